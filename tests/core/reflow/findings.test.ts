import { expect, it } from 'vitest';
import { createCleaner } from '../../../src/index.js';
import { replay, wordsOf } from '../../support/replay.js';

it('says of every target that it was taken out, also at the ends of a line', () => {
  const source = Array.from(
    { length: 30 },
    (_, at) =>
      `[ ![Logo](/logo-${at}.svg) ](https://example.org/) The [council](/council) met ${at} times in the old hall of the town. [ ![](/end.png) ](/end)`,
  ).join('\n\n');
  const result = createCleaner({ regime: 'dump' }).clean(source);
  expect(wordsOf(replay(source, result))).toEqual(wordsOf(result.text));
  expect(result.edits.every(({ rule }) => rule.startsWith('markup/'))).toBe(true);
});
