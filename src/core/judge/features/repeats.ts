import { CharClass } from '../../text/classes.js';
import { type Columns, logOf, prefixSums, share, sumOf } from './columns.js';
import type { Page } from './page.js';

const PREFIX_WORDS = 3;
const MAX_PERIOD = 6;
const SHAPE_WINDOW = 12;

/** What comes again on the page: whole lines, their beginnings, pairs of words, and the shape of teasers in a list. */
export function addRepeats(page: Page, columns: Columns): void {
  const { scan, size } = page;
  const { ids, offsets } = scan;
  const whole = hashes(page, Number.POSITIVE_INFINITY);
  const prefixes = hashes(page, PREFIX_WORDS);
  const wholeCounts = countOf(whole);
  const prefixCounts = countOf(prefixes);
  const first = new Map<number, number>();
  whole.forEach((hash, line) => {
    if (!first.has(hash)) first.set(hash, line);
  });
  const copies = columns.add('copies', (line) =>
    scan.words[line] === 0 ? 0 : wholeCounts.get(whole[line]!)!,
  );
  columns.add('copy-distance', (line) => logOf(line - first.get(whole[line]!)!));
  columns.add('prefix-copies', (line) => prefixCounts.get(prefixes[line]!)!);
  const copySums = prefixSums(copies.map((count) => (count > 1 ? 1 : 0)));
  columns.add('copies-8', (line) => sumOf(copySums, line - 8, line + 9));

  const pairs = new Map<number, number>();
  const pairAt = (at: number): number => Math.imul(ids[at]!, 31) ^ ids[at + 1]!;
  for (let at = 0; at + 1 < ids.length; at++) pairs.set(pairAt(at), (pairs.get(pairAt(at)) ?? 0) + 1);
  const repeated = columns.add('pairs-elsewhere', (line) => {
    const from = offsets[line]!;
    const to = offsets[line + 1]! - 1;
    let known = 0;
    for (let at = from; at < to; at++) if (pairs.get(pairAt(at))! > 1) known++;
    return share(known, to - from);
  });
  columns.add('pairs-elsewhere-after', (line) => (line + 1 < size ? repeated[line + 1]! : 0));
  addShapePeriods(page, columns);
}

/** Lists of teasers repeat a pattern such as headline, date, sentence: lines look like those one period before. */
function addShapePeriods({ scan, size }: Page, columns: Columns): void {
  const shapes = new Int32Array(size);
  for (let line = 0; line < size; line++) {
    const length = Math.min(7, Math.floor(Math.log2(1 + scan.words[line]!)));
    const digits = scan.digits[line]! > 0 ? 1 : 0;
    const ends = scan.lastClass[line] === CharClass.terminal ? 1 : 0;
    shapes[line] = (((length * 2 + digits) * 2 + ends) << 4) | scan.firstClass[line]!;
  }
  const matches = Array.from({ length: MAX_PERIOD }, (_, at) => {
    const period = at + 1;
    return prefixSums(
      shapes.map((shape, line) => (line >= period && shape === shapes[line - period] ? 1 : 0)),
    );
  });
  const inWindow = (period: number, line: number) =>
    sumOf(matches[period - 1]!, line - SHAPE_WINDOW, line + SHAPE_WINDOW + 1);
  const same = columns.add('shape-1', (line) => inWindow(1, line));
  columns.add('shape-period', (line) => {
    let best = 0;
    for (let period = 2; period <= MAX_PERIOD; period++) best = Math.max(best, inWindow(period, line));
    return best - same[line]!;
  });
  columns.add('shape-after', (line) => {
    let best = 0;
    for (const sums of matches) best = Math.max(best, sumOf(sums, line + 1, line + SHAPE_WINDOW + 1));
    return best;
  });
}

function hashes({ scan: { ids, offsets, size } }: Page, maxWords: number): Int32Array {
  const out = new Int32Array(size);
  for (let line = 0; line < size; line++) {
    const end = Math.min(offsets[line + 1]!, offsets[line]! + maxWords);
    let hash = 17;
    for (let at = offsets[line]!; at < end; at++) hash = Math.imul(hash, 31) + ids[at]!;
    out[line] = hash;
  }
  return out;
}

function countOf(values: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
