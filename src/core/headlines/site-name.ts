import { capitalShare } from '../text/measures.js';
import type { Replacement } from '../text/traced.js';
import type { LineView } from '../text/view.js';

const MAX_SITE_WORDS = 5;
const MAX_SITE_LENGTH = 50;
/** The last divider of a headline with something after it. */
const TAIL = /\s(?:[–—|‹«*·•]|--?|::|:)\s+([^\s–—|‹«*·•][^–—|‹«*·•]*)$/u;
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

/** Cuts " – City Herald" and loose dividers off the end of a headline. */
export function cutSiteName(view: LineView): Replacement[] {
  const { text } = view;
  const loose = /(?<![\s|~*‹«·•])\s+(?:[-–—|~*‹«·•]\s?)+$/u.exec(text);
  if (loose) return [{ start: loose.index, end: text.length, after: '', mark: TRAIL }];
  const tail = TAIL.exec(text);
  if (tail === null || tail[1]!.length > MAX_SITE_LENGTH || !isSiteName(view, tail[1]!, tail.index))
    return [];
  return [{ start: tail.index, end: text.length, after: '', mark: MARK }];
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
