import { Columns } from '../features/columns.js';
import { addEvidence } from './evidence.js';
import { addPlace } from './place.js';
import { addShape } from './shape.js';
import type { ResidueText } from './text.js';
import { addWords } from './words.js';

const RADIUS = 3;
/** Columns of which a line also has its neighbours' values. */
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

/**
 * What the residue model knows of each line: its shape, its words, its place, what rules and lists say of it, and
 * the same of its neighbours. None of it depends on the language but through stop words and lists. Linear in the text.
 */
export function residueFeatures(text: ResidueText): Columns {
  const columns = new Columns(text.views.length);
  addShape(text, columns);
  addEvidence(text, columns);
  addPlace(text, columns);
  addWords(text, columns);
  addNeighbours(text, columns);
  return columns;
}

/** The values of the lines before and after; -1 beyond the ends of the text. */
function addNeighbours({ sure }: ResidueText, columns: Columns): void {
  for (let step = -RADIUS; step <= RADIUS; step++) {
    if (step === 0) continue;
    const sign = step > 0 ? '+' : '';
    for (const name of SEEN) {
      const column = columns.get(name);
      columns.add(`${name}${sign}${step}`, (at) => column[at + step] ?? -1);
    }
    columns.add(`residue${sign}${step}`, (at) =>
      sure[at + step] === undefined ? -1 : Number(sure[at + step]),
    );
  }
}
