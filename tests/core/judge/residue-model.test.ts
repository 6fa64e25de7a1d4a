import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FEATURE_NAMES } from '../../../src/core/judge/residue/features.js';
import { readResidueModel } from '../../../src/core/judge/residue/model.js';
import { signatureOf } from '../../../src/core/trees/signature.js';
import { predict } from '../../../src/core/trees/trees.js';

interface Parity {
  readonly names: readonly string[];
  /** Rows of float32 features, in base64. */
  readonly rows: string;
  /** What LightGBM gives for them. */
  readonly lines: readonly number[];
}

const bytes = new Uint8Array(readFileSync('models/residue.bin'));
const model = readResidueModel(bytes);
const parity = JSON.parse(readFileSync('tests/core/judge/residue-parity.generated.json', 'utf8')) as Parity;

describe('the residue model', () => {
  it('was trained on the features that this code computes', () => {
    expect(FEATURE_NAMES).toEqual(parity.names);
    expect(signatureOf(FEATURE_NAMES)).toBe(model.signature);
  });

  it('gives the probabilities of LightGBM', () => {
    const rows = new Float32Array(new Uint8Array(Buffer.from(parity.rows, 'base64')).buffer);
    const scores = predict(model.lines, rows, parity.names.length);
    expect(scores).toHaveLength(parity.lines.length);
    scores.forEach((score, row) => {
      expect(score).toBeCloseTo(parity.lines[row]!, 5);
    });
  });

  it('is small', () => {
    expect(bytes.length).toBeLessThan(150 * 1024);
  });

  it('is refused when it is something else', () => {
    expect(() => readResidueModel(new Uint8Array(64))).toThrow(TypeError);
    expect(() => readResidueModel(bytes.slice(0, 1000))).toThrow(RangeError);
  });
});
