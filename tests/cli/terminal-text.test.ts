import { describe, expect, test } from 'vitest';
import { clustersOf, columnsOf, pad, printable, printableLines } from '../../src/cli/terminal-text.js';

test.each([
  ['plain', 'plain'],
  ['\u001b]0;title\u0007', '␛]0;title␇'],
  ['a\nb\tc\u007f', 'a␊b␉c␡'],
  ['\u0085\u009b31m', '��31m'],
  ['\u202eevil\u2066\u200f', '�evil��'],
  ['a\u2028b\ufeffc\u{e0041}', 'a�b�c�'],
  ['\ud800', '�'],
  ['नमस्ते 👨‍👩‍👧', 'नमस्ते 👨‍👩‍👧'],
])('printable(%j)', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('printableLines leaves line ends and tabs', () => {
  expect(printableLines('a\tb\n\u001b[2J\r\n')).toBe('a\tb\n␛[2J␍\n');
});

describe('columnsOf', () => {
  test.each<[string, string, number]>([
    ['letters', 'abc', 3],
    ['Chinese', '港湾', 4],
    ['full-width forms', 'ＡＢ', 4],
    ['Hangul', '서울', 4],
    ['accents of their own', 'e\u0301e\u0301', 2],
    ['Devanagari marks', 'कि', 1],
    ['an emoji', '🚢', 2],
    ['a family joined of three', '👨‍👩‍👧', 2],
    ['a sign made an emoji', '❤\ufe0f', 2],
    ['a skin tone', '👍🏽', 2],
    ['nothing', '', 0],
  ])('%s', (_name, text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  test('clusters give back the text', () => {
    const text = 'e\u0301 港👨‍👩‍👧 \u0301x';
    expect([...clustersOf(text)].map((cluster) => cluster.text).join('')).toBe(text);
  });

  test('takes linear time for a million marks on one letter', () => {
    expect(columnsOf(`a${'\u0301'.repeat(1_000_000)}`)).toBe(1);
  });
});

test('pad counts columns, not characters', () => {
  expect(pad('港', 4)).toBe('港  ');
});
