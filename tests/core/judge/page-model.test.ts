import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../src/core/judge/features/index.js';
import { readPage } from '../../../src/core/judge/features/page.js';
import { NO_PHRASES } from '../../../src/core/judge/features/phrases.js';
import { readPageModel } from '../../../src/core/judge/page/model.js';
import { signatureOf } from '../../../src/core/trees/signature.js';
import { predict } from '../../../src/core/trees/trees.js';

interface Parity {
  readonly names: readonly string[];
  /** Rows of float32 features, in base64. */
  readonly rows: string;
  /** What LightGBM gives for them. */
  readonly lines: readonly number[];
  readonly titles: readonly number[];
}

const bytes = new Uint8Array(readFileSync('models/page.bin'));
const model = readPageModel(bytes);
const parity = JSON.parse(readFileSync('tests/core/judge/parity.generated.json', 'utf8')) as Parity;
const rows = new Float32Array(new Uint8Array(Buffer.from(parity.rows, 'base64')).buffer);

describe('the page model', () => {
  it('was trained on the features that this code computes', () => {
    const { names } = featuresOf(readPage([]), NO_PHRASES);
    expect(names).toEqual(parity.names);
    expect(signatureOf(names)).toBe(model.signature);
  });

  it.each(['lines', 'titles'] as const)('gives the probabilities of LightGBM: %s', (name) => {
    const scores = predict(model[name], rows, parity.names.length);
    expect(scores).toHaveLength(parity[name].length);
    scores.forEach((score, row) => {
      expect(score).toBeCloseTo(parity[name][row]!, 5);
    });
  });

  it('is no larger than two megabytes', () => {
    expect(bytes.length).toBeLessThan(2 * 1024 * 1024);
  });

  it('is refused when it is something else', () => {
    expect(() => readPageModel(new Uint8Array(64))).toThrow(TypeError);
    expect(() => readPageModel(bytes.slice(0, 1000))).toThrow(RangeError);
  });
});
