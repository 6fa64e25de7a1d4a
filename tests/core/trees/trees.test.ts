import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Columns } from '../../../src/core/judge/features/columns.js';
import { predictLines } from '../../../src/core/judge/page/predict-lines.js';
import { predict, type Trees } from '../../../src/core/trees/trees.js';

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

describe('predictLines', () => {
  it('gives what predict gives, also where a value is no number and where all lines are alike', () => {
    const value = fc.oneof(fc.constantFrom(0, 0.5, 1, 2, Number.NaN), fc.float({ min: -3, max: 4 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value)), fc.boolean(), (lines, areAlike) => {
        const columns = new Columns(lines.length);
        columns.add('first', (line) => lines[line]![0]);
        columns.add('second', (line) => lines[areAlike ? 0 : line]![1]);
        expect(predictLines(trees, columns)).toEqual(predict(trees, columns.toRows(), 2));
      }),
    );
  });

  it('reads no line behind the end that is asked for', () => {
    const columns = new Columns(3);
    columns.add('first', (line) => line);
    columns.add('second', () => 2);
    expect(predictLines(trees, columns, 2)).toEqual(predict(trees, columns.toRows(0, 2), 2));
    expect(predictLines(trees, columns, 9)).toHaveLength(3);
  });
});
