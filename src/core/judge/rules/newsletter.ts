import { hitIn, isSpeech, isWhole } from '../ask.js';
import type { LineRule } from '../rule.js';

/** The longest prompt we read has 24 words; the sentences that use the phrases are longer or speak. */
const MAX_PROMPT_WORDS = 28;

/** An invitation to subscribe, set between two paragraphs or under the story. */
export const newsletterPrompt: LineRule = {
  id: 'newsletter/prompt',
  label: 'newsletter',
  why: 'asks the reader to subscribe',
  confidence: 0.93,
  examples: {
    hits: ['Sign up for our newsletter and get Harbour Notes every week.', 'Enter your email address'],
    misses: [
      'Ms Okafor said she would sign up for the scheme once the council had published its costs.',
      'The newsletter of the society, printed since 1911, will end in June.',
    ],
  },
  matches: (view) => {
    const hit = hitIn(view, 'newsletter');
    if (hit === undefined || view.wordCount > MAX_PROMPT_WORDS || isSpeech(view)) return false;
    return hit.first <= 4 || !view.endsSentence || /[!:]$/.test(view.text);
  },
};

export const newsletterButton: LineRule = {
  id: 'newsletter/button',
  label: 'newsletter',
  why: 'is a subscribe button',
  confidence: 0.93,
  examples: { hits: ['SIGN UP', 'Subscribe'], misses: ['Sign of the times'] },
  matches: (view) => view.wordCount <= 4 && isWhole(view, 'newsletter', 'newsletter-button'),
};

export const newsletterRules = [newsletterPrompt, newsletterButton];
