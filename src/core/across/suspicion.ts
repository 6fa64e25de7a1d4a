import type { Reason, Verdict } from '../article.js';
import type { LineView } from '../text/view.js';

/** A rule that is less sure than this says nothing. */
const MIN_CONFIDENCE = 0.4;
const MIN_PHRASE_WORDS = 2;
/** A name, then "is a reporter …". */
const MIN_NAME_WORDS = 2;
const MAX_NAME_WORDS = 6;
const MIN_SITE_LETTERS = 5;

/** List of phrases → what a line with one of them is, if it is furniture. */
const LABELS: Readonly<Record<string, Reason>> = {
  ad: 'ad',
  newsletter: 'newsletter',
  'newsletter-button': 'newsletter',
  paywall: 'subscription-paywall',
  'read-more': 'read-more',
  'related-label': 'related-link',
  'related-sure': 'related-link',
  'share-call': 'share',
  comment: 'comment',
  cookie: 'cookie-consent',
  copyright: 'copyright',
  disclaimer: 'copyright',
  navigation: 'navigation',
};

/**
 * What a line would be if it were furniture, where something beside its recurrence speaks for that: a rule that is
 * not sure by itself, a phrase of furniture, the name of the site, an address. Undefined: nothing does.
 */
export function suspicionOf(view: LineView, verdict: Verdict | undefined, site: string): Reason | undefined {
  if (verdict && verdict.confidence >= MIN_CONFIDENCE && !isContent(verdict)) return verdict.label as Reason;
  const phrase = view.hits.find(
    (hit) => LABELS[hit.list] !== undefined && hit.last - hit.first >= MIN_PHRASE_WORDS,
  );
  if (phrase) return LABELS[phrase.list];
  return namesSite(view, site) || /(?:https?:\/\/|www\.|©|[^\s@]@[^\s@]+\.[^\s@])/u.test(view.text)
    ? 'site-furniture'
    : undefined;
}

/** "Ann Quay is a reporter …", "The Quay Fund, TQF is a charity …": who someone is, as it stands under stories. */
export function isBiography(view: LineView): boolean {
  const hit = view.hits.find(({ list }) => list === 'who-is' || list === 'author-bio');
  if (hit === undefined || hit.first < MIN_NAME_WORDS || hit.first > MAX_NAME_WORDS) return false;
  return view.text
    .slice(0, hit.start)
    .split(/[\s,]+/u)
    .every((word) => !/^\p{Ll}{4}/u.test(word));
}

function isContent({ label }: Verdict): boolean {
  return label === 'headline' || label === 'subhead' || label === 'body';
}

/** Does "Subscribe to Harbour Herald" name `www.harbourherald.example`? A folder may be called "sports": no name. */
function namesSite({ tokens }: LineView, site: string): boolean {
  if (!site.includes('.')) return false;
  const name = site
    .toLowerCase()
    .split('.')
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return name.length >= MIN_SITE_LETTERS && tokens.words.join('').includes(name);
}
