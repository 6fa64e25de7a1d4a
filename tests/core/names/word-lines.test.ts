import { expect, test } from 'vitest';
import { WordLines, wordLines } from '../../../src/core/names/word-lines.js';

const INDEX = new Map([
  ['b', '2'],
  ['a', '1'],
  ['ab', '\t7;other words\t8'],
  ['öl', '9'],
  ['字', 'last'],
]);

test('every word of an index is found with its value, and no other', () => {
  const lines = new WordLines(wordLines(INDEX));
  for (const [word, value] of INDEX) expect(lines.find(word)).toBe(value);
  for (const word of ['', 'aa', 'abc', '字字', 'z', '1', '=']) expect(lines.find(word)).toBeUndefined();
});

test('an index of nothing has nothing', () => {
  expect(new WordLines(wordLines(new Map())).find('a')).toBeUndefined();
});

test('of thousands each is found', () => {
  const many = new Map(Array.from({ length: 3000 }, (_, at) => [`w${at * 7}`, String(at)]));
  const lines = new WordLines(wordLines(many));
  for (const [word, value] of many) expect(lines.find(word)).toBe(value);
  expect(lines.find('w1')).toBeUndefined();
});
