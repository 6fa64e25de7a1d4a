import { hitIn, isSpeech, isWhole, wordsOf } from '../ask.js';
import type { LineRule } from '../rule.js';

const MAX_PROMPT_WORDS = 40;

/** A wall in front of the story, or a plea for money. */
export const subscriptionPrompt: LineRule = {
  id: 'subscription-paywall/prompt',
  label: 'subscription-paywall',
  why: 'asks the reader to pay, to log in or to donate',
  confidence: 0.9,
  examples: {
    hits: ['Already a subscriber? Log in', 'Subscribe to read the full story', 'Donate'],
    misses: ['He had been a subscriber to the orchestra since 1974, he told us.'],
  },
  matches: (view) => {
    const hit = hitIn(view, 'paywall');
    if (hit === undefined || isSpeech(view)) return false;
    return (
      isWhole(view, 'paywall') ||
      (view.wordCount <= MAX_PROMPT_WORDS && hit.first <= 6 && wordsOf(view, hit) > 1)
    );
  },
};

export const subscriptionRules = [subscriptionPrompt];
