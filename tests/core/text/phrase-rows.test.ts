import { describe, expect, test } from 'vitest';
import { PhraseRows, packRows } from '../../../src/core/text/phrase-rows.js';

describe('rows of a packed table', () => {
  const words = ['a', 'ab', 'abc', 'b', 'é', '分享', '分', '#', '🙂', 'z'.repeat(100)];
  const rows = new PhraseRows(packRows(words.map((word) => [word, `0 ${word}`, '1'])));

  test.each(words)('the row of %s', (word) => {
    expect(rows.behind(word)).toBe(`0 ${word}\t1`);
  });

  test.each(['', 'aa', 'abcd', 'c', 'ê', '享', 'z'.repeat(99), 'z'.repeat(1000)])('none of "%s"', (word) => {
    expect(rows.behind(word)).toBeUndefined();
  });

  test('of an empty table none', () => {
    expect(new PhraseRows(packRows([])).behind('a')).toBeUndefined();
  });
});
