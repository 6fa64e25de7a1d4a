import type { Columns } from './columns.js';

const RADIUS = 3;
/** Columns of which a line also has its neighbours' values. */
const SEEN = [
  'words',
  'function-share',
  'prose',
  'capitalised',
  'numbers',
  'commas',
  'dividers',
  'ends-terminal',
  'first-class',
  'last-class',
  'copies',
  'topic',
  'title-covered',
  'pairs-elsewhere',
  'has-year',
  'linked',
  'phrase-most',
  'phrase-position',
];

/** The values of the three lines before and after; 0 beyond the ends of the page. */
export function addNeighbours(columns: Columns): void {
  for (const name of SEEN) {
    const column = columns.get(name);
    for (let step = -RADIUS; step <= RADIUS; step++) {
      if (step !== 0) columns.add(`${name}${step > 0 ? '+' : ''}${step}`, (line) => column[line + step] ?? 0);
    }
  }
}
