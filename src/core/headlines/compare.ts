import { compareTwoStrings } from 'string-similarity';

/** Bigrams in common from which on two headlines are one; found on labelled articles, see the headline pairs. */
const SAME_FROM = 0.85;

/**
 * Are two headlines the same but for a word or a sign? Compared by Sørensen–Dice over pairs of letters.
 *
 * @param a, b folded words, see `tokenize`
 */
export function nearlyEqual(a: readonly string[], b: readonly string[]): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || shorter * 2 < Math.max(a.length, b.length)) return false;
  return compareTwoStrings(a.join(' '), b.join(' ')) >= SAME_FROM;
}

export function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

/** Does `words` have `part` at place `at`? */
export function hasAt(words: readonly string[], part: readonly string[], at: number): boolean {
  return at >= 0 && at + part.length <= words.length && part.every((word, k) => word === words[at + k]);
}
