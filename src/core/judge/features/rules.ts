import type { Line, Reason } from '../../article.js';
import { type Columns, logOf, prefixSums, sumOf } from './columns.js';
import type { Page } from './page.js';
import { addRegion, densestRegion, type Region } from './region.js';

/** Kinds of what rules for single lines say, put together where they stand in the same places of a page. */
const GROUPS: Readonly<Record<string, readonly Reason[]>> = {
  author: ['author-bio'],
  invite: ['newsletter', 'subscription-paywall', 'ad'],
  comment: ['comment'],
  related: ['related-link', 'read-more'],
  share: ['share', 'tags'],
  menu: ['navigation', 'section-label'],
  legal: ['copyright', 'cookie-consent', 'site-furniture', 'other'],
  caption: ['caption-credit', 'video-player'],
};
/** Groups that open what stands behind an article. */
const BEHIND = ['author', 'invite', 'comment', 'related', 'share', 'legal'];
/** What a line that a rule knows costs in words when the densest region is looked for without such lines. */
const MARK_COST = 40;
const REGION_PENALTY = 12;
/** From this confidence on a rule is heard. */
const HEARD = 0.5;

/**
 * What the rules for single lines, with their phrases in many languages, have said of a line and of those around it:
 * they know sentences, where the learned phrases know short lines only.
 */
export function addRules(page: Page, region: Region, columns: Columns): void {
  const { lines, size, wordSums } = page;
  const labels = lines.map(labelOf);
  columns.add('rule', (line) => (labels[line] ? lines[line]!.verdict!.confidence : 0));
  const behind = new Float32Array(size);
  for (const [name, reasons] of Object.entries(GROUPS)) {
    const marks = Float32Array.from(labels, (label) => (label && reasons.includes(label) ? 1 : 0));
    if (BEHIND.includes(name))
      marks.forEach((mark, line) => {
        behind[line]! += mark;
      });
    const sums = prefixSums(marks);
    const last = lastMarked(marks);
    columns.add(`rule-${name}-lines`, (line) => logOf(line - last[line]!));
    columns.add(`rule-${name}-after`, (line) => logOf(sumOf(sums, line + 1, size)));
  }
  const anySums = prefixSums(labels.map((label) => (label ? 1 : 0)));
  for (const radius of [3, 10]) {
    columns.add(`rules-before-${radius}`, (line) => sumOf(anySums, line - radius, line));
    columns.add(`rules-after-${radius}`, (line) => sumOf(anySums, line + 1, line + radius + 1));
  }
  const sums = prefixSums(behind);
  const last = lastMarked(behind);
  columns.add('rules-behind', (line) => logOf(sumOf(sums, region.start, line + 1)));
  columns.add('rules-behind-words', (line) => logOf(sumOf(wordSums, last[line]!, line)));
  const worth = page.proseWords.map((words, line) => (labels[line] ? -MARK_COST : words));
  addRegion('ruled-region', densestRegion(page, REGION_PENALTY, worth), page, columns);
  columns.add('page-rules', () => anySums[size]! / Math.max(1, size));
}

function labelOf({ verdict }: Line): Reason | undefined {
  if (!verdict || verdict.confidence < HEARD) return undefined;
  return verdict.label === 'headline' || verdict.label === 'subhead' || verdict.label === 'body'
    ? undefined
    : verdict.label;
}

/** For each line the last marked one up to it; far before the page where there is none. */
function lastMarked(marks: Float32Array): Int32Array {
  const last = new Int32Array(marks.length);
  for (let line = 0, seen = -5000; line < marks.length; line++) {
    if (marks[line]) seen = line;
    last[line] = seen;
  }
  return last;
}
