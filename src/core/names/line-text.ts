import type { Line } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import type { Tokens } from '../text/tokens.js';
import { viewOf } from '../text/view.js';

/** A line that stays, before names are known in it. */
export interface PlainLine {
  /** Its place among the lines that stay. */
  readonly id: number;
  /** The only line of the text. */
  readonly isAlone: boolean;
  readonly text: string;
  readonly tokens: Tokens;
  /** Written in capitals: case tells nothing, nothing is changed. */
  readonly capitals: boolean;
  /** 1 for each word that begins with a capital. */
  readonly upper: Uint8Array;
}

/** A line that stays, as names are judged in it. */
export class LineText implements PlainLine {
  readonly id: number;
  readonly isAlone: boolean;
  readonly text: string;
  readonly tokens: Tokens;
  readonly capitals: boolean;
  readonly upper: Uint8Array;
  /** 1 for each word that belongs to a known name. */
  readonly named: Uint8Array;
  /**
   * Most words that belong to no known name begin with a capital, and no full stop ends the line: the
   * headline of an English paper.
   */
  readonly titleCase: boolean;
  #quotes: readonly (readonly [number, number])[] | undefined;

  /** @param names words [first, last) of the known names of the line, in order of place */
  constructor(line: PlainLine, names: readonly { first: number; last: number }[]) {
    this.id = line.id;
    this.isAlone = line.isAlone;
    this.text = line.text;
    this.tokens = line.tokens;
    this.capitals = line.capitals;
    this.upper = line.upper;
    this.named = new Uint8Array(line.tokens.words.length);
    for (const { first, last } of names) this.named.fill(1, first, last);
    this.titleCase = isTitleCase(line, this.named);
  }

  /** Ranges between quotation marks, outermost only. */
  get quotes(): readonly (readonly [number, number])[] {
    this.#quotes ??= quotesOf(this.text);
    return this.#quotes;
  }
}

const ALL_CAPITALS = 0.7;
const MIN_TITLE_WORDS = 3;
const MIN_LETTERS = 4;
const TITLE_SHARE = 0.8;
const UPPER = /^\p{Lu}/u;

export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  return UPPER.test(text.slice(at, at + 2));
}

export function readLines(lines: readonly Line[], lexicon: Lexicon): PlainLine[] {
  return lines.map((line, id): PlainLine => {
    const { text, tokens, capitalShare } = viewOf(line, lexicon);
    const capitals = capitalShare > ALL_CAPITALS;
    return { id, isAlone: lines.length === 1, text, tokens, capitals, upper: capitalsOf(text, tokens) };
  });
}

function capitalsOf(text: string, { starts }: Tokens): Uint8Array {
  const upper = new Uint8Array(starts.length);
  for (let at = 0; at < starts.length; at++) if (isCapital(text, starts[at]!)) upper[at] = 1;
  return upper;
}

const CLOSERS = `"'”’)`;

/** Ends the line in a full stop, behind which only marks close? */
function endsInStop(text: string): boolean {
  let end = text.length - 1;
  while (end >= 0 && CLOSERS.includes(text[end]!)) end--;
  return text[end] === '.';
}

function isTitleCase({ text, tokens, upper }: PlainLine, named: Uint8Array): boolean {
  const last = tokens.words.length - 1;
  // The full stop of a name at the end, such as "U.S.", tells nothing.
  if (named[last] !== 1 && endsInStop(text)) return false;
  let long = 0;
  let capital = 0;
  for (let at = 0; at < tokens.words.length; at++) {
    if (named[at] === 1 || tokens.words[at]!.length < MIN_LETTERS) continue;
    long++;
    capital += upper[at]!;
  }
  return long >= MIN_TITLE_WORDS && capital >= long * TITLE_SHARE;
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
