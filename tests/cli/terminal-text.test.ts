import { describe, expect, test } from 'vitest';
import { clip, pad, printable } from '../../src/cli/terminal-text.js';

test.each([
  ['plain', 'plain'],
  ['\u001b]0;title\u0007', '␛]0;title␇'],
  ['a\nb\tc\u007f', 'a␊b␉c␡'],
  ['\u0085\u202eevil', '��evil'],
])('printable(%j)', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

describe('clip', () => {
  test.each<[string, string, number, string]>([
    ['what fits', 'abc', 3, 'abc'],
    ['what does not', 'abcd', 3, 'ab…'],
    ['wide characters', '港湾の壁', 5, '港…'],
    ['accents of their own', 'e\u0301e\u0301e\u0301', 3, 'e\u0301e\u0301e\u0301'],
    ['nothing', '', 3, ''],
  ])('%s', (_name, text, columns, clipped) => {
    expect(clip(text, columns)).toBe(clipped);
  });

  test('reads no more of a long text than it shows', () => {
    expect(clip('x'.repeat(50_000_000), 10)).toBe('xxxxxxxxx…');
  });
});

test('pad counts columns, not characters', () => {
  expect(pad('港', 4)).toBe('港  ');
});
