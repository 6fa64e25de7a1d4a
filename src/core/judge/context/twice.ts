import type { Reason } from '../../article.js';
import type { LineView } from '../../text/view.js';
import { titleShare } from '../ask.js';
import { type ContextRule, type ContextView, sureReason } from './rule.js';

/** A counter or a credit may stand between the two. */
const REACH = 2;
const MAX_WORDS = 60;
const MIN_TITLE_WORDS = 7;
/** So short, with a paragraph behind it, it may be a heading: one of the two stays. */
const MAX_HEADING_WORDS = 7;

/**
 * A line that comes twice on end, and does not end as sentences do: pages print a caption beside the
 * picture and again in its enlargement, and a video's title in and under the player. Verses and refrains
 * do not stand between two sentences.
 */
export const printedTwice: ContextRule = {
  name: 'printed-twice',
  why: 'stands here twice in a row, as captions and titles of videos do',
  confidence: 0.88,
  find: (context) => {
    const { lines, views } = context;
    const found = new Map<number, Reason>();
    views.forEach((view, at) => {
      if (
        view.isSentence ||
        view.wordCount < 2 ||
        view.wordCount > MAX_WORDS ||
        lines[at]?.verdict?.label === 'headline'
      )
        return;
      for (let next = at + 1; next <= at + 1 + REACH && next < views.length; next++) {
        if (views[next]!.text === view.text && (isTitle(view) || amidProse(context, at, next))) {
          if (sureReason(lines[at]) === undefined) found.set(at, 'caption-credit');
          const isHeading = view.wordCount <= MAX_HEADING_WORDS && views[next + 1]?.isSentence;
          if (!isHeading && sureReason(lines[next]) === undefined) found.set(next, 'caption-credit');
        }
        if (views[next]!.isSentence) break;
      }
    });
    return found;
  },
};

/** A title of another story, long enough not to be a row of a table or a refrain. */
function isTitle(view: LineView): boolean {
  return view.wordCount >= MIN_TITLE_WORDS && titleShare(view) >= 0.7 && /\p{Ll}/u.test(view.text);
}

function amidProse({ lines, views }: ContextView, first: number, second: number): boolean {
  const isStory = (at: number) =>
    views[at] !== undefined && (views[at].isSentence || sureReason(lines[at]) !== undefined);
  return isStory(first - 1) && (second + 1 >= views.length || isStory(second + 1));
}
