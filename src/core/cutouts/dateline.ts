import type { Mark, Replacement } from '../text/traced.js';
import type { LineView } from '../text/view.js';

/**
 * Dateline: place, date and agency in front of the first sentence, as agencies set them:
 * "LONDON (Reuters) - ", "DELAWARE, OHIO – ", "México.- ", "(CNN) -- ", "New York, NY (9:00 p.m. EST)–".
 *
 * A sentence that merely begins with a place has no divider after it. What else stands in front of a
 * dash, a name or "BREAKING", is told apart by its shape: capitals, a comma, an agency in brackets, or
 * a full stop before the dash.
 */
const MARK: Mark = {
  reason: 'dateline-timestamp',
  rule: 'dateline-timestamp/lead',
  why: 'is the place, day or agency in front of the first sentence',
};

const MAX_LENGTH = 90;
const DASH = '(?:--|[-–—―|]|\\s:)';
/** A word of a place: "NEW", "N.C.", "St.", "d'Ivoire", "de", "São". */
const WORD =
  "(?:\\p{Lu}[\\p{L}\\p{M}'’]*(?:[.-]\\p{L}[\\p{L}\\p{M}'’]*)*\\.?|d[’']\\p{Lu}[\\p{L}\\p{M}]+|de|del|la|el|los|las|do|da|of|the|am|im|an|der)";
const PLACE = `${WORD}(?: ${WORD}){0,4}`;
const BRACKET = '\\([^()]{2,40}\\)';
const DATE =
  '(?:[\\p{L}.]{3,10}\\.? \\d{1,2}(?:,? \\d{4})?|\\d{1,2}\\.? (?:de )?[\\p{L}.]{3,10}(?: \\d{4})?)';
const LEAD = new RegExp(
  `^(?<agencyFirst>${BRACKET}\\s*(?:${DASH}+\\s*)?)?(?<place>${PLACE}(?:[,،/] ?${PLACE}){0,3})?,?\\s*(?<date>${DATE})?\\s*(?<bracket>${BRACKET})?(?<dot>\\.)?\\s*(?<dash>${DASH}+)?\\s*`,
  'u',
);
const ARABIC =
  /^(?<place>[\p{Script=Arabic}\p{M}، ]{3,40}\s*)?(?<bracket>\([\p{L}\p{N} .]{2,20}\))\s*(?:--|[-–—])+\s*/u;
/** "Rabat – Following", one place in small letters, needs a long sentence behind it. */
const MIN_WORDS_BEHIND = 10;

/**
 * What to cut from the beginning of a paragraph near the top of the story.
 *
 * @param isFirst is it the first paragraph? Only there a place in small letters is believed
 */
export function cutDateline(
  view: LineView,
  isFirst: boolean,
  isAgency: (text: string) => boolean,
): Replacement[] {
  const end = leadEnd(view, isFirst, isAgency);
  return end === 0 ? [] : [{ start: 0, end, after: '', mark: MARK }];
}

function leadEnd(view: LineView, isFirst: boolean, isAgency: (text: string) => boolean): number {
  const { text } = view;
  const head = text.slice(0, MAX_LENGTH + 20);
  const arabic = ARABIC.exec(head);
  if (arabic) return arabic[0].length;
  const match = LEAD.exec(head);
  if (match === null || match[0].length === 0 || match[0].length > MAX_LENGTH) return 0;
  const { agencyFirst, place, date, bracket, dot, dash } = match.groups!;
  const rest = text.slice(match[0].length);
  if (!/^["“«'‘¿¡(]*[\p{Lu}\p{N}\p{Lo}]/u.test(rest) && !/^["“«]/u.test(rest)) return 0;
  if (behind(view, match[0].length) < 5 || otherScript(match[0], rest)) return 0;
  if (place !== undefined && view.hits.some((hit) => hit.list === 'not-a-place' && hit.first === 0)) return 0;
  if (agencyFirst && place === undefined) return agencyOnly(agencyFirst, isAgency) ? agencyFirst.length : 0;
  if (place === undefined) return 0;
  if (dash === undefined) return agencyFirst && agencyOnly(agencyFirst, isAgency) ? agencyFirst.length : 0;
  const inside = bracket?.slice(1, -1);
  if (inside !== undefined || agencyFirst !== undefined) return match[0].length;
  const upper = isUpper(place);
  const stop = dot !== undefined || (/\p{L}{3}\.$/u.test(place) && !/\s[-–—|]+\s*$/u.test(match[0]));
  if (upper || date !== undefined || stop || /[,،]/u.test(place)) {
    return spaced(match[0], upper || stop) ? match[0].length : 0;
  }
  return isFirst &&
    place.split(' ').length <= 3 &&
    /\s[–—-]\s$/u.test(match[0]) &&
    behind(view, match[0].length) >= MIN_WORDS_BEHIND
    ? match[0].length
    : 0;
}

/** "(CNN) Florida …": an agency, or a name in capitals as agencies have, and no dash. */
function agencyOnly(bracket: string, isAgency: (text: string) => boolean): boolean {
  const name = bracket
    .replace(/[()]/gu, '')
    .replace(/[\s–—-]+$/u, '')
    .trim();
  if (isAgency(name)) return true;
  return (
    /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}$/u.test(name) &&
    (isUpper(name) || /\p{Ll}\p{Lu}/u.test(name) || /[-–—]/.test(bracket))
  );
}

function isUpper(place: string): boolean {
  const letters = place.replace(/\b(?:de|del|la|of|the|da|do)\b/gu, '');
  return !/\p{Ll}{2}/u.test(letters) && /\p{Lu}{2}/u.test(letters);
}

/** A dash without spaces is a dateline's only after capitals ("NEW YORK—Oil"): else it joins two words. */
function spaced(lead: string, sure: boolean): boolean {
  return sure ? !/\p{L}-$/u.test(lead) : /\s$|\s[-–—|]/u.test(lead);
}

function behind(view: LineView, from: number): number {
  return view.tokens.starts.filter((start) => start >= from).length;
}

/** A name in Latin letters before a sentence in another script belongs to a picture. */
function otherScript(lead: string, rest: string): boolean {
  return /\p{Script=Latin}/u.test(lead) && !/\p{Script=Latin}/u.test(rest.slice(0, 40));
}
