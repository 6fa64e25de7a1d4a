import { isWhole, nearEnd, opening, proseFollows, wordsOf } from '../ask.js';
import type { LineRule } from '../rule.js';

/** The title of a box or of a list of links, and nothing else. */
export const sectionLabel: LineRule = {
  id: 'section-label/box',
  label: 'section-label',
  why: 'is the label of a box or of a list of links, such as “Latest News”',
  confidence: 0.95,
  examples: {
    hits: ['Latest News', 'RELATED STORIES', 'You may also like:', 'Most Read »', 'Story highlights'],
    misses: ['Latest news from the front reached London by pigeon.', 'Photos'],
  },
  matches: (view) =>
    view.wordCount <= 16 && isWhole(view, 'section-label', 'summary-label') && !/[.?!]$/.test(view.text),
};

/** "Photos", "Sources": honest subheads too, so only under the last sentence of the story. */
export const softLabel: LineRule = {
  id: 'section-label/soft',
  label: 'section-label',
  why: 'is a label with nothing of the story under it',
  confidence: 0.6,
  examples: { hits: ['Photos', 'Sources:'], misses: ['Photos of the harbour'] },
  matches: (view) => view.wordCount <= 3 && isWhole(view, 'section-label-soft') && !/[.?!]$/.test(view.text),
};

export const softLabelAtEnd: LineRule = {
  ...softLabel,
  id: 'section-label/soft-at-end',
  confidence: 0.88,
  examples: { hits: ['Photos'], misses: ['Photos of the harbour'] },
  matches: (view, at, doc) =>
    softLabel.matches(view, at, doc) && at > 0 && !proseFollows(at, doc) && nearEnd(at, doc, 8),
};

/** "More from the Harbour Post:": an opener of links and a colon, with the links on the lines below. */
export const openLabel: LineRule = {
  id: 'section-label/open',
  label: 'section-label',
  why: 'opens a list of links',
  confidence: 0.9,
  examples: {
    hits: ['More from Harbour News:', 'Related articles:'],
    misses: ['More:', 'He had one more question:'],
  },
  matches: (view) => {
    const hit = opening(view, 'related-label', 'related-sure');
    return (
      hit !== undefined &&
      wordsOf(view, hit) >= 2 &&
      view.wordCount <= 7 &&
      /^\W*(?!check)\w[^:：]*[:：]$/iu.test(view.text)
    );
  },
};

export const sectionLabelRules = [sectionLabel, openLabel, softLabelAtEnd, softLabel];
