import { describe, expect, it } from 'vitest';
import { predict, type Trees } from '../../../src/core/judge/page/trees.js';

/** Two trees: a stump on feature 0, and one that asks feature 1, then feature 0. */
const trees: Trees = {
  roots: Int32Array.of(0, 1, 3),
  features: Uint16Array.of(0, 1, 0),
  thresholds: Float32Array.of(0.5, 2, 1),
  left: Int16Array.of(~0, ~0, ~1),
  right: Int16Array.of(~1, 1, ~2),
  leafRoots: Int32Array.of(0, 2),
  leaves: Float32Array.of(-1, 1, 0, 2, 4),
};
const logistic = (sum: number) => 1 / (1 + Math.exp(-sum));

describe('predict', () => {
  it.each([
    ['left, left', [0.5, 2], -1],
    ['right, left', [0.6, 1], 1],
    ['left, right, left', [0, 3], 1],
    ['right, right, right', [9, 3], 5],
  ])('%s', (_, row, sum) => {
    expect(predict(trees, Float32Array.from(row), 2)[0]).toBeCloseTo(logistic(sum), 6);
  });

  it('scores rows one by one', () => {
    const scores = predict(trees, Float32Array.of(0.5, 2, 9, 3), 2);
    expect([...scores].map((score) => score.toFixed(4))).toEqual(
      [logistic(-1), logistic(5)].map((p) => p.toFixed(4)),
    );
  });

  it('has no score for a page without lines', () => {
    expect(predict(trees, new Float32Array(), 0)).toHaveLength(0);
  });
});
