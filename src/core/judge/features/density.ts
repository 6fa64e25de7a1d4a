import { CharClass } from '../../text/classes.js';
import { type Columns, logOf, prefixSums, share, sumOf } from './columns.js';
import type { Page } from './page.js';

const LINE_RADII = [3, 8, 20, 50];
const WORD_RADII = [60, 200, 600];

/** How much running text stands around a line, before it and after it, in lines and in words. */
export function addDensity(page: Page, columns: Columns): void {
  const { wordSums, proseSums, shortSums, scan, size } = page;
  const endSums = prefixSums(scan.lastClass.map((kind) => (kind === CharClass.terminal ? 1 : 0)));
  const capitalSums = prefixSums(scan.capitalised);
  const timeSums = prefixSums(scan.hasTime.map((flag, line) => flag | scan.hasYear[line]!));
  const proseShare = (from: number, to: number) =>
    share(sumOf(proseSums, from, to), sumOf(wordSums, from, to));
  for (const radius of LINE_RADII) {
    const lines = (from: number, to: number) => Math.min(to, size) - Math.max(from, 0);
    columns.add(`prose-within-${radius}`, (at) => proseShare(at - radius, at + radius + 1));
    columns.add(`prose-before-${radius}`, (at) => logOf(sumOf(proseSums, at - radius, at)));
    columns.add(`prose-after-${radius}`, (at) => logOf(sumOf(proseSums, at + 1, at + radius + 1)));
    columns.add(`short-${radius}`, (at) =>
      share(sumOf(shortSums, at - radius, at + radius + 1), lines(at - radius, at + radius + 1)),
    );
  }
  for (const radius of [8, 20]) {
    columns.add(`ends-${radius}`, (at) => sumOf(endSums, at - radius, at + radius + 1));
    columns.add(`capitals-${radius}`, (at) =>
      share(sumOf(capitalSums, at - radius, at + radius + 1), sumOf(wordSums, at - radius, at + radius + 1)),
    );
    columns.add(`times-before-${radius}`, (at) => sumOf(timeSums, at - radius, at));
    columns.add(`times-after-${radius}`, (at) => sumOf(timeSums, at + 1, at + radius + 1));
  }
  for (const radius of WORD_RADII) {
    const reach = reachInWords(wordSums, size, radius);
    columns.add(`prose-before-${radius}-words`, (at) => proseShare(reach.before[at]!, at));
    columns.add(`prose-after-${radius}-words`, (at) => proseShare(at + 1, reach.after[at]!));
    columns.add(`lines-before-${radius}-words`, (at) => at - reach.before[at]!);
    columns.add(`lines-after-${radius}-words`, (at) => reach.after[at]! - at);
  }
}

/** For each line the first line within `radius` words before it, and the first beyond that after it. */
export function reachInWords(
  wordSums: Float64Array,
  size: number,
  radius: number,
): { before: Int32Array; after: Int32Array } {
  const before = new Int32Array(size);
  const after = new Int32Array(size);
  let first = 0;
  let last = 0;
  for (let at = 0; at < size; at++) {
    while (wordSums[at]! - wordSums[first + 1]! > radius && first < at) first++;
    before[at] = first;
    if (last < at + 1) last = at + 1;
    while (last < size && wordSums[last]! - wordSums[at + 1]! < radius) last++;
    after[at] = last;
  }
  return { before, after };
}
