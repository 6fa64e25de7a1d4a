import type { Reason } from '../../article.js';
import type { LineView } from '../../text/view.js';
import { type ContextRule, sureReason } from './rule.js';

/** How many lines under the headline a name may stand. */
const REACH = 3;

/** A bare name of two or three words between the headline and the first sentence. */
export const nameUnderHeadline: ContextRule = {
  name: 'name-under-headline',
  why: 'is a name alone between the headline and the story',
  confidence: 0.86,
  find: ({ lines, views }) => {
    const found = new Map<number, Reason>();
    const headline = lines.findIndex((line) => line.verdict?.label === 'headline');
    if (headline < 0) return found;
    for (let at = headline + 1; at <= headline + REACH && at < lines.length; at++) {
      if (sureReason(lines[at]) !== undefined) continue;
      const view = views[at]!;
      if (view.isSentence) break;
      if (isName(view) && views[at + 1]?.isSentence && !occursSmall(view, views)) found.set(at, 'byline');
    }
    return found;
  },
};

/** "Xuan Loc DOAN", "Christine Mai-Duc": one word in capitals may be a surname, all in capitals is a kicker. */
function isName(view: LineView): boolean {
  return (
    /^\p{Lu}[\p{Ll}'’.]+(?:[ -]\p{Lu}[\p{L}'’.]*){1,3}$/u.test(view.text) &&
    view.wordCount <= 5 &&
    view.hits.length === 0
  );
}

/** Words that the story writes small are words, not names: "Key Takeaways". */
function occursSmall(view: LineView, views: readonly LineView[]): boolean {
  const words = new Set(view.text.split(/[ -]/u).map((word) => word.toLowerCase()));
  return views.some((other) => other.text.split(/[^\p{L}'’]+/u).some((word) => words.has(word)));
}
