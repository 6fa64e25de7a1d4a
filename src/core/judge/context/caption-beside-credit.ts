import type { Reason } from '../../article.js';
import { titleShare } from '../ask.js';
import { type ContextRule, sureReason } from './rule.js';

const MAX_CREDIT_WORDS = 5;
/** A shorter line may be the subhead or the product over a picture. */
const MIN_CAPTION_WORDS = 5;
const MAX_CAPTION_WORDS = 20;

/** The words of a picture over its credit: "The mayor attends the party" / "Photo: Splash". A title set in capitals is a subhead. */
export const captionBesideCredit: ContextRule = {
  name: 'above-credit',
  why: 'stands right above the credit of a picture',
  confidence: 0.87,
  find: ({ lines, views }) => {
    const found = new Map<number, Reason>();
    views.forEach((view, at) => {
      const credit = views[at + 1];
      if (credit === undefined || sureReason(lines[at + 1]) !== 'caption-credit') return;
      if (credit.wordCount > MAX_CREDIT_WORDS || sureReason(lines[at]) !== undefined) return;
      if (lines[at]!.verdict?.label === 'headline' || view.isSentence || view.isItem) return;
      if (view.wordCount > MAX_CAPTION_WORDS || /[.?!:]$/u.test(view.text)) return;
      // Between residue no subhead stands: in German the words of a caption have as many capitals.
      const isAmong = lines[at - 1] !== undefined && sureReason(lines[at - 1]) !== undefined;
      if (view.wordCount < (isAmong ? 2 : MIN_CAPTION_WORDS)) return;
      if (isAmong || titleShare(view) < 0.7) found.set(at, 'caption-credit');
    });
    return found;
  },
};
