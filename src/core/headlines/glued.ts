import type { Replacement } from '../text/traced.js';
import type { LineView } from '../text/view.js';
import { hasAt } from './compare.js';

const MIN_WORDS = 3;
const MAX_FIRST_SENTENCE_WORDS = 16;

const REPEAT = {
  reason: 'headline-repeat',
  rule: 'headline-repeat/glued',
  why: 'repeats the headline in front of the first sentence',
} as const;
const BROKEN = {
  reason: 'headline',
  rule: 'headline/broken',
  why: 'belongs to the headline, which was broken over two lines',
} as const;

/** The headline glued to the beginning of a paragraph: what is to be cut, if the sentence goes on without it. */
export function cutGluedHeadline(
  headline: LineView,
  view: LineView,
  isStopWord: (word: string) => boolean,
): Replacement[] {
  const wanted = headline.tokens.words;
  const { words, starts, ends } = view.tokens;
  if (wanted.length < MIN_WORDS || words.length < wanted.length + 5 || !hasAt(words, wanted, 0)) return [];
  const next = starts[wanted.length]!;
  const between = view.text.slice(ends[wanted.length - 1], next);
  // A sentence that merely begins like the headline goes on in small letters.
  if (!/^\p{Lu}/u.test(view.text.slice(next)) || !/^[\s.:!?"”'’–—|-]*$/u.test(between)) return [];
  // "… of the Party Revolutionary": a name that goes on. A new sentence opens with a small word, or the
  // headline ends with one.
  const last = view.text[starts[wanted.length - 1]!]!;
  const goesOn = /^\p{Lu}/u.test(last) && /^\s*$/u.test(between) && !isStopWord(words[wanted.length]!);
  if (goesOn) return [];
  const quote = /(?<!["“'‘«¿¡])["“'‘«¿¡]+$/u.exec(between);
  return [{ start: 0, end: next - (quote?.[0].length ?? 0), after: '', mark: REPEAT }];
}

/**
 * A headline that was broken in two where lines were wrapped: the end of it stands in front of the first
 * sentence. Gives what comes to the end of the first line and what is cut from the second.
 */
export function joinBrokenHeadline(
  first: LineView,
  second: LineView,
  isStopWord: (word: string) => boolean,
): { readonly first: Replacement; readonly second: Replacement } | undefined {
  if (first.endsSentence || first.endsClosed || first.wordCount < 4 || /[:,;–—-]$/u.test(first.text))
    return undefined;
  const open = /^\p{Ll}/u.test(second.text) || isStopWord(first.tokens.words.at(-1)!);
  if (!open) return undefined;
  const rest = /^([^.!?]+[.!?])\s+(?=["“#]?[\p{Lu}#])/u.exec(second.text.slice(0, 80));
  if (rest === null) return undefined;
  const words = second.tokens.starts.filter((start) => start < rest[0].length).length;
  if (first.wordCount + words > MAX_FIRST_SENTENCE_WORDS) return undefined;
  const end = first.text.length;
  return {
    first: { start: end, end, after: ` ${rest[1]}`, mark: BROKEN },
    second: { start: 0, end: rest[0].length, after: '', mark: BROKEN },
  };
}
