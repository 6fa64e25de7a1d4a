import { CharClass } from '../../text/classes.js';
import type { Page } from '../features/page.js';
import { isSentence } from './kinds.js';

/** A heading that is a link leads to another page. */
const MAX_LINKED = 0.5;
const MAX_HEADING_WORDS = 12;
/** A last line so likely to be article may be the last line of a verse. */
const SURELY_ARTICLE = 0.8;

/**
 * A heading behind the last paragraph, of a section that goes, goes with it: "Article sources:", "You may also
 * love". A list that ends the article is made of
 * such lines too, and a signature ends with a comma: they stay.
 *
 * @param kept 1 for a line that stays; emptied further
 */
export function dropLeftHeading(kept: Uint8Array, probabilities: Float32Array, page: Page): void {
  const { scan } = page;
  const isHeading = (line: number): boolean =>
    scan.words[line]! <= MAX_HEADING_WORDS &&
    scan.lastClass[line] !== CharClass.terminal &&
    !page.texts[line]!.endsWith(',') &&
    !isSentence(line, scan);
  const last = kept.lastIndexOf(1);
  if (last < 1 || last === kept.length - 1 || probabilities[last]! >= SURELY_ARTICLE) return;
  if (!isHeading(last) || page.lines[last]!.layout?.bullet) return;
  const before = kept.lastIndexOf(1, last - 1);
  if (before >= 0 && !isHeading(before)) kept[last] = 0;
}

/**
 * What is marked as the heading of a section stays above a paragraph of it that stays: a short line that stands in a table of
 * contents too.
 *
 * @param kept 1 for a line that stays; filled further
 */
export function keepSectionHeadings(kept: Uint8Array, page: Page): void {
  page.lines.forEach(({ layout }, line) => {
    const isSection = layout !== undefined && layout.level > 1 && layout.linked < MAX_LINKED;
    if (isSection && kept[line + 1] === 1 && !(page.lines[line + 1]!.layout!.level > 0)) kept[line] = 1;
  });
}
