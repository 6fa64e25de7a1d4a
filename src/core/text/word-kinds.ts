/**
 * What a character is to the words of a line: bits, because a character can be several (〇 is a Chinese
 * word and a digit).
 */
export const WordKind = {
  /** A letter of a script that sets no spaces between words: a word by itself. */
  unspaced: 1,
  /** What belongs to such a letter: accents, and the half-width voicing marks of kana. */
  unspacedMark: 2,
  mark: 4,
  /** What belongs to any other letter: accents, and the joiner that shapes a letter of an Indian script. */
  letterMark: 8,
  capital: 16,
  /** A small letter, of a script with case. */
  small: 32,
  /** A letter inside a word: small, or of a script without case. */
  letter: 64,
  number: 128,
  /** Half of a character beyond U+FFFF, or such a character. */
  surrogate: 256,
} as const;

/** Letters and marks of the scripts; the long mark of kana belongs to two of them, digits are numbers as elsewhere. */
const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ーｰ\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]--\\p{Nd}';
/** The characters of each kind, as patterns with the flag `v` have them. */
export const WORD_SETS: readonly (readonly [kind: number, set: string])[] = [
  [WordKind.unspaced, UNSPACED],
  [WordKind.unspacedMark, '\\p{M}ﾞﾟ'],
  [WordKind.mark, '\\p{M}'],
  [WordKind.letterMark, '\\p{M}\\u200d'],
  [WordKind.capital, '\\p{Lu}'],
  [WordKind.small, '\\p{Ll}'],
  [WordKind.letter, `[\\p{Ll}\\p{Lo}\\p{Lm}\\p{Lt}]--[${UNSPACED}]`],
  [WordKind.number, '\\p{N}'],
  [WordKind.surrogate, '\\p{Cs}'],
];

/** Says of one character which kinds it is, by the tables of the engine: slow, so its answers are kept. */
export function createKindFinder(): (character: string) => number {
  const kinds = WORD_SETS.map(([kind, set]) => [kind, new RegExp(`^[${set}]$`, 'v')] as const);
  return (character) => kinds.reduce((bits, [kind, is]) => bits | (is.test(character) ? kind : 0), 0);
}
