import { isWhole, nearEnd, nearStart, opening, proseFollows, textAfter, wordsOf } from '../ask.js';
import type { LineRule } from '../rule.js';

const MAX_TAG_LINE_WORDS = 60;

export const tagList: LineRule = {
  id: 'tags/list',
  label: 'tags',
  why: 'lists the tags or sections of the story',
  confidence: 0.94,
  examples: {
    hits: ['Tags: harbour, storm, council', 'Filed under: War on Yemen, Yemen |'],
    misses: ['Tags on the crates showed where they had come from.', 'Topics for the first debate announced'],
  },
  matches: (view, at, doc) => {
    if (view.wordCount > MAX_TAG_LINE_WORDS || view.isSentence) return false;
    if (isWhole(view, 'tags'))
      return view.wordCount <= 3 && (nearEnd(at, doc, 6) || nearStart(at, 4)) && at > 0;
    const hit = opening(view, 'tags');
    return (
      hit !== undefined &&
      (/^[:：|]/.test(textAfter(view, hit)) || (wordsOf(view, hit) > 1 && view.wordCount <= 12))
    );
  },
};

/** A run of hashtags without a sentence, under the story. */
export const hashtags: LineRule = {
  id: 'tags/hashtags',
  label: 'tags',
  why: 'is a run of hashtags',
  confidence: 0.88,
  examples: {
    hits: ['#harbour #storm #council news'],
    misses: ['#1 The harbour', 'We love it here #harbour'],
  },
  matches: (view, at, doc) =>
    /^#\p{L}/u.test(view.text) &&
    (view.text.match(/#[\p{L}\p{N}_]+/gu)?.length ?? 0) >= 3 &&
    !view.endsSentence &&
    (nearEnd(at, doc, 6) || !proseFollows(at, doc)),
};

export const tagRules = [tagList, hashtags];
