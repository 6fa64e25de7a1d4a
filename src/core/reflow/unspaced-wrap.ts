import type { Row } from './rows.js';
import { isBreakInWord, isUnspaced } from './unspaced.js';
import { MAX_WRAP_COLUMN, MIN_WRAP_COLUMN, OPENS_LINE } from './wrap-column.js';

/** How lines of a script without spaces were wrapped. */
export interface UnspacedWrap {
  readonly column: number;
  /** Whether its program gave a wide character two columns or one. */
  readonly measure: 'width' | 'characters';
}

/** A mark that may not begin a line takes the character before it along. */
export const KINSOKU_COLUMNS = 3;
const MIN_VOTES = 3;
/** So few lines may be longer than the column, as a share of those that end at it. */
const MAX_LONGER_SHARE = 0.2;

/**
 * Where a line may be broken between any two characters, wrapping leaves lines of nearly the same width. Undefined
 * where there are too few of them, or many that are longer.
 */
export function findUnspacedWrap(text: string, rows: readonly Row[]): UnspacedWrap | undefined {
  const wraps = (['width', 'characters'] as const).map((measure) => votedWrap(text, rows, measure));
  const [best] = wraps.filter(({ votes }) => votes >= MIN_VOTES).sort((a, b) => b.votes - a.votes);
  return best && { column: best.column, measure: best.measure };
}

/** The column at which most lines end that go on, in the middle of a word, in the next. */
function votedWrap(
  text: string,
  rows: readonly Row[],
  measure: UnspacedWrap['measure'],
): UnspacedWrap & { votes: number } {
  const ends = new Int32Array(MAX_WRAP_COLUMN + KINSOKU_COLUMNS);
  const longer = new Int32Array(MAX_WRAP_COLUMN + 2);
  rows.forEach((row, at) => {
    if (!isUnspaced(text.charCodeAt(row.end - 1))) return;
    const size = Math.min(row[measure], MAX_WRAP_COLUMN + 1);
    longer[size]!++;
    const next = rows[at + 1];
    if (size > MAX_WRAP_COLUMN || !next || next.blanks > 0 || !isBreakInWord(text, row.end - 1, next.start))
      return;
    if (OPENS_LINE.test(text.slice(next.start, next.end))) return;
    for (let column = size; column < size + KINSOKU_COLUMNS; column++) ends[column]!++;
  });
  let best = { column: 0, measure, votes: 0 };
  let beyond = longer[MAX_WRAP_COLUMN + 1]!;
  for (let column = MAX_WRAP_COLUMN; column >= MIN_WRAP_COLUMN; column--) {
    const votes = ends[column]!;
    if (votes > best.votes && beyond <= votes * MAX_LONGER_SHARE) best = { column, measure, votes };
    beyond += longer[column]!;
  }
  return best;
}
