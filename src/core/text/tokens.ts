/**
 * Words of a line, folded for comparison: lower case, without accents, apostrophes made one. A run of
 * digits is the word `#`. Scripts that set no spaces between words (Chinese, Japanese, Thai, Lao,
 * Khmer, Burmese) give one word a character. Words glued by a scraper are divided where a small letter
 * meets a capital or a letter meets a digit: "FacebookTwitter12" is facebook, twitter, #.
 */
export interface Tokens {
  readonly words: readonly string[];
  /** Offset of each word in the line, in UTF-16 code units. */
  readonly starts: readonly number[];
  /** Offset of the end of each word. */
  readonly ends: readonly number[];
}

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const LOWER = `[[\\p{Ll}\\p{Lo}\\p{Lm}\\p{Lt}]--[${UNSPACED}]]`;
const WORD = new RegExp(
  [
    `[${UNSPACED}]`,
    '(?:\\p{Lu}\\p{M}*)+(?!\\p{Ll})',
    `\\p{Lu}?\\p{M}*(?:${LOWER}\\p{M}*)+(?:['’](?:${LOWER}\\p{M}*)+)*`,
    '\\p{N}+',
  ].join('|'),
  'gv',
);
/** The same for text in ASCII, several times faster. */
const ASCII_WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+(?:'[a-z]+)*|\d+/g;
const LATIN_MARKS = /[\u0300-\u036f]/g;
const NOT_ASCII = /[^\0-\x7f]/;
const UNSPACED_LETTER = new RegExp(`^[${UNSPACED}]$`, 'v');
const DIGIT = /^\p{N}/u;

/** One word as `tokenize` would give it. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower.charCodeAt(0) < 58 ? '#' : lower;
  if (DIGIT.test(word)) return '#';
  return lower.normalize('NFD').replace(LATIN_MARKS, '').normalize('NFC').replaceAll('’', "'");
}

export function tokenize(text: string): Tokens {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const pattern = NOT_ASCII.test(text) ? WORD : ASCII_WORD;
  for (const match of text.matchAll(pattern)) {
    words.push(foldWord(match[0]));
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { words, starts, ends };
}

/** Is the word one character of a script that sets no spaces between words? */
export function isUnspaced(word: string): boolean {
  return UNSPACED_LETTER.test(word);
}
