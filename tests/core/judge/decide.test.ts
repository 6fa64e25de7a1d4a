import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseThreshold } from '../../../src/core/judge/page/decide.js';
import type { Strictness } from '../../../src/core/options.js';

const choose = (
  lines: readonly (readonly [probability: number, words: number])[],
  strictness: Strictness = 'default',
) =>
  chooseThreshold(
    Float32Array.from(lines, ([probability]) => probability),
    Float32Array.from(lines, ([, words]) => words),
    strictness,
  );

describe('chooseThreshold', () => {
  it('takes one half where the page leaves little doubt', () => {
    const { threshold, expected } = choose([
      [0.98, 200],
      [0.95, 300],
      [0.4, 10],
      [0.02, 5],
    ]);
    expect(threshold).toBe(0.5);
    expect(expected).toBeGreaterThan(0.9);
  });

  it('asks less of the lines of a short article', () => {
    const { threshold, ofLabels, expected } = choose([
      [0.98, 50],
      [0.95, 80],
      [0.4, 10],
      [0.02, 5],
    ]);
    expect(threshold).toBeCloseTo(0.4);
    expect(ofLabels).toBe(0.5);
    expect(expected).toBeGreaterThan(0.9);
  });

  it('takes more of a page where it is to be strict, and less where it is to be gentle', () => {
    const clear: [number, number][] = [
      [0.98, 50],
      [0.95, 80],
      [0.02, 5],
    ];
    expect(choose(clear, 'strict').threshold).toBeGreaterThan(choose(clear).threshold);
    expect(choose(clear, 'gentle').threshold).toBeLessThan(choose(clear).threshold);
  });

  it('keeps more where hardly a line is likely', () => {
    const { threshold, expected } = choose([
      [0.3, 60],
      [0.28, 50],
      [0.01, 40],
      [0.01, 40],
    ]);
    expect(threshold).toBeCloseTo(0.28);
    expect(expected).toBeLessThan(0.7);
  });

  it('expects nothing of nothing', () => {
    expect(choose([]).expected).toBe(0);
  });

  it('never asks for more than one half, and expects between 0 and 1', () => {
    const line = fc.tuple(fc.float({ min: 0, max: 1, noNaN: true }), fc.nat(200));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { threshold, expected } = choose(lines);
        expect(threshold).toBeLessThanOrEqual(0.5);
        expect(expected).toBeGreaterThanOrEqual(0);
        expect(expected).toBeLessThanOrEqual(1.000001);
      }),
    );
  });
});
