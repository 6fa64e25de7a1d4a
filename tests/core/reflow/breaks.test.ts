import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BREAK_FEATURES, breakFeatures } from '../../../src/core/reflow/breaks/features.js';
import { readBreaksModel } from '../../../src/core/reflow/breaks/model.js';
import { readRows } from '../../../src/core/reflow/rows.js';
import { signatureOf } from '../../../src/core/trees/signature.js';
import { predict } from '../../../src/core/trees/trees.js';
import { goesOn } from '../../support/breaks.js';

interface Parity {
  readonly names: readonly string[];
  /** Rows of float32 features, in base64. */
  readonly rows: string;
  /** What LightGBM gives for them. */
  readonly breaks: readonly number[];
}

const bytes = new Uint8Array(readFileSync('models/breaks.bin'));
const model = readBreaksModel(bytes);
const parity = JSON.parse(readFileSync('tests/core/reflow/breaks-parity.generated.json', 'utf8')) as Parity;

describe('the model of line breaks', () => {
  it('was trained on the features that this code computes', () => {
    expect(BREAK_FEATURES).toEqual(parity.names);
    expect(signatureOf(BREAK_FEATURES)).toBe(model.signature);
  });

  it('gives the probabilities of LightGBM', () => {
    const rows = new Float32Array(new Uint8Array(Buffer.from(parity.rows, 'base64')).buffer);
    const scores = predict(model.breaks, rows, parity.names.length);
    expect(scores).toHaveLength(parity.breaks.length);
    scores.forEach((score, row) => {
      expect(score).toBeCloseTo(parity.breaks[row]!, 5);
    });
  });

  it('is small', () => {
    expect(bytes.length).toBeLessThan(40 * 1024);
  });

  it('is refused when it is something else', () => {
    expect(() => readBreaksModel(new Uint8Array(64))).toThrow(TypeError);
    expect(() => readBreaksModel(bytes.slice(0, 1000))).toThrow(RangeError);
  });
});

/** A page as BeautifulSoup prints it, with `between` behind each line. */
const page = (between: string) =>
  [
    'Home',
    'Harbour news',
    'Berths',
    'Sign in',
    'A new owner for the old dock',
    'The dock on the northern bay, which',
    'Gull Bay Shipping',
    'had wanted to close, has been sold to the',
    'town of Skarvoy',
    ', its mayor said on Monday.',
    'Nobody has said what was paid. The last owner had asked for',
    'two million crowns',
    '(a third of what it cost), and the town had offered half of it.',
    'What it costs in summer',
    'The berths are sold in March. Those with water are dearer, as a',
    'list of the harbour office',
    'shows.',
    'Read also',
    'The ferry stops for the winter',
    'Skarvoy has no mayor',
    'About us',
    'Privacy',
    'Terms of use',
  ].join(between);
const JOINED = [
  'Gull Bay Shipping',
  'had wanted to close, has been sold to the',
  'town of Skarvoy',
  ', its mayor said on Monday.',
  'two million crowns',
  '(a third of what it cost), and the town had offered half of it.',
  'list of the harbour office',
  'shows.',
];

describe('goesOn', () => {
  it.each([
    ['without blank lines', '\n'],
    ['with one behind each line', '\n\n'],
  ])('knows what goes on in a page %s', (_, between) => {
    const text = page(between);
    const rows = readRows(text);
    const probabilities = goesOn(text, rows);
    const joined = rows.filter((_, at) => probabilities[at]! >= 0.5);
    expect(joined.map(({ start, end }) => text.slice(start, end))).toEqual(JOINED);
  });

  it('has a number for every line of any text, 0 for the first', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
        const text = lines.join('\n');
        const rows = readRows(text);
        expect(breakFeatures(text, rows)).toHaveLength(rows.length * BREAK_FEATURES.length);
        const probabilities = goesOn(text, rows);
        expect(probabilities).toHaveLength(rows.length);
        expect(probabilities.every((value) => value >= 0 && value <= 1)).toBe(true);
        expect(probabilities[0] ?? 0).toBe(0);
      }),
    );
  });
});
