import type { Style } from '../style.js';
import { clustersOf } from '../terminal-text.js';

/** A stretch of text in one style. The text is printable already. */
export interface Run {
  readonly text: string;
  readonly styles: readonly (keyof Style)[];
}

/** One row of a terminal. */
export interface Row {
  readonly runs: readonly Run[];
  readonly columns: number;
}

interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly styles: Run['styles'];
}

/** Punctuation that no row begins with. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]/u;

/**
 * Breaks styled text into rows that fit: at spaces, between wide characters, and in the middle of a word that is
 * longer than a row. Time is linear in the length of the text.
 *
 * @param width columns of a row, at least 2
 */
export function wrap(runs: readonly Run[], width: number): Row[] {
  const rows: Row[] = [];
  let row: Cell[] = [];
  let columns = 0;
  // How many cells of the row may stand before a break; 0 where there is none yet.
  let fit = 0;
  for (const cell of cellsOf(runs)) {
    const last = row.at(-1);
    if (last && mayBreak(last, cell)) fit = row.length;
    while (columns + cell.columns > width && cell.text !== ' ' && row.length > 0) {
      const at = fit > 0 ? fit : row.length;
      rows.push(rowOf(row.slice(0, at)));
      row = row.slice(at);
      columns = row.reduce((sum, rest) => sum + rest.columns, 0);
      fit = 0;
    }
    row.push(cell);
    columns += cell.columns;
  }
  if (row.length > 0 || rows.length === 0) rows.push(rowOf(row));
  return rows;
}

function* cellsOf(runs: readonly Run[]): Generator<Cell> {
  for (const { text, styles } of runs) {
    for (const cluster of clustersOf(text)) yield { ...cluster, styles };
  }
}

function mayBreak(last: Cell, next: Cell): boolean {
  if (next.text === ' ') return false;
  return last.text === ' ' || ((last.columns === 2 || next.columns === 2) && !CLOSING.test(next.text));
}

/** Joins cells of one style; spaces at the end of a row are not shown. */
function rowOf(cells: readonly Cell[]): Row {
  let end = cells.length;
  while (end > 0 && cells[end - 1]!.text === ' ') end--;
  const runs: { text: string; styles: Run['styles'] }[] = [];
  let columns = 0;
  for (const { text, columns: wide, styles } of cells.slice(0, end)) {
    const last = runs.at(-1);
    if (last?.styles === styles) last.text += text;
    else runs.push({ text, styles });
    columns += wide;
  }
  return { runs, columns };
}
