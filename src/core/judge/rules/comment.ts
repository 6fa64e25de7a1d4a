import { hitIn, isBehindSentence, isSpeech, isWhole, opening, proseFollows, wordsOf } from '../ask.js';
import type { LineRule } from '../rule.js';

const MAX_CALL_WORDS = 45;
/** A question or a cry before the call belongs to it; behind a statement of the story the call is cut off. */
const CALLING = /[?!？！]["”’»“«)\]\s]*$/u;

/** "What do you think this is": the call was the beginning of another question. */
const ASIDE =
  /^\P{L}*what do you think (?:this|that|it|he|she|they|would|will|is|are|happened|happens)\s\p{L}/iu;

export const commentFurniture: LineRule = {
  id: 'comment/furniture',
  label: 'comment',
  why: 'belongs to the comment box',
  confidence: 0.95,
  examples: {
    hits: ['Comments', '12 comments', 'ADD A COMMENT', 'cComments', 'Be the first to comment.'],
    misses: ['Comments from the minister came late.', 'No comment was to be had from either club.'],
  },
  matches: (view) => view.wordCount <= 10 && isWhole(view, 'comment'),
};

/** Asks the readers what they think; a question that ends a paragraph of the story stays. */
export const commentCall: LineRule = {
  id: 'comment/call',
  label: 'comment',
  why: 'asks the reader to comment',
  confidence: 0.92,
  examples: {
    hits: [
      'What do you think about this?',
      'What do you think of her answer? Let us know in the comments section below, and do share it with your friends on the quay.',
      'Would you live there? Let us know your view in the comments section below!',
      'Got something to say? Start the conversation and be the first to comment.',
    ],
    misses: [
      'What do you think this is, some kind of collaboration?',
      '"What do you think about this?" asked the judge, and nobody in the room dared to answer her.',
      'The council will rebuild the harbour wall after the storm of the winter. Let us know in the comments.',
      'She read what was written in the comments section of the paper and stopped writing for a year.',
    ],
  },
  matches: (view, at, doc) => {
    const hit = hitIn(view, 'comment');
    if (hit === undefined || wordsOf(view, hit) < 2 || isSpeech(view) || view.wordCount > MAX_CALL_WORDS)
      return false;
    if (hit.first === 0 && view.wordCount <= 16) return !ASIDE.test(view.text.slice(hit.start));
    if (hit.first === 0 && !view.isSentence) return true;
    // A question to the reader, and where to answer it.
    const calls = view.hits.filter(({ list, first }) => list === 'comment' && first >= hit.last);
    if (hit.first === 0 && calls.length > 0 && !proseFollows(at, doc)) return true;
    // Deeper in the line it must be the last thing said, and be said to the reader.
    if (isBehindSentence(view, hit.start) && !CALLING.test(view.text.slice(0, hit.start))) return false;
    if (!/[?!]|\bbelow\b|\b(?:let us know|tell us|sound off|leave|drop|share your)\b/iu.test(view.text))
      return false;
    return (
      /^[^.?!]*(?:[.?!]+["”)]*)?$/u.test(view.text.slice(hit.end)) &&
      (!proseFollows(at, doc) || view.wordCount <= 30)
    );
  },
};

export const commentPolicy: LineRule = {
  id: 'comment/policy',
  label: 'comment',
  why: 'is the policy of the comment box',
  confidence: 0.9,
  examples: {
    hits: ['Please adhere to our commenting policy to avoid being banned.'],
    misses: ['The commenting policy of the paper was changed after the trial, its editor said.'],
  },
  matches: (view) =>
    opening(view, 'comment') !== undefined &&
    /polic|guideline|rules|moderat|banned/i.test(view.text) &&
    !isSpeech(view),
};

export const commentRules = [commentFurniture, commentCall, commentPolicy];
