import type { Reason } from '../../article.js';
import type { LineView } from '../../text/view.js';
import { titleShare } from '../ask.js';
import { type ContextRule, sureReason } from './rule.js';

const MIN_WORDS = 12;
const MAX_WORDS = 45;
const MIN_LINES = 3;
const MAX_SHARE = 0.45;
const MIN_CLOSED = 0.9;
const FIRST = 3;
/** Marks that only captions of this habit have; one line with them vouches for the others. */
const MARKED = /\((?:pictured,? )?(?:left|right|centre)\)|^scroll down for/iu;

/**
 * Captions set without a full stop, as tabloids set them, among paragraphs that all have one. A single
 * such line may be a slip; three or more in a text that closes nine of ten other paragraphs are a habit
 * of its captions.
 */
export const openEnded: ContextRule = {
  name: 'open-ended',
  why: 'looks like a caption: one of several lines without a full stop among paragraphs that have one',
  confidence: 0.86,
  find: ({ lines, views }) => {
    const found = new Map<number, Reason>();
    const long = views.flatMap((view, at) =>
      view.wordCount >= MIN_WORDS && sureReason(lines[at]) === undefined ? [at] : [],
    );
    const open = long.filter(
      (at) => at >= FIRST && isOpenEnded(views[at]!) && !(views[at + 1]?.startsLower ?? false),
    );
    if (open.length < MIN_LINES || open.length > long.length * MAX_SHARE) return found;
    const others = long.filter((at) => !open.includes(at) && at > 0);
    const closed = others.filter((at) => views[at]!.isSentence || /[:]$/.test(views[at]!.text));
    if (closed.length < others.length * MIN_CLOSED) return found;
    if (!views.some((view) => MARKED.test(view.text))) return found;
    for (const at of open) found.set(at, 'caption-credit');
    return found;
  },
};

function isOpenEnded(view: LineView): boolean {
  const { text } = view;
  if (view.endsSentence || view.endsClosed || /[:;,–—-]$/u.test(text)) return false;
  // Posts, links and lists have no full stop either.
  return (
    titleShare(view) < 0.6 &&
    view.wordCount <= MAX_WORDS &&
    /^\p{Lu}/u.test(text) &&
    !/https?:|pic\.|@\w|#\w|\d{4}$/u.test(text)
  );
}
