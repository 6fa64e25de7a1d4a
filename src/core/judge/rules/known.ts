import type { Reason } from '../../article.js';
import { isSpeech, isWhole, opening } from '../ask.js';
import type { LineRule } from '../rule.js';

const MAX_NOTICE_WORDS = 120;

interface Known {
  readonly label: Reason;
  /** Name of the list, `lexicons/<language>/<list>.txt`. */
  readonly list: string;
  readonly why: string;
  readonly hits: readonly string[];
  readonly misses: readonly string[];
}

// Below the rules that know more of a line than its words: they name it better.
const CONFIDENCE = 0.9;

/**
 * Lines that a site prints word for word under thousands of stories. Nothing but the whole line counts, so these lists
 * (`line-*.txt`) may hold what would be no evidence inside a sentence.
 */
function knownLine({ label, list, why, hits, misses }: Known): LineRule {
  const examples = { hits, misses };
  const matches: LineRule['matches'] = (view) => isWhole(view, list);
  return { id: `${label}/known-line`, label, why, confidence: CONFIDENCE, examples, matches };
}

/** A shorter line is a subhead of many stories ("Disclaimer", "Mobile search"): only beside other residue it is a button. */
const MIN_SURE_WORDS = 3;
const BUTTON_CONFIDENCE = 0.6;

/** The lines of a list whose short ones are no evidence by themselves, as two rules. */
function knownButtons(known: Known & { readonly button: LineRule['examples'] }): readonly LineRule[] {
  const line = knownLine(known);
  const isShort: LineRule['matches'] = (view) => view.wordCount < MIN_SURE_WORDS;
  return [
    { ...line, matches: (view, at, doc) => !isShort(view, at, doc) && line.matches(view, at, doc) },
    {
      ...line,
      id: `${known.label}/known-button`,
      confidence: BUTTON_CONFIDENCE,
      examples: known.button,
      matches: (view, at, doc) => isShort(view, at, doc) && line.matches(view, at, doc),
    },
  ];
}

/** Notices that begin word for word alike (`start-*.txt`), and go on with the site's own name or conditions. */
function knownStart({ label, list, why, hits, misses }: Known): LineRule {
  const examples = { hits, misses };
  const matches: LineRule['matches'] = (view) =>
    view.wordCount <= MAX_NOTICE_WORDS && opening(view, list) !== undefined && !isSpeech(view);
  return { id: `${label}/known-start`, label, why, confidence: CONFIDENCE, examples, matches };
}

export const knownRules: readonly LineRule[] = [
  knownLine({
    label: 'video-player',
    list: 'line-video',
    why: 'is a message or a button of a player, word for word',
    hits: ['Media playback is unsupported on your device', 'Listen to this article'],
    misses: ['Media playback is what she wrote her thesis about.'],
  }),
  knownLine({
    label: 'share',
    list: 'line-share',
    why: 'is a button or a message of a share bar, word for word',
    hits: ['Copy link', 'Click to share on Twitter (Opens in new window)'],
    misses: ['Copy link for link, the two chains were the same.'],
  }),
  knownLine({
    label: 'comment',
    list: 'line-comment',
    why: 'is a message of a comment box, word for word',
    hits: ['The comments below have not been moderated.'],
    misses: ['The comments below the film were kinder.'],
  }),
  knownLine({
    label: 'newsletter',
    list: 'line-newsletter',
    why: 'is a message of a form to subscribe, word for word',
    hits: ['Thank you for signing up!', 'Please enter a valid email address'],
    misses: ['Thank you for signing up, she said to each of them.'],
  }),
  knownLine({
    label: 'subscription-paywall',
    list: 'line-paywall',
    why: 'is a message of a wall before the story, word for word',
    hits: ['This article is for subscribers only', 'You have 2 free articles left'],
    misses: ['This article is for my mother.'],
  }),
  ...knownButtons({
    label: 'navigation',
    list: 'line-navigation',
    why: 'is a button or a message of the page, word for word',
    hits: ['Skip to main content', 'Back to top'],
    misses: ['Back to top form, she won in two sets.', 'Toggle navigation'],
    button: { hits: ['Toggle navigation', 'Sign in'], misses: ['Skip to main content', 'Sign here'] },
  }),
  knownLine({
    label: 'caption-credit',
    list: 'line-picture',
    why: 'is a button or a message beside a picture, word for word',
    hits: ['View image in fullscreen', 'Hide caption'],
    misses: ['View image in the mirror.'],
  }),
  knownLine({
    label: 'dateline-timestamp',
    list: 'line-time',
    why: 'says how long the story is to read or when it was changed, word for word',
    hits: ['5 min read', 'Reading time: 3 minutes'],
    misses: ['5 minutes later it was over.'],
  }),
  knownLine({
    label: 'cookie-consent',
    list: 'line-cookie',
    why: 'is a button or a message about cookies, word for word',
    hits: ['Accept all cookies', 'Manage preferences'],
    misses: ['Accept all of it, he said.'],
  }),
  knownLine({
    label: 'ad',
    list: 'line-ad',
    why: 'marks where an advertisement stood, word for word',
    hits: ['Article continues below advertisement', 'Story continues after ad'],
    misses: ['The story continues after the funeral.'],
  }),
  knownStart({
    label: 'newsletter',
    list: 'start-newsletter',
    why: 'begins like the conditions of a newsletter, word for word',
    hits: [
      'By submitting your email, you agree to our Terms and Privacy Notice, and to receive letters from the Harbour.',
      'Yes! Sign me up to receive the daily Harbour Briefing.',
    ],
    misses: ['By submitting her plan early, she won the tender.'],
  }),
  knownStart({
    label: 'subscription-paywall',
    list: 'start-paywall',
    why: 'begins like an offer or a plea for money, word for word',
    hits: ['Your subscription makes work like this possible. Subscribe today.'],
    misses: ['Your subscription to life, as she called it, ran out in May.'],
  }),
  knownStart({
    label: 'site-furniture',
    list: 'start-notice',
    why: 'begins like a notice of the site about itself, word for word',
    hits: ['A version of this article appears in print on May 2, Section A, Page 1.'],
    misses: ['A version of this article of faith is held by half the town.'],
  }),
];
