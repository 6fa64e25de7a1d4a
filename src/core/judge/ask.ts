import type { Hit } from '../text/phrases.js';
import type { LineView } from '../text/view.js';
import type { DocumentView } from './rule.js';

/** Questions that rules ask of a line. */

export function hitIn(view: LineView, ...lists: readonly string[]): Hit | undefined {
  return view.hits.find((hit) => lists.includes(hit.list));
}

/** A phrase of the list with which the line begins; one stray icon letter before it is overlooked ("cComments"). */
export function opening(view: LineView, ...lists: readonly string[]): Hit | undefined {
  return longest(view.hits.filter((hit) => hit.first === firstWord(view) && lists.includes(hit.list)));
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
  return words.length > 1 && words[0]!.length === 1 && words[0] !== '#' && ends[0] === starts[1] ? 1 : 0;
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
  return view.opensWithQuote || hitIn(view, 'says') !== undefined;
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
  for (let next = at + 1; next < doc.views.length; next++) if (doc.views[next]!.isSentence) return true;
  return false;
}

/** Share of the words whose first letter is a capital, 0 to 1. */
export function titleShare(view: LineView): number {
  const { starts } = view.tokens;
  if (starts.length === 0) return 0;
  let capitals = 0;
  for (const start of starts) if (/\p{Lu}/u.test(view.text[start]!)) capitals++;
  return capitals / starts.length;
}
