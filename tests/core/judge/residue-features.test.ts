import { expect, it } from 'vitest';
import { FEATURE_NAMES, residueFeatures } from '../../../src/core/judge/residue/features.js';
import { readResidueText } from '../../../src/core/judge/residue/text.js';
import { createLexicon } from '../../../src/core/lexicon.js';
import { trace } from '../../../src/core/text/traced.js';
import { viewOf } from '../../../src/core/text/view.js';
import { readLexicon } from '../../../src/lexicon-data.js';

const lexicon = createLexicon(readLexicon());

const TEXTS = [
  'The otter is back',
  'By Ann Quay',
  'An otter was seen below the bridge on Sunday, the first one in the river for thirty years.',
  'Photo: Karin Quay',
  'Two more came on Monday and stayed until the evening, to the delight of the school.',
  'Read more about the river',
  'The council will decide in March what the bridge may cost and who is to pay for it.',
  'Sign up for our letter',
  '© 2024 Harbour Herald',
];

it('gives the lines asked for the same features as all lines', () => {
  const lines = TEXTS.map((text, at) => ({ number: at + 1, block: at, traced: trace(text) }));
  const views = lines.map((line) => viewOf(line, lexicon));
  const text = readResidueText(lines, views, lexicon);
  const rowOf = (rows: Float32Array, at: number) =>
    rows.subarray(at * FEATURE_NAMES.length, (at + 1) * FEATURE_NAMES.length);
  const all = residueFeatures(text);
  for (const at of TEXTS.keys()) {
    expect(
      rowOf(
        residueFeatures(text, (line) => line === at),
        at,
      ),
    ).toEqual(rowOf(all, at));
  }
});
