import { evidence } from './evidence.js';
import { place } from './place.js';
import { RowWriter } from './rows.js';
import { shape } from './shape.js';
import type { ResidueText } from './text.js';
import { words } from './words.js';

/** What a line is told by itself and by its place in the text. */
const OWN = [shape, evidence, place, words];
const OWN_NAMES = OWN.flatMap(({ names }) => names);

const STEPS = [-3, -2, -1, 1, 2, 3];
/** Features of which a line also has its neighbours' values. */
const SEEN = [
  'words',
  'sentence',
  'ends-sentence',
  'title-share',
  'stop-share',
  'item',
  'covered',
  'labelled',
  'ends-colon',
];
const SEEN_AT = SEEN.map((name) => OWN_NAMES.indexOf(name));

/** Names of the features, in the order in which the model knows them. */
export const FEATURE_NAMES: readonly string[] = [
  ...OWN_NAMES,
  ...STEPS.flatMap((step) => [...SEEN, 'residue'].map((name) => `${name}${step > 0 ? '+' : ''}${step}`)),
];

/**
 * What the residue model knows of each line: its shape, its words, its place, what rules and lists say of it, and
 * the same of its neighbours. None of it depends on the language but through stop words and lists. Linear in the text.
 *
 * @param isAsked for which lines; the rows of the others are not to be read
 * @returns the features of `FEATURE_NAMES`, a line after the other
 */
export function residueFeatures(
  text: ResidueText,
  isAsked: (at: number) => boolean = () => true,
): Float32Array {
  const size = text.views.length;
  const width = FEATURE_NAMES.length;
  const writer = new RowWriter(size, width);
  const groups = OWN.map((group) => group.read(text));
  const asked = text.views.flatMap((_, at) => (isAsked(at) ? [at] : []));
  for (const at of withNeighbours(asked, size)) {
    writer.moveTo(at * width);
    for (const write of groups) write(at, writer);
  }
  for (const at of asked) {
    writer.moveTo(at * width + OWN_NAMES.length);
    for (const step of STEPS) putNeighbour(at + step, text, writer);
  }
  return writer.rows;
}

/** Lines, and those of which they have values. */
function withNeighbours(lines: readonly number[], size: number): ReadonlySet<number> {
  const all = new Set(lines);
  for (const at of lines) {
    for (const step of STEPS) if (at + step >= 0 && at + step < size) all.add(at + step);
  }
  return all;
}

/** The values of a line before or after; -1 beyond the ends of the text. */
function putNeighbour(at: number, { sure }: ResidueText, writer: RowWriter): void {
  const isThere = at >= 0 && at < sure.length;
  const start = at * FEATURE_NAMES.length;
  for (const column of SEEN_AT) writer.put(isThere ? writer.rows[start + column]! : -1);
  writer.put(isThere ? Number(sure[at]) : -1);
}
