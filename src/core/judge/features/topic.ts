import { type Columns, logOf, prefixSums, share, sumOf } from './columns.js';
import { reachInWords } from './density.js';
import type { Page } from './page.js';
import type { Region } from './region.js';

const TOPIC_WORDS = 120;

/**
 * How much a line, and the text before and after it, speaks of what the densest region speaks of. Words of the
 * region's own lines are counted without those of the line itself.
 */
export function addTopic(page: Page, region: Region, columns: Columns): void {
  const { scan, size, isContent, wordSums } = page;
  const { ids, offsets } = scan;
  const counts = new Map<number, number>();
  for (let at = offsets[region.start]!; at < offsets[region.end]!; at++) {
    if (isContent[at]) counts.set(ids[at]!, (counts.get(ids[at]!) ?? 0) + 1);
  }
  const content = new Float32Array(size);
  const known = new Float32Array(size);
  const frequent = new Float32Array(size);
  for (let line = 0; line < size; line++) {
    const own = line >= region.start && line < region.end ? 1 : 0;
    for (let at = offsets[line]!; at < offsets[line + 1]!; at++) {
      if (!isContent[at]) continue;
      content[line]!++;
      const count = (counts.get(ids[at]!) ?? 0) - own;
      if (count > 0) known[line]!++;
      if (count > 2) frequent[line]!++;
    }
  }
  const contentSums = prefixSums(content);
  const knownSums = prefixSums(known);
  const knownShare = (from: number, to: number) =>
    share(sumOf(knownSums, from, to), sumOf(contentSums, from, to));
  const reach = reachInWords(wordSums, size, TOPIC_WORDS);
  columns.add('content-words', (line) => share(content[line]!, offsets[line + 1]! - offsets[line]!));
  columns.add('topic', (line) => share(known[line]!, content[line]!));
  columns.add('topic-frequent', (line) => share(frequent[line]!, content[line]!));
  columns.add('topic-count', (line) => logOf(known[line]!));
  columns.add('topic-before', (line) => knownShare(reach.before[line]!, line));
  columns.add('topic-after', (line) => knownShare(line + 1, reach.after[line]!));
  columns.add('topic-shift', (line) => knownShare(line - 12, line) - knownShare(line, line + 12));
  columns.add('topic-page', () => knownShare(0, size));
}
