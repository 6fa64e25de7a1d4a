/**
 * Words of a line, folded for comparison: lower case, without accents, apostrophes and full-width forms
 * made one, and so the spellings that Arabic, Persian, Hebrew and Hindi leave to the writer. A run of
 * digits is the word `#`. Scripts that set no spaces between words (Chinese, Japanese, Thai, Lao, Khmer,
 * Burmese) give one word a character with its marks. Words glued by a scraper are divided where a small
 * letter meets a capital or a letter meets a digit: "FacebookTwitter12" is facebook, twitter, #.
 */
export interface Tokens {
  readonly words: readonly string[];
  /** Offset of each word in the line, in UTF-16 code units. */
  readonly starts: readonly number[];
  /** Offset of the end of each word. */
  readonly ends: readonly number[];
}

/** Their letters and marks; the long mark of kana belongs to two scripts, digits are numbers as elsewhere. */
const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ーｰ\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]--\\p{Nd}';
/** Accents, and the half-width voicing marks of kana. */
const UNSPACED_MARKS = '[\\p{M}ﾞﾟ]*';
/** Accents, and the joiner that shapes a letter of an Indian script. */
const MARKS = '[\\p{M}\\u200d]*';
const LOWER = `[[\\p{Ll}\\p{Lo}\\p{Lm}\\p{Lt}]--[${UNSPACED}]]`;
const WORD = new RegExp(
  [
    `[${UNSPACED}]${UNSPACED_MARKS}`,
    '(?:\\p{Lu}\\p{M}*)+(?![\\p{Ll}\\p{M}])',
    `(?:\\p{Lu}\\p{M}*)?(?:${LOWER}${MARKS})+(?:['’](?:${LOWER}${MARKS})+)*`,
    '\\p{N}+',
  ].join('|'),
  'gv',
);
/** The same for text in ASCII, several times faster. */
const ASCII_WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+(?:'[a-z]+)*|\d+/g;
/**
 * Marks that a careful writer sets and another leaves out: accents, Hebrew and Arabic vowels and hamza,
 * the Arabic stroke that fills a line, the dot of borrowed sounds in Hindi, the joiner.
 */
const LOOSE_MARKS = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u093c\u200d]/g;
/** Letters of which keyboards give now one, now the other. */
const VARIANTS = new Map([
  ['’', "'"],
  ['ʼ', "'"],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ँ', 'ं'],
]);
const VARIANT = /[’ʼىیکँ]/gu;
const NOT_ASCII = /[^\0-\x7f]/;
const UNSPACED_LETTER = new RegExp(`^[${UNSPACED}]\\p{M}*$`, 'v');
/** Not 〇, the zero of Chinese words such as 二〇二四. */
const DIGIT = /^(?!〇)\p{N}/u;

/** One word as `tokenize` would give it. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower.charCodeAt(0) < 58 ? '#' : lower;
  if (DIGIT.test(word)) return '#';
  const bare = lower.normalize('NFKD').replace(LOOSE_MARKS, '').normalize('NFC');
  return bare.replace(VARIANT, (letter) => VARIANTS.get(letter)!) || lower;
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
