import { hitIn, isSpeech, isWhole, opening, wordsOf } from '../ask.js';
import type { LineRule } from '../rule.js';

export const adMark: LineRule = {
  id: 'ad/mark',
  label: 'ad',
  why: 'marks an advertisement',
  confidence: 0.96,
  examples: {
    hits: ['Advertisement', 'Advertisement - story continues below', 'Story Continued Below'],
    misses: [
      'Advertising is the oldest trade on this street, and it shows.',
      'Advertising analytics for ecommerce',
    ],
  },
  matches: (view) => {
    if (view.wordCount > 10 || isSpeech(view)) return false;
    if (isWhole(view, 'ad')) return true;
    const hit = opening(view, 'ad');
    if (hit === undefined || view.endsSentence || view.wordCount - hit.last > 4) return false;
    // "Advertising analytics" is a subject: one word needs a sign behind it.
    const sign = wordsOf(view, hit) > 1 ? /^[\s:–—-]/ : /^\s?[:–—-]/;
    return view.wordCount <= 8 && sign.test(view.text.slice(hit.end));
  },
};

/** Sells something of the site, the author or a partner. */
export const adPromotion: LineRule = {
  id: 'ad/promotion',
  label: 'ad',
  why: 'advertises something, such as a book or an offer',
  confidence: 0.87,
  examples: {
    hits: ['Buy the book here!', 'Order your copy today', 'Available now on Amazon'],
    misses: [
      'Buy now and pay later is how the shops describe it, and the bank agrees with them in its report.',
    ],
  },
  matches: (view) => {
    const hit = hitIn(view, 'ad');
    return (
      hit !== undefined &&
      hit.first <= 2 &&
      wordsOf(view, hit) >= 2 &&
      view.wordCount <= 14 &&
      !isSpeech(view)
    );
  },
};

export const adRules = [adMark, adPromotion];
