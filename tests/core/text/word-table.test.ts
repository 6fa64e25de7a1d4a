import { describe, expect, test } from 'vitest';
import { WordTable } from '../../../src/core/text/word-table.js';

describe('a table of words', () => {
  test('makes a word once', () => {
    const made: string[] = [];
    const table = new WordTable((word) => {
      made.push(word);
      return word.toUpperCase();
    });
    const text = 'tide after tide';
    expect([table.get(text, 0, 4), table.get(text, 5, 10), table.get(text, 11, 15)]).toEqual([
      ...['TIDE', 'AFTER', 'TIDE'],
    ]);
    expect(made).toEqual(['tide', 'after']);
  });

  test('gives the same after it was full', () => {
    const table = new WordTable((word) => `${word}!`);
    for (let number = 0; number < 50_000; number++) {
      const word = `w${number}`;
      expect(table.get(` ${word} `, 1, 1 + word.length)).toBe(`${word}!`);
    }
    expect(table.get('w7', 0, 2)).toBe('w7!');
  });
});
