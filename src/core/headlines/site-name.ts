import { capitalShare } from '../text/measures.js';
import type { Replacement } from '../text/traced.js';
import type { LineView } from '../text/view.js';

const MAX_SITE_WORDS = 5;
const MAX_SITE_LENGTH = 50;
const MAX_STRANGE_WORDS = 3;
/** A name that stands on a line of its own may be longer. */
const MAX_LINE_WORDS = 7;
const MIN_HEADLINE_WORDS = 5;
/** The last divider of a headline with something after it. */
const TAIL = /\s(?:[–—|‹«*·•]|--?|::|:)\s+([^\s–—|‹«*·•][^–—|‹«*·•]*)$/u;
/** The same where the divider sticks to the last word: "…to the harbour- CITY HERALD". */
const GLUED_TAIL = /(?<=\p{L})[-–—]\s+([^\s–—|-][^–—|]*)$/u;
const ADDRESS = /^[\w-]+\.(?:com|org|net|info|co|tv|news|us|de|es|fr|it|br|mx)\b/iu;
/** Dividers that stand inside headlines too need a name that is a site's beyond doubt. */
const SURE_DIVIDER = /\s[|‹«*·•]\s+[^\s|‹«*·•][^|‹«*·•]*$/u;

const MARK = {
  reason: 'other',
  rule: 'headline/site-name',
  why: 'is the name of the site after the headline',
} as const;
const TRAIL = {
  reason: 'other',
  rule: 'headline/loose-end',
  why: 'is a divider with nothing after it',
} as const;

/** Letters of a host or of a name below this number may be the same by chance. */
const MIN_HOST_LETTERS = 5;
const HOST = /(?:https?:\/\/|\bwww\.)([\w.-]+)/giu;

/** What the rest of the text says of a name after the headline. */
export interface Surroundings {
  /** See `hostsOf`: a name that is the host of an address in the text is the site's. */
  hosts(): ReadonlySet<string>;
  /** Does the word, folded, stand in the story? Of its subject it does, of its site mostly not. */
  isTold(word: string): boolean;
  isStopWord(word: string): boolean;
  /** Are these words, folded, one of the first lines below the headline? A heading is, and the name on top of a menu. */
  isLine(words: readonly string[]): boolean;
}

/** The letters of the hosts in the text's lines, without "www" and the top level: "cityherald". */
export function hostsOf(texts: readonly string[]): ReadonlySet<string> {
  const hosts = new Set<string>();
  for (const text of texts) {
    for (const [, host] of text.matchAll(HOST)) {
      hosts.add(lettersOf(host!.replace(/^www\./iu, '').replace(/\.\w+$/u, '')));
    }
  }
  return hosts;
}

/** Cuts " – City Herald" and loose dividers off the end of a headline. */
export function cutSiteName(view: LineView, around: Surroundings): Replacement[] {
  const { text } = view;
  const loose = /(?<![\s|~*‹«·•])\s+(?:[-–—|~*‹«·•]\s?)+$/u.exec(text);
  if (loose) return [{ start: loose.index, end: text.length, after: '', mark: TRAIL }];
  const tail = TAIL.exec(text) ?? GLUED_TAIL.exec(text);
  if (tail === null || tail[1]!.length > MAX_SITE_LENGTH) return [];
  const isSite =
    isHost(tail[1]!, around.hosts()) ||
    hasOwnLine(view, tail.index, around) ||
    isSiteName(view, tail[1]!, tail.index) ||
    isStrange(view, tail[1]!, tail.index, around);
  if (!isSite) return [];
  return [{ start: tail.index, end: text.length, after: '', mark: MARK }];
}

function lettersOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** "The Halfway Post" and halfwaypost.com, "WBN 12 News" and wbn12.com. */
function isHost(name: string, hosts: ReadonlySet<string>): boolean {
  const letters = lettersOf(name);
  if (letters.length < MIN_HOST_LETTERS) return false;
  for (const host of hosts) {
    if (host.includes(letters)) return true;
    if (host.length >= MIN_HOST_LETTERS && letters.includes(host)) return true;
  }
  return false;
}

/** A page's title and the name of its site stand below the title of its window again, each on a line. */
function hasOwnLine(
  { tokens: { words, starts } }: LineView,
  from: number,
  { isLine }: Surroundings,
): boolean {
  const first = starts.findIndex((start) => start >= from);
  const head = words.slice(0, first);
  const name = words.slice(first);
  if (head.length < MIN_HEADLINE_WORDS || name.length > head.length) return false;
  return isLine(head) || (name.length > 1 && name.length <= MAX_LINE_WORDS && isLine(name));
}

/** A short name that the story never says, behind a headline that is whole without it: "… – Audiophile On". */
function isStrange(view: LineView, name: string, from: number, around: Surroundings): boolean {
  const { words, starts } = view.tokens;
  const first = starts.findIndex((start) => start >= from);
  const own = words.slice(first);
  if (first < MIN_HEADLINE_WORDS || own.length > MAX_STRANGE_WORDS || own.includes('#')) return false;
  if (!/^\p{Lu}[\p{L}\p{N} .&'’]*$/u.test(name) || own.some((word) => word.length === 1)) return false;
  if (!starts.slice(first).every((start) => /\p{Lu}/u.test(view.text[start]!))) return false;
  // Names of one language's small words only, and labels such as "Watch" and "Video", are no sites.
  const isNamed = own.some((word) => !around.isStopWord(word) && word.length >= 4);
  if (!isNamed || own.slice(1).some(around.isStopWord)) return false;
  if (view.hits.some((hit) => hit.start >= from && hit.list !== 'site-word')) return false;
  return own.some((word) => word.length >= 4 && !around.isStopWord(word) && !around.isTold(word));
}

function isSiteName(view: LineView, name: string, from: number): boolean {
  const words = name.trim().split(/\s+/u);
  const before = view.tokens.starts.filter((start) => start < from).length;
  if (words.length > MAX_SITE_WORDS || before < 3 || /[?!:;]$/u.test(name)) return false;
  if (words.length === 1 && ADDRESS.test(name)) return true;
  if (
    SURE_DIVIDER.test(view.text) &&
    words.every((word) => /^[\p{Lu}\p{N}&]/u.test(word) || word.length <= 3)
  )
    return true;
  if (
    !words.every(
      (word) => /^[\p{Lu}\p{N}&]/u.test(word) || /^(?:of|the|and|de|del|la|da|do|for)$/u.test(word),
    )
  )
    return false;
  if (words.length === 1 && /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+/u.test(name)) return true; // "WalkWithHer"
  if (isShouted(view.text.slice(0, from), name)) return true;
  return view.hits.some((hit) => hit.list === 'site-word' && hit.start >= from);
}

/** A name in capitals after a headline that is not: "… a los bebés - ALERTA NACIONAL". */
function isShouted(headline: string, name: string): boolean {
  return !/\p{Ll}/u.test(name) && /\p{Lu}{3}/u.test(name) && capitalShare(headline) < 0.3;
}
