import { hitIn, isSpeech, wordsOf } from '../ask.js';
import type { LineRule } from '../rule.js';

const MAX_BANNER_WORDS = 90;

export const cookieBanner: LineRule = {
  id: 'cookie-consent/banner',
  label: 'cookie-consent',
  why: 'is a cookie or privacy banner',
  confidence: 0.93,
  examples: {
    hits: [
      'We use cookies to improve your experience. By continuing you accept our policy.',
      'Cookie settings',
    ],
    misses: ['The regulator fined the company because its cookie policy misled readers, officials said.'],
  },
  matches: (view) => {
    const hit = hitIn(view, 'cookie');
    return hit !== undefined &&
      !isSpeech(view) &&
      view.wordCount <= MAX_BANNER_WORDS &&
      hit.first <= 12 &&
      wordsOf(view, hit) > 1
      ? view.wordCount <= 6 || (hit.first <= 3 && wordsOf(view, hit) > 2)
      : false;
  },
};

export const cookieRules = [cookieBanner];
