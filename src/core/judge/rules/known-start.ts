import type { Reason } from '../../article.js';
import { isSpeech, opening } from '../ask.js';
import type { LineRule } from '../rule.js';

const MAX_NOTICE_WORDS = 120;

/** Notices of a site that begin word for word alike, and go on with its own name or conditions. */
function knownStart(
  label: Reason,
  list: string,
  why: string,
  hits: readonly string[],
  misses: readonly string[],
): LineRule {
  return {
    id: `${label}/known-start`,
    label,
    why,
    confidence: 0.9,
    examples: { hits, misses },
    matches: (view) =>
      view.wordCount <= MAX_NOTICE_WORDS && opening(view, list) !== undefined && !isSpeech(view),
  };
}

export const knownStartRules: readonly LineRule[] = [
  knownStart(
    'newsletter',
    'start-newsletter',
    'begins like the conditions of a newsletter, word for word',
    [
      'By submitting your email, you agree to our Terms and Privacy Notice, and to receive letters from the Harbour.',
      'Yes! Sign me up to receive the daily Harbour Briefing.',
    ],
    ['By submitting her plan early, she won the tender.'],
  ),
  knownStart(
    'subscription-paywall',
    'start-paywall',
    'begins like an offer or a plea for money, word for word',
    ['Your subscription makes work like this possible. Subscribe today.'],
    ['Your subscription to life, as she called it, ran out in May.'],
  ),
  knownStart(
    'site-furniture',
    'start-notice',
    'begins like a notice of the site about itself, word for word',
    ['A version of this article appears in print on May 2, Section A, Page 1.'],
    ['A version of this article of faith is held by half the town.'],
  ),
];
