import { kindsAt } from './character-table.js';
import { WordKind } from './word-kinds.js';
import { type Word, WordTable } from './word-table.js';

/**
 * Words of a line, folded for comparison: lower case, without accents, apostrophes and full-width forms
 * made one, and so the spellings that Arabic, Persian, Hebrew and Hindi leave to the writer. A run of
 * digits is the word `#`. Scripts that set no spaces between words (Chinese, Japanese, Thai, Lao, Khmer,
 * Burmese) give one word a character with its marks. Words glued by a scraper are divided where a small
 * letter meets a capital or a letter meets a digit: "FacebookTwitter12" is facebook, twitter, #.
 */
export interface Tokens {
  readonly words: readonly string[];
  /** The same words, with what is known of them. */
  readonly entries: readonly Word[];
  /** Offset of each word in the line, in UTF-16 code units. */
  readonly starts: readonly number[];
  /** Offset of the end of each word. */
  readonly ends: readonly number[];
}

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

const known = new WordTable(foldWord);

export function tokenize(text: string): Tokens {
  const words: string[] = [];
  const entries: Word[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    if (end > at) {
      const word = known.get(text, at, end);
      words.push(word.text);
      entries.push(word);
      starts.push(at);
      ends.push(end);
    }
    at = Math.max(end, at + 1);
  }
  return { words, entries, starts, ends };
}

/** The words from one on that begin at or behind an offset, as if the text began there. */
export function tokensFrom(tokens: Tokens, offset: number): Tokens {
  const { words, entries, starts, ends } = tokens;
  let first = starts.length;
  while (first > 0 && starts[first - 1]! >= offset) first--;
  return {
    words: words.slice(first),
    entries: entries.slice(first),
    starts: starts.slice(first).map((at) => at - offset),
    ends: ends.slice(first).map((at) => at - offset),
  };
}

/** Where the word that begins at an offset ends; the offset itself where none begins. */
function wordEnd(text: string, at: number): number {
  const kinds = kindsAt(text, at);
  if (kinds === 0) return at;
  if (kinds & WordKind.unspaced) return skip(text, at + widthOf(kinds), WordKind.unspacedMark);
  if (kinds & WordKind.capital) return capitalEnd(text, at);
  if (kinds & WordKind.letter) return smallEnd(text, at);
  return kinds & WordKind.number ? skip(text, at, WordKind.number) : at;
}

/** Code units of a character of these kinds. */
function widthOf(kinds: number): number {
  return kinds & WordKind.surrogate ? 2 : 1;
}

/** The end of a run of characters of a kind. */
function skip(text: string, from: number, kind: number): number {
  let at = from;
  for (let kinds = kindsAt(text, at); kinds & kind; kinds = kindsAt(text, at)) at += widthOf(kinds);
  return at;
}

/** The end of a run of capitals, the last of which opens the next word where a small letter follows it. */
function capitalEnd(text: string, from: number): number {
  let at = from;
  let last = from;
  for (let kinds = kindsAt(text, at); kinds & WordKind.capital; kinds = kindsAt(text, at)) {
    last = at;
    at = skip(text, at + widthOf(kinds), WordKind.mark);
  }
  if ((kindsAt(text, at) & WordKind.small) === 0) return at;
  return last > from ? last : smallEnd(text, at);
}

/** The end of small letters and of letters without case, each with its marks, and apostrophes between them. */
function smallEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    at = skip(text, at, WordKind.letter | WordKind.letterMark);
    if (!isApostrophe(text, at) || (kindsAt(text, at + 1) & WordKind.letter) === 0) return at;
    at++;
  }
}

function isApostrophe(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x27 || code === 0x2019;
}

/** Is the word one character of a script that sets no spaces between words? */
export function isUnspaced(word: string): boolean {
  const kinds = kindsAt(word, 0);
  return (kinds & WordKind.unspaced) !== 0 && skip(word, widthOf(kinds), WordKind.mark) === word.length;
}
