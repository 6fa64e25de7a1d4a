import type { Mark, Replacement } from '../text/traced.js';
import type { LineView } from '../text/view.js';
import { agencyBehind, agencyLead } from './agency-lead.js';

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
const PLACE = `${WORD}(?: ${WORD})*`;
const BRACKET = '(?:\\([^()]+\\)|/[^/()]{2,30}/)';
const DATE = '(?:[\\p{L}.]+ \\d{1,2}(?:,? \\d{4})?|\\d{1,2}\\.? (?:de )?[\\p{L}.]+(?: \\d{4})?)';
const AGENCY_FIRST = new RegExp(`^(?<bracket>${BRACKET})\\s*(?<dash>${DASH}+)?\\s*`, 'u');
let lead: RegExp | undefined;
const ARABIC = /^(?<place>[\p{Script=Arabic}\p{M}،\s\p{Nd}]+)?(?<bracket>\([^()]+\))\s*(?:--|[-–—])+\s*/u;
/** Small words inside names of places. */
const LINKS: ReadonlySet<string> = new Set(
  'de del la el los las do da dos das of the am im an der den upon on le les'.split(' '),
);
/** "Rabat – Following", one place in small letters, needs a long sentence behind it. */
const MIN_WORDS_BEHIND = 10;

/** What a lead is asked that the lexicon knows. */
export interface KnownWords {
  readonly isAgency: (text: string) => boolean;
  /** Is the word, in small letters, a stop word of any language? */
  readonly isStopWord: (word: string) => boolean;
}

/**
 * What to cut from the beginning of a paragraph near the top of the story.
 *
 * @param isFirst is it the first paragraph? Only there a place in small letters is believed
 */
export function cutDateline(view: LineView, isFirst: boolean, known: KnownWords): Replacement[] {
  const end = leadEnd(view, isFirst, known);
  return end === 0 ? [] : [{ start: 0, end, after: '', mark: MARK }];
}

function leadEnd(view: LineView, isFirst: boolean, { isAgency, isStopWord }: KnownWords): number {
  const { text } = view;
  const wire = agencyLead(view, isAgency);
  if (wire > 0 && behind(view, wire) >= 5) return wire;
  const head = text.slice(0, MAX_LENGTH + 20);
  if (!/[-–—―|(]/.test(head)) return 0;
  if (view.hits.some((hit) => hit.list === 'not-a-place' && hit.first === 0)) return 0;
  const arabic = /[\u0600-\u06ff]/.test(head) ? ARABIC.exec(head) : null;
  if (arabic && arabic[0].length <= MAX_LENGTH) return arabic[0].length;
  const agency = AGENCY_FIRST.exec(head);
  const from = agency && isAgencyLead(agency, isAgency) ? agency[0].length : 0;
  const place = placeEnd(head.slice(from), isFirst, behind(view, from), isStopWord);
  const lead = place === 0 ? from : from + place;
  const end = lead + (place === 0 ? 0 : agencyBehind(text.slice(lead), isAgency));
  return end > 0 && opensSentence(text.slice(end)) && behind(view, end) >= 5 && !otherScript(text, end)
    ? end
    : 0;
}

/** Made when a text first has a dash near its top: a pattern so large takes as long to read as many others. */
function leadPattern(): RegExp {
  lead ??= new RegExp(
    `^(?<place>${PLACE}(?:(?:[,،/] ?| & )${PLACE})*),?\\s*(?<date>${DATE})?\\s*(?:(?:--)?(?<bracket>${BRACKET}))?(?<dot>\\.)?\\s*${DASH}+\\s*`,
    'u',
  );
  return lead;
}

/** Length of "LONDON, March 5 (Reuters) - ", "BOSTON--(BUSINESS WIRE)--" at the beginning of a text; 0 where none stands there. */
function placeEnd(
  head: string,
  isFirst: boolean,
  words: number,
  isStopWord: KnownWords['isStopWord'],
): number {
  const match = leadPattern().exec(head);
  if (match === null || match[0].length > MAX_LENGTH) return 0;
  if (!opensSentence(head.slice(match[0].length))) return 0;
  const { place, date, bracket, dot } = match.groups!;
  if (bracket !== undefined) return match[0].length;
  if (date === undefined && !/[,،]/u.test(place!) && isPhrase(place!, isStopWord)) return 0;
  const upper = isUpper(place!);
  const stop = dot !== undefined || (/\p{L}{3}\.$/u.test(place!) && !/\s[-–—|]+\s*$/u.test(match[0]));
  if (upper || date !== undefined || stop || /[,،]/u.test(place!)) {
    return spaced(match[0], upper || stop) ? match[0].length : 0;
  }
  const small = isFirst && place!.split(' ').length <= 3 && words >= MIN_WORDS_BEHIND;
  return small && /\s[–—-]\s$/u.test(match[0]) ? match[0].length : 0;
}

function opensSentence(rest: string): boolean {
  return /^["“«'‘¿¡(]*[\p{Lu}\p{N}\p{Lo}]|^["“«]/u.test(rest);
}

/** "(CNN) Florida …", "(EL MUNDO) - ": an agency, or a name as agencies have it. */
function isAgencyLead(match: RegExpExecArray, isAgency: (text: string) => boolean): boolean {
  const { bracket, dash } = match.groups!;
  const name = bracket!.slice(1, -1).trim();
  if (isAgency(name)) return true;
  if (name.split(' ').length > 3 || !/^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)*$/u.test(name)) return false;
  return isUpper(name) || /^\p{L}+\p{Ll}\p{Lu}\p{L}*$/u.test(name) || dash !== undefined;
}

/** "VERSION OF THE CONVENT", "WHAT WE KNOW": an article inside, or two small words that places do not have. */
function isPhrase(place: string, isStopWord: KnownWords['isStopWord']): boolean {
  const [, ...inside] = place.toLowerCase().split(' ');
  if (inside.includes('the')) return true;
  return (
    place
      .toLowerCase()
      .split(' ')
      .filter((word) => isStopWord(word) && !LINKS.has(word)).length >= 2
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
function otherScript(text: string, from: number): boolean {
  return (
    /\p{Script=Latin}/u.test(text.slice(0, from)) && !/\p{Script=Latin}/u.test(text.slice(from, from + 40))
  );
}
