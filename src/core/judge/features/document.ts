import { type Columns, logOf, share, sumOf } from './columns.js';
import type { Page } from './page.js';
import type { Region } from './region.js';

/** What kind of page it is: the same value in every line. */
export function addDocument(page: Page, region: Region, columns: Columns): void {
  const { size, scan, lines, wordSums, proseSums, shortSums } = page;
  const words = wordSums[size]!;
  const total = (counts: ArrayLike<number>): number => {
    let sum = 0;
    for (let line = 0; line < size; line++) sum += counts[line]!;
    return sum;
  };
  const lineShare = (test: (line: number) => boolean): number => {
    let count = 0;
    for (let line = 0; line < size; line++) if (test(line)) count++;
    return share(count, size);
  };
  const facts: Record<string, number> = {
    'page-lines': logOf(size),
    'page-words': logOf(words),
    'page-prose': share(proseSums[size]!, words),
    'page-prose-words': logOf(proseSums[size]!),
    'page-short': share(shortSums[size]!, size),
    'page-mean-words': logOf(share(words, size)),
    'page-long-lines': logOf(lineShare((line) => scan.words[line]! >= 30) * size),
    'page-wrapped': lineShare((line) => (lines[line]!.layout?.rows ?? 1) > 1),
    'page-cut': lineShare((line) => (lines[line]!.layout?.parts ?? 1) > 5),
    'page-blocks': lineShare((line) => lines[line - 1]?.block !== lines[line]!.block),
    'page-bullets': lineShare((line) => lines[line]!.layout?.bullet === true),
    'page-links': share(total(lines.map((line) => line.layout?.links ?? 0)), size),
    'page-indent': lineShare((line) => (lines[line]!.layout?.indent ?? 0) > 2),
    'page-capitals': share(total(scan.capitalised), words),
    'page-shouted': share(total(scan.shouted), words),
    'page-unspaced': share(total(scan.unspaced), total(scan.chars)),
    'page-digits': share(total(scan.digits), total(scan.chars)),
    'page-times': lineShare((line) => scan.hasTime[line] === 1 || scan.hasYear[line] === 1),
    'page-copies': share(total(columns.get('copies').map((count) => (count > 1 ? 1 : 0))), size),
    'page-region': share(sumOf(wordSums, region.start, region.end), words),
  };
  for (const [name, value] of Object.entries(facts)) columns.add(name, () => value);
}
