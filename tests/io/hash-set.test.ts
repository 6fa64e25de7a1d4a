import { expect, test } from 'vitest';
import { HashSet } from '../../src/io/hash-set.js';

test('a set of hashes has what was added, and nothing else', () => {
  const set = new HashSet();
  const names = Array.from({ length: 5000 }, (_, at) => `folder/${at}.txt`);
  expect(names.map((name) => set.add(name))).toEqual(names.map(() => true));
  expect(names.map((name) => set.add(name))).toEqual(names.map(() => false));
  expect(names.every((name) => set.has(name))).toBe(true);
  expect(names.some((name) => set.has(`${name}t`))).toBe(false);
});
