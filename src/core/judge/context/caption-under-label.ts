import type { Reason } from '../../article.js';
import type { LineView } from '../../text/view.js';
import { endsWithFullStop, isWhole, opening, wordsOf } from '../ask.js';
import { type ContextRule, sureReason } from './rule.js';

const MAX_CAPTION_WORDS = 45;

/** The words of a picture under a label that stands on a line of its own: "Image caption," / "Crews at the scene". */
export const captionUnderLabel: ContextRule = {
  name: 'under-label-of-picture',
  why: 'stands right under the label of a picture',
  confidence: 0.9,
  find: ({ lines, views }) => {
    const found = new Map<number, Reason>();
    views.forEach((label, at) => {
      const next = views[at + 1];
      if (next === undefined || !isBareLabel(label)) return;
      if (lines[at + 1]!.number !== lines[at]!.number + 1) return;
      if (sureReason(lines[at + 1]) !== undefined || lines[at + 1]!.verdict?.label === 'headline') return;
      // A label that promises nothing more may have lost its caption: what reads like a sentence is then the story's.
      const promises = /[,:：]$/u.test(label.text);
      if (!promises && (next.isSentence || endsWithFullStop(next))) return;
      if (next.wordCount <= MAX_CAPTION_WORDS) found.set(at + 1, 'caption-credit');
    });
    return found;
  },
};

/** Nothing but the label: of several words, or with a mark behind it. "Photos" alone may be the title of a part. */
function isBareLabel(view: LineView): boolean {
  const hit = opening(view, 'credit-label');
  if (hit === undefined || !isWhole(view, 'credit-label')) return false;
  return wordsOf(view, hit) > 1 || /[,:：]$/u.test(view.text);
}
