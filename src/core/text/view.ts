import type { Line } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import { capitalShare, endsClosed, endsSentence, opensWithQuote, startsLower } from './measures.js';
import type { Hit } from './phrases.js';
import { type Tokens, tokenize, tokensFrom } from './tokens.js';

/** Lines longer than this are not read word by word: they stay as they are, with a notice. */
export const MAX_JUDGED_LENGTH = 100_000;

/** A line with all that rules ask about it, measured once. */
export interface LineView {
  readonly text: string;
  readonly tokens: Tokens;
  /** Number of words; in scripts without spaces, of characters. */
  readonly wordCount: number;
  readonly hits: readonly Hit[];
  readonly endsSentence: boolean;
  readonly endsClosed: boolean;
  readonly opensWithQuote: boolean;
  readonly startsLower: boolean;
  /** Share of capitals among letters with case, 0 to 1. */
  readonly capitalShare: number;
  /** Begins with a bullet or a number, or is a row of a table. */
  readonly isItem: boolean;
  /** Reads like a sentence: long enough and closed like one. */
  readonly isSentence: boolean;
  /** What `perView` remembers of this very view: the place of a question → its answer. A copy starts without. */
  readonly answers: unknown[];
}

const MIN_SENTENCE_WORDS = 7;
const ITEM = /^(?:[-–•·▪►>+]\s|\(?\d{1,3}[.)]\s|\|)/u;

/** "14. März 2024": in many languages the number of a day has a full stop, as that of an item has. */
const DAY_AND_YEAR = /^\d{1,2}\.\s?\p{L}+\.?\s\d{4}(?!\d)/u;

function opensWithDay(text: string, hits: readonly Hit[]): boolean {
  return DAY_AND_YEAR.test(text) && hits.some(({ list, first }) => list === 'month' && first === 1);
}

/** The view of a line; one whose text changed is measured anew. */
export function viewOf(line: Line, lexicon: Lexicon): LineView {
  return viewText(line.traced.text, lexicon);
}

/** The view of a text that is not a line of the article, such as a part of one. */
export function viewText(text: string, lexicon: Lexicon): LineView {
  const known = lexicon.views.get(text);
  if (known !== undefined) return known;
  const view = measure(text, lexicon);
  lexicon.views.set(text, view);
  return view;
}

/** The view of the end of a line, from the beginning of a word on or from a sign before one. */
export function viewFrom(view: LineView, offset: number, lexicon: Lexicon): LineView {
  const text = view.text.slice(offset);
  const known = lexicon.views.get(text);
  if (known !== undefined) return known;
  const tokens = tokensFrom(view.tokens, offset);
  const before = view.wordCount - tokens.words.length;
  const hits = view.hits.flatMap((hit) => (hit.first < before ? [] : [shift(hit, before, offset)]));
  const end = measureWith(text, tokens, hits);
  lexicon.views.set(text, end);
  return end;
}

function shift({ list, first, last, start, end }: Hit, words: number, offset: number): Hit {
  return { list, first: first - words, last: last - words, start: start - offset, end: end - offset };
}

function measure(text: string, lexicon: Lexicon): LineView {
  const tokens = tokenize(text.length <= MAX_JUDGED_LENGTH ? text : '');
  return measureWith(text, tokens, lexicon.phrases.find(tokens));
}

function measureWith(text: string, tokens: Tokens, hits: readonly Hit[]): LineView {
  const ends = endsSentence(text);
  const closed = endsClosed(text);
  return {
    text,
    tokens,
    wordCount: tokens.words.length,
    hits,
    endsSentence: ends,
    endsClosed: closed,
    opensWithQuote: opensWithQuote(text),
    startsLower: startsLower(text),
    capitalShare: capitalShare(text.length <= MAX_JUDGED_LENGTH ? text : ''),
    isItem: (ITEM.test(text) && !opensWithDay(text, hits)) || (text.match(/\|/gu)?.length ?? 0) >= 3,
    isSentence: (ends || closed) && tokens.words.length >= MIN_SENTENCE_WORDS,
    answers: NO_ANSWERS.slice(),
  };
}

/**
 * A question about the text of a line alone, answered once for each view. Ask for it where a module is read, not for
 * each cleaner: every question has a place in every view, for good.
 *
 * @param answer may take something more that is always the same for a view, such as its lexicon
 */
export function perView<T, More = void>(
  answer: (view: LineView, more: More) => T,
): (view: LineView, more: More) => T {
  const place = NO_ANSWERS.push(UNASKED) - 1;
  return (view, more) => {
    const { answers } = view;
    while (answers.length <= place) answers.push(UNASKED);
    if (answers[place] === UNASKED) answers[place] = answer(view, more);
    return answers[place] as T;
  };
}

const UNASKED = Symbol('unasked');
/** A place for each question there is when a view is made. */
const NO_ANSWERS: unknown[] = [];
