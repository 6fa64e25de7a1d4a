import { expect, test } from 'vitest';
import { predict, type Trees } from '../../../src/core/trees/trees.js';
import { weightsOf } from '../../../src/core/trees/weights.js';

/** Two trees: a ≤ 1 ? 1 : (b ≤ 0 ? 2 : 6), and b ≤ 5 ? -1 : 3. */
const TREES: Trees = {
  roots: Int32Array.of(0, 2, 3),
  features: Uint16Array.of(0, 1, 1),
  thresholds: Float32Array.of(1, 0, 5),
  left: Int16Array.of(~0, ~1, ~0),
  right: Int16Array.of(1, ~2, ~1),
  leafRoots: Int32Array.of(0, 3),
  leaves: Float32Array.of(1, 2, 6, -1, 3),
};
/** Means of all leaves of the trees: what is expected before anything is asked. */
const EXPECTED = 3 + 1;

test.each<[string, number[], [string, number][]]>([
  [
    'one split decides',
    [0, 9],
    [
      ['b', 2],
      ['a', -2],
    ],
  ],
  [
    'a feature asked twice',
    [2, 1],
    [
      ['a', 1],
      ['b', 2 - 2],
    ],
  ],
  [
    'both',
    [2, 0],
    [
      ['b', -2 - 2],
      ['a', 1],
    ],
  ],
])('%s', (_name, values, weights) => {
  const row = Float32Array.from(values);
  const found = weightsOf(TREES, row, ['a', 'b']);
  const wanted = weights.filter(([, weight]) => weight !== 0);
  expect(found.map(({ feature, weight }) => [feature, weight]).sort()).toEqual(wanted.sort());
  const sum = found.reduce((total, { weight }) => total + weight, EXPECTED);
  expect(predict(TREES, row, 2)[0]).toBeCloseTo(1 / (1 + Math.exp(-sum)), 5);
});
