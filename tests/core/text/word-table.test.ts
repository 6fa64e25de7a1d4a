import { describe, expect, test } from 'vitest';
import { WordTable } from '../../../src/core/text/word-table.js';

describe('a table of words', () => {
  test('folds a word once and gives the same one again', () => {
    const folded: string[] = [];
    const table = new WordTable((word) => {
      folded.push(word);
      return word.toLowerCase();
    });
    const text = 'Tide after Tide';
    const words = [table.get(text, 0, 4), table.get(text, 5, 10), table.get(text, 11, 15)];
    expect(words.map((word) => word.text)).toEqual(['tide', 'after', 'tide']);
    expect(words[0]).toBe(words[2]);
    expect(folded).toEqual(['Tide', 'after']);
  });

  test('gives the same after it was full', () => {
    const table = new WordTable((word) => `${word}!`);
    for (let number = 0; number < 50_000; number++) {
      const raw = `w${number}`;
      expect(table.get(` ${raw} `, 1, 1 + raw.length)).toMatchObject({ raw, text: `${raw}!` });
    }
    expect(table.get('w7', 0, 2).text).toBe('w7!');
  });
});
