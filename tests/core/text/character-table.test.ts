import { describe, expect, test } from 'vitest';
import { kindsAt } from '../../../src/core/text/character-table.js';
import { createKindFinder, WordKind } from '../../../src/core/text/word-kinds.js';

describe('kinds of characters', () => {
  test('are those of Unicode, as far as the table knows it', () => {
    const find = createKindFinder();
    const wrong: string[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      const known = kindsAt(character, 0);
      if (known !== 0 && known !== find(character)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    ['a capital', 'É', WordKind.capital],
    ['a small letter', 'é', WordKind.small | WordKind.letter],
    ['a letter without case', 'א', WordKind.letter],
    ['a Chinese digit', '〇', WordKind.unspaced | WordKind.number],
    ['a letter beyond U+FFFF', '𐐀', WordKind.capital | WordKind.surrogate],
    ['an emoji', '👍', 0],
    ['half a character', '\ud835', 0],
    ['a sign', '—', 0],
    ['nothing', '', 0],
  ])('%s', (_, text, kinds) => expect(kindsAt(text, 0)).toBe(kinds));
});
