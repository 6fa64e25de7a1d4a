import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predictLikely, pruningOf } from '../../../src/core/judge/page/likely.js';
import { FEATURE_NAMES } from '../../../src/core/judge/residue/features.js';
import { readResidueModel } from '../../../src/core/judge/residue/model.js';
import { predict } from '../../../src/core/trees/trees.js';

const { lines } = readResidueModel(new Uint8Array(readFileSync('models/residue.bin')));
const width = FEATURE_NAMES.length;
const row = fc.array(fc.double({ min: -3, max: 8, noNaN: true }), { minLength: width, maxLength: width });

describe('predictLikely', () => {
  it('gives what predict gives for each row that reaches what it must', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), fc.double({ min: 0.01, max: 0.99 }), (matrix, least) => {
        const rows = Float32Array.from(matrix.flat());
        const wanted = new Float32Array(matrix.length).fill(least);
        const all = predict(lines, rows, width);
        const some = predictLikely(pruningOf(lines), rows, width, wanted);
        all.forEach((probability, at) => {
          if (probability >= wanted[at]!) expect(some[at]).toBe(probability);
          else expect([0, probability]).toContain(some[at]);
        });
      }),
    );
  });

  it('leaves rows of which nothing is likely enough', () => {
    const rows = new Float32Array(2 * width);
    const [first, second] = predict(lines, rows, width);
    const pruning = pruningOf(lines);
    expect([...predictLikely(pruning, rows, width, Float32Array.of(1, 0.001))]).toEqual([0, second]);
    expect([...predictLikely(pruning, rows, width, Float32Array.of(first!, 1))]).toEqual([first, 0]);
  });
});
