import { expect, it } from 'vitest';
import { endsClosed, isProse } from '../../../src/core/regime/prose.js';
import { trace } from '../../../src/core/text/traced.js';

const line = (text: string) => ({ number: 1, block: 0, traced: trace(text) });

it.each([
  '»Er hält«, sagt der Deichgraf, »aber fragen Sie mich nächste Woche noch einmal.«',
  '„Er hält“, sagt der Deichgraf, „aber fragen Sie mich nächste Woche noch einmal.“',
  '«Elle tient», dit la gardienne, « mais revenez me le demander demain. »',
  'والجدار صامد حتى الآن، كما قالت المهندسة؟',
])('closes a sentence also before the quotation marks of other languages: %s', (text) => {
  expect(endsClosed(line(text))).toBe(true);
  expect(isProse(line(text))).toBe(true);
});

it('takes no name in quotation marks for a sentence', () => {
  expect(endsClosed(line('Begründung zum Vorentwurf „Hafengalerie“'))).toBe(false);
});
