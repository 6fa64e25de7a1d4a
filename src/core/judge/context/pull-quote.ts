import type { Reason } from '../../article.js';
import { titleShare } from '../ask.js';
import { type ContextRule, lastProse, sureReason } from './rule.js';

const MIN_WORDS = 10;
/** Words of a shingle: four in a row are rarely the same by chance. */
const SHINGLE = 4;
const MIN_SHARE = 0.85;
/** The paragraph must be longer than the quote by so many words, else one is a copy of the other. */
const MIN_MORE = 5;

/**
 * A pull quote: a line that stands again, word for word, inside a longer paragraph. Above the first
 * paragraphs such a line is a standfirst or a list of highlights, which stays.
 */
export const pullQuote: ContextRule = {
  name: 'pull-quote',
  why: 'says again, set apart, what a paragraph says',
  confidence: 0.87,
  find: (context) => {
    const { lines, views } = context;
    const found = new Map<number, Reason>();
    const start = firstProse(context.views) + 1;
    const end = lastProse(context);
    if (start === 0 || end <= start) return found;
    let where: Map<string, number[]> | undefined;
    for (let at = start + 1; at < end; at++) {
      const { words } = views[at]!.tokens;
      if (words.length < MIN_WORDS || sureReason(lines[at]) !== undefined) continue;
      // A closed sentence without quotation marks is a paragraph that repeats itself: damage, not furniture.
      const view = views[at]!;
      if (view.endsSentence && !/^["“«'‘].*["”»'’]$/u.test(view.text)) continue;
      if (/[:?]$/u.test(view.text) || view.isItem || titleShare(view) > 0.6) continue;
      // A paragraph that says who speaks is one of the story's, printed twice.
      if (view.hits.some((hit) => hit.list === 'says')) continue;
      if (views[at - 1]?.isSentence !== true) continue;
      where ??= shingleLines(views.map((other) => other.tokens.words));
      const host = hostOf(words, at, where);
      if (host !== undefined && views[host]!.isSentence && views[host]!.wordCount >= words.length + MIN_MORE)
        found.set(at, 'other');
    }
    return found;
  },
};

function firstProse(views: readonly { readonly isSentence: boolean; readonly wordCount: number }[]): number {
  return views.findIndex((view) => view.isSentence && view.wordCount >= 15);
}

/** Shingle → the lines that have it, at most the first three. */
function shingleLines(texts: readonly (readonly string[])[]): Map<string, number[]> {
  const where = new Map<string, number[]>();
  texts.forEach((words, line) => {
    for (let at = 0; at + SHINGLE <= words.length; at++) {
      const key = words.slice(at, at + SHINGLE).join(' ');
      const known = where.get(key);
      if (known === undefined) where.set(key, [line]);
      else if (known.length < 3 && known.at(-1) !== line) known.push(line);
    }
  });
  return where;
}

/** The line that holds nearly all shingles of the words. */
function hostOf(
  words: readonly string[],
  self: number,
  where: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  const votes = new Map<number, number>();
  const total = words.length - SHINGLE + 1;
  for (let at = 0; at < total; at++) {
    for (const line of where.get(words.slice(at, at + SHINGLE).join(' ')) ?? []) {
      if (line !== self) votes.set(line, (votes.get(line) ?? 0) + 1);
    }
  }
  for (const [line, count] of votes) if (count >= total * MIN_SHARE) return line;
  return undefined;
}
