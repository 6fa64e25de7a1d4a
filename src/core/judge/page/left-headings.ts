import { CharClass } from '../../text/classes.js';
import type { Page } from '../features/page.js';
import { isSentence } from './kinds.js';

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
