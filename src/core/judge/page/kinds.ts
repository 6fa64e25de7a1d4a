import type { Line, Reason, RuleId } from '../../article.js';
import { CharClass } from '../../text/classes.js';
import type { Scan } from '../features/scan.js';

/** Why a line of the page is not part of the article. */
export interface Kind {
  readonly label: Reason;
  readonly rule: RuleId;
  readonly why: string;
}

const kind = (rule: RuleId, why: string): Kind => ({ label: rule.split('/')[0] as Reason, rule, why });

export const CODE = kind('other/code', 'is a program, a style sheet or data');
export const MARKS = kind('other/marks', 'has no words');
const PICTURE = kind('caption-credit/description', 'describes a picture');
const CAPTION = kind('caption-credit/beside-text', 'stands alone between paragraphs, like a caption');
const COPYRIGHT = kind('copyright/sign', 'says who owns the page');
const DATE = kind('dateline-timestamp/beside-title', 'says when the article appeared');
const BYLINE = kind('byline/beside-title', 'stands beside the title and looks like the name of a writer');
const ABOVE = kind('navigation/above', 'stands above the article, among menus');
const BELOW = kind('navigation/below', 'stands below the article, among menus');
const BOX = kind('related-link/box', 'belongs to a box of links between two paragraphs');
const TEASER = kind('related-link/teaser', 'belongs to the list of other stories below the article');
const WINDOW = kind('headline-repeat/window-title', 'is the title of the window, with the name of the site');
const FURNITURE = kind('site-furniture/prose', 'belongs to the page, not to the article');

const NEAR_TITLE = 6;
const WINDOW_TITLE = /\S\s+[|•·»–—-]\s+\S/u;
const TEASER_WORDS = 5;
const PROSE_WORDS = 14;
const SENTENCE_WORDS = 5;
/** A line cut into more parts than this was no paragraph: its parts stand beside each other by chance. */
const MAX_PARTS = 5;
const BYLINE_WORDS = 6;

/** Where the article stands on the page: the lines of its first and last kept words, and its title. */
export interface Place {
  readonly first: number;
  readonly last: number;
  readonly title: number;
  /** 1 for a line that stays. */
  readonly kept: Uint8Array;
}

/** What a removed line is, as far as its shape and its place tell. For lines no rule knows. */
export function kindOf(at: number, line: Line, scan: Scan, place: Place): Kind {
  const { first, last, title } = place;
  const words = scan.words[at]!;
  if (words === 0) return MARKS;
  if (/©|\(c\)\s*\d{4}|ⓒ/iu.test(line.traced.text)) return COPYRIGHT;
  if ((line.layout?.images ?? 0) > 0) return PICTURE;
  if (at === 0 && line.number === 1 && WINDOW_TITLE.test(line.traced.text)) return WINDOW;
  const isNear = Math.abs(at - title) <= NEAR_TITLE || Math.abs(at - first) <= 3;
  const isDated = scan.hasYear[at] === 1 || scan.hasTime[at] === 1;
  if (isNear && isDated && words <= PROSE_WORDS) return DATE;
  const isUnderTitle = at > title && at - title <= 3 && at <= first;
  if (isUnderTitle && words <= BYLINE_WORDS && words >= 2 && isNameLike(at, scan)) return BYLINE;
  if (at < first) return isSentence(at, scan) ? FURNITURE : ABOVE;
  if (at < last) {
    if (standsAlone(at, place) && words >= 3 && isUnlinked(line)) return CAPTION;
    return words >= PROSE_WORDS && isSentence(at, scan) ? FURNITURE : BOX;
  }
  if (isSentence(at, scan)) return FURNITURE;
  return words >= TEASER_WORDS && isHeadlineLike(at, scan) ? TEASER : BELOW;
}

/** Between two paragraphs that stay: a caption does, a box has several lines. */
function standsAlone(at: number, { kept }: Place): boolean {
  return kept[at - 1] === 1 && kept[at + 1] === 1;
}

function isUnlinked({ layout }: Line): boolean {
  return (layout?.linked ?? 0) < 0.5 && !layout?.bullet && (layout?.parts ?? 1) <= MAX_PARTS;
}

/** Ends like a sentence and is longer than a call on a button. */
function isSentence(at: number, scan: Scan): boolean {
  const words = scan.words[at]!;
  if (words >= PROSE_WORDS) return scan.lastClass[at] === CharClass.terminal || scan.sentenceBreaks[at]! > 0;
  return (
    words >= SENTENCE_WORDS && scan.lastClass[at] === CharClass.terminal && scan.capitalised[at]! * 2 <= words
  );
}

function isNameLike(at: number, scan: Scan): boolean {
  return (
    scan.capitalised[at]! >= scan.words[at]! - 1 &&
    scan.digits[at] === 0 &&
    scan.lastClass[at] !== CharClass.terminal
  );
}

function isHeadlineLike(at: number, scan: Scan): boolean {
  return scan.dividers[at] === 0 && scan.capitalised[at]! >= 1;
}
