import { editDistance, soundsOf } from './letters.js';

const MIN_GIVEN_LETTERS = 5;
const MIN_SURNAME_LETTERS = 6;
/** Letters that two transliterations of a word may differ in: more in longer words. */
const EDITS_BY_LENGTH: readonly (readonly [length: number, edits: number])[] = [
  [10, 5],
  [7, 4],
  [3, 3],
];
const DOUBLED = /(.)\1+/g;
/** "Sodium chlorite" is no slip for sodium chloride. */
const OF_CHEMISTRY = /(?:ide|ite|ate|ane|ene|yne)$/;
/** Two letters written twice: "Instititute". */
const STUTTERED = /(..)\1/g;

/**
 * Is one word a slip for the other: one letter added, dropped, replaced, exchanged, or doubled? Never
 * the first letter; never an ending that makes another word of it (plural, genitive, gender).
 */
export function isSlip(word: string, right: string): boolean {
  if (word === right || word[0] !== right[0]) return false;
  const shorter = Math.min(word.length, right.length);
  if (shorter < MIN_GIVEN_LETTERS) return false;
  if (`${right}s` === word || `${word}s` === right) return false;
  if (word.replace(DOUBLED, '$1') === right.replace(DOUBLED, '$1')) return true;
  if (word.replace(STUTTERED, '$1') === right) return true;
  if (word.slice(0, -1) === right.slice(0, -1) && /[aeiou]$/.test(word) && /[aeiou]$/.test(right))
    return false;
  if (OF_CHEMISTRY.test(word) && OF_CHEMISTRY.test(right) && word.slice(0, -3) === right.slice(0, -3))
    return false;
  if (word.length !== right.length && (word.startsWith(right) || right.startsWith(word))) {
    // "Raham" for "Rahami" may be a slip, "Rahel" for "Rahela" or "Stephan" for "Stephano" another name.
    if (/[aeons]$/.test(word.length > right.length ? word : right)) return false;
  }
  return editDistance(word, right, 1) <= 1;
}

/** The same where nothing says which of the two is right. */
export function areSlips(a: string, b: string): boolean {
  return isSlip(a, b) || isSlip(b, a);
}

/** Long enough that one letter does not make another surname of it? */
export function isLongSurname(word: string): boolean {
  return word.length >= MIN_SURNAME_LETTERS;
}

/** Are the words spellings of one word of another script: the same sounds, and few letters apart? */
export function isTransliteration(word: string, other: string): boolean {
  const shorter = Math.min(word.length, other.length);
  const edits = EDITS_BY_LENGTH.find(([length]) => shorter >= length)?.[1];
  if (edits === undefined || soundsOf(word) !== soundsOf(other)) return false;
  return editDistance(word, other, edits) <= edits;
}

/** What transliterations of one alphabet write in two ways, in the order of replacement. */
const WAYS: readonly (readonly [RegExp, string])[] = [
  [/(?<=^|[aeiouy])[yj](?=e)/g, ''],
  [/off$/, 'ov'],
  [/(?:iy|yi|ii|yy|ij|y|j)/g, 'i'],
  [/[ie]w(?=$|a$)/g, 'ev'],
  [/tch|tsch/g, 'ch'],
  [/sch/g, 'sh'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/q|ck/g, 'k'],
  [/tz/g, 'ts'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/(.)\1+/g, '$1'],
];

/** The letters of a surname from another alphabet, as far as transliterations agree on them: "Yeremenko" → "eremenko". */
export function transliterationKey(word: string): string {
  return WAYS.reduce((key, [way, letter]) => key.replace(way, letter), word);
}

/** Languages in which names have no cases, so that another ending is no other case. */
const WITHOUT_CASES = new Set(['en', 'es', 'fr', 'it', 'nl', 'pt']);

export function hasCases(language: string): boolean {
  return !WITHOUT_CASES.has(language);
}

/** Elsewhere a difference in the last two letters may be a case: "Index", "Indexu". */
export function isEnding(a: string, b: string, language: string): boolean {
  return hasCases(language) && a.slice(-2) !== b.slice(-2);
}
