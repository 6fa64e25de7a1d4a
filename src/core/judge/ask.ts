import { isCapitalAt } from '../text/character-table.js';
import { endsSentence } from '../text/measures.js';
import type { Hit } from '../text/phrases.js';
import { isUnspaced } from '../text/tokens.js';
import type { LineView } from '../text/view.js';
import type { DocumentView } from './rule.js';

/** Questions that rules ask of a line. */

export function hitIn(view: LineView, ...lists: readonly string[]): Hit | undefined {
  return view.hits.find((hit) => lists.includes(hit.list) && standsAlone(view, hit));
}

/** A phrase of the list with which the line begins; one stray icon letter before it is overlooked ("cComments"). */
export function opening(view: LineView, ...lists: readonly string[]): Hit | undefined {
  const first = firstWord(view);
  return longest(
    view.hits.filter((hit) => hit.first === first && lists.includes(hit.list) && standsAlone(view, hit)),
  );
}

/** The line is a phrase of the list and nothing else but punctuation. */
export function isWhole(view: LineView, ...lists: readonly string[]): boolean {
  const first = firstWord(view);
  return view.hits.some(
    (hit) =>
      (hit.first === 0 || hit.first === first) && hit.last === view.wordCount && lists.includes(hit.list),
  );
}

function firstWord(view: LineView): number {
  const { words, ends, starts } = view.tokens;
  const isIcon = words.length > 1 && words[0]!.length === 1 && words[0] !== '#' && ends[0] === starts[1];
  return isIcon && !isUnspaced(words[0]!) ? 1 : 0;
}

/**
 * Words of a phrase. In scripts without spaces about two Chinese characters or four other letters make one.
 */
export function wordsOf(view: LineView, hit: Hit): number {
  let words = 0;
  for (let at = hit.first; at < hit.last; at++) {
    const word = view.tokens.words[at]!;
    if (!isUnspaced(word)) words += 1;
    else words += /^\p{Script=Han}/u.test(word) ? 1 / 2 : 1 / 4;
  }
  return Math.max(1, Math.floor(words));
}

/**
 * Scripts without spaces do not show where a word ends: 照片, a label, also opens 照片中的男子. A phrase of
 * one word counts only where no other letter of the kind touches it.
 */
function standsAlone(view: LineView, hit: Hit): boolean {
  return (!touches(view, hit.first - 1) && !touches(view, hit.last - 1)) || wordsOf(view, hit) > 1;
}

/** Do two words of scripts without spaces meet after this one? */
function touches(view: LineView, left: number): boolean {
  const { words, starts, ends } = view.tokens;
  return (
    left >= 0 &&
    left + 1 < words.length &&
    ends[left] === starts[left + 1] &&
    isUnspaced(words[left]!) &&
    isUnspaced(words[left + 1]!)
  );
}

function longest(hits: readonly Hit[]): Hit | undefined {
  return hits.reduce<Hit | undefined>((best, hit) => (best && best.last >= hit.last ? best : hit), undefined);
}

/** The line without what stands before and after its words, such as brackets and arrows. */
export function textAfter(view: LineView, hit: Hit): string {
  return view.text.slice(hit.end).trimStart();
}

/** How many words of the line belong to phrases of the lists, or are numbers. */
export function coveredWords(view: LineView, ...lists: readonly string[]): number {
  const covered = new Set<number>();
  for (const hit of view.hits) {
    if (lists.includes(hit.list)) for (let at = hit.first; at < hit.last; at++) covered.add(at);
  }
  view.tokens.words.forEach((word, at) => {
    if (word === '#') covered.add(at);
  });
  return covered.size;
}

/** Reads like a sentence of the story: someone speaks in it, or it opens a quotation. */
export function isSpeech(view: LineView): boolean {
  return view.opensWithQuote || view.hits.some((hit) => hit.list === 'says');
}

/** A shorter sentence before a notice or a call may be a part of it. */
const MIN_SENTENCE_WORDS = 8;

/**
 * Does a sentence end just before an offset of the line? Then what begins there is glued to the story: it is cut off
 * (`cutouts/tail.ts`), and the line stays.
 */
export function isBehindSentence(view: LineView, offset: number): boolean {
  if (!endsSentence(view.text.slice(0, offset).trimEnd())) return false;
  return view.tokens.starts.filter((start) => start < offset).length >= MIN_SENTENCE_WORDS;
}

/** Sentences that begin inside a text: a mark, white space, a capital. "U.S. President" has no word of four letters before it. */
const NEXT_SENTENCE = /(?:\p{L}{4}|[\d)"”’»])[.!?…]["”’»)]*\s+["“«(]?\p{Lu}/gu;
const MAX_CAPTION_SENTENCES = 2;
const MAX_CAPTION_WORDS = 50;

/**
 * Is what stands before an offset a paragraph of the story? Captions have a sentence or two, and few words; of a
 * longer text a credit is cut off (`cutouts/tail.ts`), and the line stays.
 */
export function isBehindParagraph(view: LineView, offset: number): boolean {
  if (!isBehindSentence(view, offset)) return false;
  const sentences = 1 + [...view.text.slice(0, offset).matchAll(NEXT_SENTENCE)].length;
  if (sentences < MAX_CAPTION_SENTENCES) return false;
  return sentences > MAX_CAPTION_SENTENCES || view.wordCount > MAX_CAPTION_WORDS;
}

/** A full stop behind a word: the story's own short sentence, "Nobody came." A title may ask or cry out, and end with initials. */
const FULL_STOP = /[\p{L}\p{M}\p{N}]{2}[)”"’»]?[.。।۔]$/u;

export function endsWithFullStop(view: LineView): boolean {
  return FULL_STOP.test(view.text);
}

/** Among the first `size` lines. */
export function nearStart(at: number, size: number): boolean {
  return at < size;
}

/** Among the last `size` lines. */
export function nearEnd(at: number, doc: DocumentView, size: number): boolean {
  return doc.views.length - at <= size;
}

/** Is there a line that reads like a sentence after this one? */
export function proseFollows(at: number, doc: DocumentView): boolean {
  return doc.lastSentence > at;
}

/** Share of the words whose first letter is a capital, 0 to 1. */
export function titleShare(view: LineView): number {
  const { starts } = view.tokens;
  if (starts.length === 0) return 0;
  let capitals = 0;
  for (const start of starts) if (isCapitalAt(view.text, start)) capitals++;
  return capitals / starts.length;
}
