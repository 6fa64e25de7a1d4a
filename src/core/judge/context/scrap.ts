import type { Reason } from '../../article.js';
import type { LineView } from '../../text/view.js';
import { type ContextRule, lastProse, sureReason } from './rule.js';

const MAX_SCRAP_WORDS = 3;
/** A run of so many short lines under the story is a list of its own, not scraps. */
const MAX_RUN = 5;

/** So many pictures more are in a gallery. */
const MORE_PICTURES = /^\+\d{1,3}$/;

/** A number or a word or two between lines that go, or after them under the story; "+5" above "View gallery". */
export const scrap: ContextRule = {
  name: 'scrap',
  why: 'is a word or a number left between lines that are not of the story',
  confidence: 0.86,
  find: (context) => {
    const { lines, views } = context;
    const found = new Map<number, Reason>();
    const end = lastProse(context);
    let run = 0;
    views.forEach((view, at) => {
      const before = sureReason(lines[at - 1]) ?? found.get(at - 1);
      const after = sureReason(lines[at + 1]);
      if (before === undefined && after !== undefined && MORE_PICTURES.test(view.text)) found.set(at, after);
      if (sureReason(lines[at]) !== undefined || !isScrap(view) || before === undefined) {
        run = 0;
        return;
      }
      const tail = at > end && run < MAX_RUN && before !== 'other' && before !== 'caption-credit';
      const counter = /^[+(]?\d{1,5}\)?$/.test(view.text);
      if (
        (after !== undefined && before !== 'other' && after !== 'other') ||
        counter ||
        (tail && (at + 1 >= views.length || isScrap(views[at + 1]!)))
      ) {
        run++;
        found.set(at, before);
      }
    });
    return found;
  },
};

function isScrap(view: LineView): boolean {
  return view.wordCount <= MAX_SCRAP_WORDS && view.text.length <= 40 && !/[.?!:]$/u.test(view.text);
}
