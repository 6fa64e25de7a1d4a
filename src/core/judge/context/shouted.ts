import type { Reason } from '../../article.js';
import type { LineView } from '../../text/view.js';
import { type ContextRule, sureReason } from './rule.js';

const MIN_WORDS = 5;
const MAX_WORDS = 20;
const MIN_CALL_WORDS = 4;
const MIN_CAPITALS = 0.95;
const CALLS: readonly (Reason | undefined)[] = [
  'newsletter',
  'read-more',
  'related-link',
  'subscription-paywall',
  'ad',
];
/** More such lines than of sentences: the text itself is set in capitals. */
const MAX_SHARE = 0.34;
const FEW = 2;

/**
 * Headlines of other stories set in capitals between paragraphs, on sites that shout their calls: "CLICK HERE TO GET
 * THE APP". Without such a call a line in capitals is a subhead; above the
 * first sentence it may be the title.
 */
export const shouted: ContextRule = {
  name: 'shouted',
  why: 'is a headline in capitals, as this text sets its calls',
  confidence: 0.86,
  find: ({ lines, views }) => {
    const found = new Map<number, Reason>();
    const isLoud = (view: LineView, least: number) =>
      view.wordCount >= least && view.wordCount <= MAX_WORDS && view.capitalShare >= MIN_CAPITALS;
    const shoutsCall = views.some(
      (view, at) => isLoud(view, MIN_CALL_WORDS) && CALLS.includes(sureReason(lines[at])),
    );
    if (!shoutsCall) return found;
    const first = views.findIndex((view, at) => view.isSentence && sureReason(lines[at]) === undefined);
    views.forEach((view, at) => {
      if (at < first || !isLoud(view, MIN_WORDS) || view.isItem || /[.:!”"]$/u.test(view.text)) return;
      if (sureReason(lines[at]) !== undefined || lines[at]!.verdict?.label === 'headline') return;
      found.set(at, 'related-link');
    });
    const sentences = views.filter((view) => view.isSentence).length;
    return found.size > Math.max(FEW, sentences * MAX_SHARE) ? new Map() : found;
  },
};
