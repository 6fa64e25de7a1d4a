import { type Columns, logOf, prefixSums, share, sumOf } from './columns.js';
import type { Page } from './page.js';

/** Lines `[start, end)`. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

/**
 * The densest region of running text: the run of lines with the largest sum of prose words, each short line
 * costing `penalty` (maximum subarray, Kadane).
 *
 * @param worth what a line is worth in place of its prose words
 */
export function densestRegion(
  { size, proseWords, isShort, prose }: Page,
  penalty: number,
  worth: ArrayLike<number> = proseWords,
): Region {
  let best = 0;
  let region = { start: 0, end: 0 };
  let sum = 0;
  let start = 0;
  for (let line = 0; line < size; line++) {
    const cost = isShort[line] || prose[line]! < 0.1 ? penalty : 0;
    sum += worth[line]! - cost;
    if (sum <= 0) {
      sum = 0;
      start = line + 1;
    } else if (sum > best) {
      best = sum;
      region = { start, end: line + 1 };
    }
  }
  return region;
}

/** Cost of a short line in words: a narrow region (the article's core), a usual one, and a wide one. */
const PENALTIES = [30, 12, 5];

/** Where a line stands to the densest regions, to the page, and to running text. Gives the usual region. */
export function addRegions(page: Page, columns: Columns): Region {
  const { size, wordSums, proseSums, scan } = page;
  const words = (from: number, to: number) => sumOf(wordSums, from, to);
  const regions = PENALTIES.map((penalty) => densestRegion(page, penalty));
  for (const [at, region] of regions.entries()) addRegion(`region-${PENALTIES[at]}`, region, page, columns);
  columns.add('position', (line) => share(line, size));
  columns.add('word-position', (line) => share(wordSums[line]!, wordSums[size]!));
  columns.add('prose-position', (line) => share(proseSums[line]!, proseSums[size]!));
  columns.add('lines-before', (line) => logOf(line));
  columns.add('lines-after', (line) => logOf(size - line));
  columns.add('words-after', (line) => logOf(words(line + 1, size)));
  addRuns(page, columns);
  addRank(scan.words, columns);
  return regions[1]!;
}

/** Where lines stand to a region. */
export function addRegion(
  name: string,
  { start, end }: Region,
  { size, wordSums, proseSums }: Page,
  columns: Columns,
): void {
  const words = (from: number, to: number) => sumOf(wordSums, from, to);
  columns.add(`${name}-inside`, (line) => (line >= start && line < end ? 1 : 0));
  columns.add(`${name}-lines`, (line) =>
    logOf(line < start ? line - start : line >= end ? line - end + 1 : 0),
  );
  columns.add(`${name}-words`, (line) =>
    logOf(line < start ? -words(line, start) : line >= end ? words(end, line + 1) : 0),
  );
  columns.add(`${name}-position`, (line) => share(line - start, end - start));
  columns.add(`${name}-from-end`, (line) => logOf(end - line));
  columns.add(`${name}-share`, () => share(sumOf(proseSums, start, end), proseSums[size]!));
}

const LONG_WORDS = 15;

/** Runs of lines without running text: how long the run around a line is, and how far from its ends it stands. */
function addRuns({ size, prose, scan, wordSums }: Page, columns: Columns): void {
  const isLong = (line: number) => scan.words[line]! >= LONG_WORDS && prose[line]! > 0.3;
  const before = new Int32Array(size);
  const after = new Int32Array(size);
  for (let line = 0, last = -1; line < size; line++) {
    before[line] = line - last;
    if (isLong(line)) last = line;
  }
  for (let line = size - 1, next = size; line >= 0; line--) {
    after[line] = next - line;
    if (isLong(line)) next = line;
  }
  columns.add('run-before', (line) => logOf(before[line]!));
  columns.add('run-after', (line) => logOf(after[line]!));
  columns.add('run-words-before', (line) => logOf(sumOf(wordSums, line - before[line]! + 1, line)));
  columns.add('run-words-after', (line) => logOf(sumOf(wordSums, line + 1, line + after[line]!)));
  const long = new Float32Array(size).map((_, line) => (isLong(line) ? 1 : 0));
  const sums = prefixSums(long);
  columns.add('long-before', (line) => logOf(sumOf(sums, 0, line)));
  columns.add('long-after', (line) => logOf(sumOf(sums, line + 1, size)));
}

/** Rank of a line's length on its page, 0 to 1. */
function addRank(words: Float32Array, columns: Columns): void {
  const sorted = Float32Array.from(words).sort();
  columns.add('length-rank', (line) => share(lowerBound(sorted, words[line]!), sorted.length));
}

function lowerBound(sorted: Float32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
