import { gapOf, isCaseless } from './caseless.js';

/** Marks, and endings of words, that nothing stands before. ".NET" and ":smile:" are words. */
const CLOSES = /^(?:[,;:.!?)»”%…]+(?=[\s"”’)]|$)|’\p{L}|[，。、；：！？）」』】])/u;
const IS_OPEN = /(?:^|\s)[(“«„$€£]$|[（「『【《]$/u;
const OPENS_WORD = /^["“«‘(]?[\p{L}\p{N}]/u;

/** Does a mark at the line end or at the next line's beginning show that they were one? Nothing stands between them then. */
export function isGlued(before: string, after: string): boolean {
  return CLOSES.test(after) || (IS_OPEN.test(before) && OPENS_WORD.test(after));
}

/** What comes in place of the end of a line that goes on in the next. */
export function gapBetween(before: string, after: string): '' | ' ' {
  if (isCaseless(before, after)) return gapOf(before, after);
  return isGlued(before, after) ? '' : ' ';
}
