import { isSpeech, isWhole, opening, textAfter } from '../ask.js';
import type { LineRule } from '../rule.js';

/** Leads to the rest of the story: nothing else stands in the line but an address or a name. */
export const readMore: LineRule = {
  id: 'read-more/link',
  label: 'read-more',
  why: 'leads to the rest of the story or to its source',
  confidence: 0.94,
  examples: {
    hits: [
      'Read More',
      '[read more here]',
      'Read more at http://example.com/2016/10/story.html',
      'Continue reading →',
      'More…',
      'Read the full report here.',
    ],
    misses: ['Read more than one book a week and you will soon run out of shelves.'],
  },
  matches: (view) => {
    const { text } = view;
    if (text.includes('://') && /^\W*(?:read|learn|see) more (?:at|here)?:?\s*https?:\/\/\S+$/iu.test(text))
      return true;
    if (isSpeech(view)) return false;
    if (/^more\s?(?:…|\.\.\.|»|>>)$/iu.test(view.text)) return true;
    if (view.wordCount <= 10 && isWhole(view, 'read-more')) return true;
    const hit = opening(view, 'read-more');
    if (hit === undefined) return false;
    const rest = textAfter(view, hit);
    if (/^[:：]?\s*(?:https?:\/\/|www\.)/i.test(rest)) return true;
    if (hit.last - hit.first >= 3 && view.wordCount - hit.last <= 2) return true;
    return /^[:：…»>→.?!]/.test(rest) && view.wordCount - hit.last <= 6;
  },
};

export const readMoreRules = [readMore];
