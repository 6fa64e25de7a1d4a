import type { Reason } from '../../article.js';
import { isUnspaced } from '../../text/tokens.js';
import type { LineView } from '../../text/view.js';
import { titleShare } from '../ask.js';
import { type ContextRule, type ContextView, lastProse, sureReason } from './rule.js';

const MIN_WORDS = 10;
/** Words of a shingle: four in a row are rarely the same by chance. */
const SHINGLE = 4;
const MIN_SHARE = 0.85;
/** The paragraph must be longer than the quote by so many words, else one is a copy of the other. */
const MIN_MORE = 5;
/** Bounds the work on texts made of one word. */
const MAX_SAME_START = 200;

/**
 * A pull quote: a line that stands again, word for word, inside a longer paragraph. Above the first
 * paragraphs such a line is a standfirst or a list of highlights, which stays.
 */
export const pullQuote: ContextRule = {
  name: 'pull-quote',
  why: 'says again, set apart, what a paragraph says',
  confidence: 0.87,
  find: (context) => {
    const { views } = context;
    const found = new Map<number, Reason>();
    const start = views.findIndex((view) => view.isSentence && view.wordCount >= 15) + 1;
    const end = lastProse(context);
    if (start === 0) return found;
    const candidates = views.flatMap((_, at) =>
      at > start && at < end && couldBeQuote(context, at) ? [at] : [],
    );
    if (candidates.length === 0) return found;
    const hosts = countHosts(views, candidates);
    for (const at of candidates) {
      const shingles = views[at]!.wordCount - SHINGLE + 1;
      for (const [line, count] of hosts.get(at) ?? []) {
        const host = views[line]!;
        const longer = host.isSentence && host.wordCount >= views[at]!.wordCount + MIN_MORE;
        if (longer && count >= shingles * MIN_SHARE) found.set(at, 'other');
      }
    }
    return found;
  },
};

/** Set apart behind a sentence, not a title, a list, a row of a table or a paragraph that names its speaker. */
function couldBeQuote({ lines, views }: ContextView, at: number): boolean {
  const view = views[at]!;
  if (!views[at - 1]?.isSentence || sureReason(lines[at]) !== undefined) return false;
  // A closed sentence without quotation marks is a paragraph that repeats itself: damage, not furniture.
  if (view.endsSentence && !/^["“«'‘].*["”»'’]$/u.test(view.text)) return false;
  if (/[:?]$/u.test(view.text) || view.isItem || titleShare(view) > 0.6) return false;
  if (view.hits.some((hit) => hit.list === 'says') || isTable(view)) return false;
  return countTold(view) >= (isUnspaced(view.tokens.words[0] ?? '') ? 3 * MIN_WORDS : MIN_WORDS);
}

/** Rows of numbers and lines of code say the same again and quote nobody. */
function isTable({ text, wordCount, tokens }: LineView): boolean {
  const numbers = tokens.words.filter((word) => word === '#').length;
  return numbers * 4 > wordCount || /[{}<>;=|\t]|\w\(/u.test(text);
}

/** Words that are no numbers: those are all the same to the shingles, so rows of them would quote one another. */
function countTold({ tokens: { words } }: LineView): number {
  return words.filter((word) => /\p{L}/u.test(word) && !word.includes('#')).length;
}

/** For each candidate, how many of its shingles stand in which other line. One pass over the text. */
function countHosts(
  views: readonly LineView[],
  candidates: readonly number[],
): Map<number, Map<number, number>> {
  const byFirst = new Map<string, { readonly at: number; readonly words: readonly string[] }[]>();
  for (const at of candidates) {
    const { words } = views[at]!.tokens;
    for (let from = 0; from + SHINGLE <= words.length; from++) {
      const shingle = { at, words: words.slice(from, from + SHINGLE) };
      const known = byFirst.get(words[from]!);
      if (known === undefined) byFirst.set(words[from]!, [shingle]);
      else if (known.length < MAX_SAME_START) known.push(shingle);
    }
  }
  const hosts = new Map<number, Map<number, number>>(candidates.map((at) => [at, new Map()]));
  views.forEach(({ tokens: { words } }, line) => {
    for (let from = 0; from + SHINGLE <= words.length; from++) {
      for (const { at, words: shingle } of byFirst.get(words[from]!) ?? []) {
        if (at === line || !shingle.every((word, k) => word === words[from + k])) continue;
        const counts = hosts.get(at)!;
        counts.set(line, (counts.get(line) ?? 0) + 1);
      }
    }
  });
  return hosts;
}
