import type { Line } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import type { Tokens } from '../text/tokens.js';
import { viewOf } from '../text/view.js';

/** A line that stays, as names are looked for in it. */
export interface LineText {
  /** Its place among the lines that stay. */
  readonly id: number;
  /** The only line of the text. */
  readonly isAlone: boolean;
  readonly text: string;
  readonly tokens: Tokens;
  /** Written in capitals: case tells nothing, nothing is changed. */
  readonly capitals: boolean;
  /** Most words begin with a capital, as in the headline of an English paper. */
  readonly titleCase: boolean;
  /** Ranges between quotation marks, outermost only. */
  readonly quotes: readonly (readonly [number, number])[];
}

const ALL_CAPITALS = 0.7;
const MIN_TITLE_WORDS = 4;
const TITLE_SHARE = 0.8;
const UPPER = /^\p{Lu}/u;

export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  return UPPER.test(text.slice(at, at + 2));
}

export function readLines(lines: readonly Line[], lexicon: Lexicon): LineText[] {
  return lines.map((line, id) => readLine(line, id, lines.length === 1, lexicon));
}

function readLine(line: Line, id: number, isAlone: boolean, lexicon: Lexicon): LineText {
  const view = viewOf(line, lexicon);
  const { text, tokens } = view;
  let quotes: [number, number][] | undefined;
  let long = 0;
  let capital = 0;
  for (let at = 0; at < tokens.words.length; at++) {
    if (tokens.words[at]!.length < 4) continue;
    long++;
    if (isCapital(text, tokens.starts[at]!)) capital++;
  }
  return {
    id,
    isAlone,
    text,
    tokens,
    capitals: view.capitalShare > ALL_CAPITALS,
    titleCase: long >= MIN_TITLE_WORDS && capital >= long * TITLE_SHARE,
    get quotes() {
      quotes ??= quotesOf(text);
      return quotes;
    },
  };
}

const QUOTE = /["“”„«»‘’']/g;
const CLOSES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‘': '’',
  "'": "'",
};

/** Quotations of one line. An apostrophe inside a word is none; a mark that never closes opens none. */
function quotesOf(text: string): [number, number][] {
  const quotes: [number, number][] = [];
  let open = -1;
  let closers = '';
  for (const { 0: mark, index } of text.matchAll(QUOTE)) {
    const inWord =
      /[\p{L}\p{N}]/u.test(text[index - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text[index + 1] ?? ' ');
    if (inWord) continue;
    if (open >= 0 && closers.includes(mark)) {
      quotes.push([open, index + 1]);
      open = -1;
    } else if (open < 0 && CLOSES[mark] && /\S/.test(text[index + 1] ?? ' ')) {
      if ((mark === "'" || mark === '‘') && /[\p{L}\p{N}]/u.test(text[index - 1] ?? ' ')) continue;
      open = index;
      closers = CLOSES[mark];
    }
  }
  return quotes;
}
