import { expect, test } from 'vitest';
import { cleanerFor } from '../../../support/cleaners.js';

const SCRIPT = "document.write('the boats of the quay')";
const PROSE =
  'The council met for three hours on Monday and heard from eleven people who live along the river.';

function stays(lines: readonly string[]): boolean {
  const source = ['How the page was made', PROSE, ...lines, SCRIPT, PROSE].join('\n\n');
  return cleanerFor({ regime: 'residue', names: false }).clean(source).text.includes(SCRIPT);
}

test.each([
  ['goes where there is no other code', [], false],
  ['stays among the lines of a listing', ['const a = 1', 'let b = 2', 'var c = 3', 'return (a)'], true],
  ['stays where blocks open and close', ['if (a) {', 'b;', '}', 'c;'], true],
  [
    'goes where lines only begin with the words of one',
    ['let us go', 'return home', 'class of May', 'import tax'],
    false,
  ],
  ['goes where lines only have the signs of one inside', ['a; b', 'c; d', 'e; f', 'g; h'], false],
])('a line of script %s', (_, lines, expected) => {
  expect(stays(lines)).toBe(expected);
});

test('a listing without a paragraph that tells of it is code of the page', () => {
  const lines = [
    'How the page was made',
    'It runs well.',
    'const a = 1;',
    'let b = 2;',
    'var c = 3;',
    'd;',
    SCRIPT,
  ];
  const { text } = cleanerFor({ regime: 'residue', names: false }).clean(lines.join('\n\n'));
  expect(text).not.toContain(SCRIPT);
});
