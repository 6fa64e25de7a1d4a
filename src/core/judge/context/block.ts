import type { Reason } from '../../article.js';
import type { LineView } from '../../text/view.js';
import { endsWithFullStop, isWhole } from '../ask.js';
import { type ContextRule, type ContextView, lastProse, sureReason } from './rule.js';

/** A block inside the story is a box of at most so many links. */
const MAX_BOX_LINES = 8;
const MAX_LINK_WORDS = 28;
/** What opens a list inside the story, also "Read more" alone on its line, and what does so under it. */
const LABELS = /^section-label\//;
const BARE_LABELS = ['related-label', 'related-sure', 'read-more'];
const MIN_BARE_WORDS = 2;
const LINKS = /^section-label\/|^related-link\/(?:labelled|phrase)/;
/** Under the story, whatever stands behind a call is no part of it either, where it goes on to the end as a list. */
const CALLS = /^(?:share|newsletter|comment)\/(?:call|prompt)/;
const MIN_LIST_LINES = 5;
/** "Read also:" inside the story points at the next line, unless that is as short as a subhead. */
const POINTS_AT_ONE = /\p{L}\s?[:：]$/u;
const MIN_LINK_WORDS = 6;
/** A title cut off with an ellipsis. */
const MAX_TEASER_WORDS = 18;
/** A line of so few words inside the story ends the block: it is the subhead of what follows. */
const MAX_SUBHEAD_WORDS = 3;

/**
 * The lines under a label such as "Related stories": titles without a full stop. Inside the story the
 * block must have two lines or more, because one title-like line may be the story's own subhead; after
 * the last sentence all of them go. Numbered and timed lines are agendas and results: they stay, and so does the
 * story in short under "Story highlights".
 */
export const blockAfterLabel: ContextRule = {
  name: 'under-label',
  why: 'is a headline of another story, in a list under a label such as “Related”',
  confidence: 0.88,
  find: (context) => {
    const { lines, views } = context;
    const found = new Map<number, Reason>();
    const end = lastProse(context);
    let done = -1;
    lines.forEach((line, at) => {
      const rule = sureReason(line) === undefined ? undefined : line.verdict?.rule;
      if (at <= done || rule === undefined || isWhole(views[at]!, 'summary-label')) return;
      const isCall = at > end && CALLS.test(rule);
      if (!isCall && !(at > end ? LINKS : LABELS).test(rule) && !isBareLabel(views[at]!)) return;
      const last = blockEnd(context, at, at > end);
      const size = last - at;
      const closes = last >= views.length - 1;
      if (isCall && (size < MIN_LIST_LINES || !closes)) return;
      done = last;
      const atEnd = closes || at > end;
      const pointsAtOne =
        size === 1 && POINTS_AT_ONE.test(views[at]!.text) && views[last]!.wordCount >= MIN_LINK_WORDS;
      if (pointsAtOne || (size >= (atEnd ? 1 : 2) && (atEnd || size <= MAX_BOX_LINES))) {
        for (let next = at + 1; next <= last; next++) {
          if (sureReason(lines[next]) === undefined) found.set(next, 'related-link');
        }
      }
    });
    return found;
  },
};

/** "LEIA MAIS", "Más información". */
function isBareLabel(view: LineView): boolean {
  return view.wordCount >= MIN_BARE_WORDS && isWhole(view, ...BARE_LABELS);
}

function blockEnd({ lines, views }: ContextView, label: number, underStory: boolean): number {
  let at = label;
  while (at + 1 < views.length) {
    const view = views[at + 1]!;
    const sure = sureReason(lines[at + 1]) !== undefined;
    if (!sure && (!isTitleLike(view, underStory) || (!underStory && view.wordCount <= MAX_SUBHEAD_WORDS)))
      break;
    at++;
  }
  return at;
}

/** @param underStory there "8 ways to leave" is a title; in the story it may be an item */
function isTitleLike(view: LineView, underStory: boolean): boolean {
  const teaser = /(?:\.\.\.|…)$/u.test(view.text) && view.wordCount <= MAX_TEASER_WORDS;
  if ((view.isSentence && !teaser) || view.wordCount === 0 || view.wordCount > MAX_LINK_WORDS) return false;
  if (endsWithFullStop(view)) return false;
  if (view.isItem || /\d\s?[:–-]\s?\d|[:：]$/u.test(view.text)) return false;
  return !/^\W*\d/u.test(view.text) || (underStory && /^\d+ \p{Ll}{3}/u.test(view.text));
}
