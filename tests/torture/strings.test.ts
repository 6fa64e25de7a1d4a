import { expect, test } from 'vitest';
import { createCleaner } from '../../src/index.js';
import { cleanerFor } from '../support/cleaners.js';
import { allOfUnicode, NAUGHTY } from '../support/naughty.js';
import { expectPromisesKept, expectStable } from '../support/promises.js';
import { replay, wordsOf } from '../support/replay.js';

const FRAME = [
  'Ferry stops for the winter',
  'The last boat left at noon on Sunday, the harbour master said.',
];
const around = (text: string): string => [FRAME[0], text, FRAME[1]].join('\n\n');

test.each(Object.entries(NAUGHTY))('%s', (_, text) => {
  for (const cleaner of [cleanerFor(), cleanerFor({ regime: 'dump' })]) {
    for (const source of [text, around(text), text.repeat(9)]) expectPromisesKept(cleaner, source);
  }
  expectStable(cleanerFor({ regime: 'residue' }), around(text));
  expect(cleanerFor().clean(around(text)).text).toContain('harbour master');
});

test('every code point of Unicode', { timeout: 120_000 }, () => {
  const cleaner = createCleaner();
  for (const text of allOfUnicode()) {
    const result = cleaner.clean(text);
    expect(wordsOf(result.text)).toEqual(wordsOf(replay(text, result)));
  }
});
