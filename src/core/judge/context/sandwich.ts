import type { Reason } from '../../article.js';
import type { LineView } from '../../text/view.js';
import { endsWithFullStop, hitIn } from '../ask.js';
import { type ContextRule, sureReason } from './rule.js';

const MAX_LINKS = 3;
const MAX_COMMENT_LINES = 6;
const MAX_LINK_WORDS = 24;
const BOX: readonly (Reason | undefined)[] = ['related-link', 'section-label', 'navigation'];

/** Lists of which a line has words that says who wrote a comment and when, or offers to answer. */
const SIGNED = ['comment', 'line-comment', 'month', 'weekday'];
const MAX_SIGNATURE_WORDS = 14;

/** "Jo says: March 4, 2021 at 9:12", "2 hours ago", "Reply". */
function isSignature(view: LineView): boolean {
  if (view.isSentence || view.wordCount > MAX_SIGNATURE_WORDS) return false;
  return /\d/.test(view.text) || hitIn(view, ...SIGNED) !== undefined;
}

/** Title-like lines between two sure lines of one box, and readers' comments between two lines of the comment box. */
export const sandwich: ContextRule = {
  name: 'between',
  why: "is a headline of another story, or a reader's comment, between two others",
  confidence: 0.87,
  find: ({ lines, views }) => {
    const found = new Map<number, Reason>();
    const reasons = lines.map(sureReason);
    reasons.forEach((reason, at) => {
      if (reason === undefined) return;
      const isComment = reason === 'comment';
      if (!isComment && !BOX.includes(reason)) return;
      const reach = isComment ? MAX_COMMENT_LINES : MAX_LINKS;
      let end = at + 1;
      while (end < lines.length && reasons[end] === undefined && end - at <= reach) end++;
      if (end === at + 1 || end - at - 1 > reach || end >= lines.length) return;
      if (isComment ? reasons[end] !== 'comment' : !BOX.includes(reasons[end])) return;
      const between = views.slice(at + 1, end);
      const fits = isComment
        ? between.some(isSignature)
        : between.every(
            (view) =>
              !view.isSentence &&
              !endsWithFullStop(view) &&
              !view.isItem &&
              view.wordCount <= MAX_LINK_WORDS &&
              !/[:：]$/u.test(view.text),
          );
      if (fits)
        for (let next = at + 1; next < end; next++) found.set(next, isComment ? 'comment' : 'related-link');
    });
    return found;
  },
};
