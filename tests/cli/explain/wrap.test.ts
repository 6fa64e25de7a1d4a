import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Run, wrap } from '../../../src/cli/explain/wrap.js';
import { columnsOf } from '../../../src/cli/terminal-text.js';

const plain = (text: string): Run[] => [{ text, styles: [] }];
const textsOf = (runs: readonly Run[], width: number): string[] =>
  wrap(runs, width).map((row) => row.runs.map(({ text }) => text).join(''));

describe('wrap', () => {
  test.each<[string, string, number, string[]]>([
    ['what fits', 'one two', 7, ['one two']],
    ['between words', 'one two three', 8, ['one two', 'three']],
    ['spaces at the break go', 'one   two', 4, ['one', 'two']],
    ['a word longer than a row', 'abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
    ['wide characters', '港湾の壁が', 6, ['港湾の', '壁が']],
    ['no mark at the beginning of a row', '港湾の。壁', 6, ['港湾', 'の。壁']],
    ['accents stay on their letters', 'e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
    ['nothing', '', 5, ['']],
  ])('%s', (_name, text, width, rows) => {
    expect(textsOf(plain(text), width)).toEqual(rows);
  });

  test('a style goes on in the next row', () => {
    const runs: Run[] = [...plain('one '), { text: 'two three', styles: ['gone'] }];
    expect(wrap(runs, 8).map((row) => row.runs)).toEqual([
      [
        { text: 'one ', styles: [] },
        { text: 'two', styles: ['gone'] },
      ],
      [{ text: 'three', styles: ['gone'] }],
    ]);
  });

  test('no row is wider than the window, and nothing but spaces is lost', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '港', '。', 'e\u0301', '🚢'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (given, width) => {
        const rows = textsOf(plain(given), width);
        expect(rows.filter((row) => columnsOf(row) > width)).toEqual([]);
        expect(rows.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''));
      }),
    );
  });
});
