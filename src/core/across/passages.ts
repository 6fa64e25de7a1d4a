import { keyOfWords } from './keys.js';
import type { KnownPassage } from './known-lines.js';
import { OPENING_WORDS } from './passage-index.js';
import type { SampledArticle } from './passage-samples.js';
import { WordMark } from './scan.js';

/** A passage is worth a row from so many distinct articles on, and from this share of the sample. */
const MIN_ARTICLES = 3;
const MIN_SHARE = 0.1;
/** Longer passages are cut up: each is hashed anew for each place where it may end. */
const MAX_PASSAGE_WORDS = 120;

type Words = Pick<SampledArticle, 'first' | 'second' | 'marks'>;

interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Passages that recur inside longer lines of distinct articles: an advertisement glued into paragraphs. Runs of
 * words of which every four in a row recur are trimmed to whole sentences; what surrounds them differs from
 * article to article, so a run ends where the passage ends, also where no full stop says so.
 */
export function findPassages(articles: readonly SampledArticle[]): KnownPassage[] {
  const need = Math.max(MIN_ARTICLES, Math.ceil(articles.length * MIN_SHARE));
  if (articles.length < need) return [];
  const grams = countGrams(articles);
  const found = new Map<number, KnownPassage>();
  for (const words of articles) {
    const seen = new Set<number>();
    for (const run of runsOf(words, grams, need)) {
      for (const { from, to } of partsOf(words, run)) {
        const key = keyOfWords(words, from, to);
        if (seen.has(key)) continue;
        seen.add(key);
        const before = found.get(key)?.articles ?? 0;
        const opening = keyOfWords(words, from, from + OPENING_WORDS);
        found.set(key, { opening, key, words: to - from, articles: before + 1 });
      }
    }
  }
  return [...found.values()].filter((passage) => passage.articles >= need).sort((a, b) => a.key - b.key);
}

/** In how many articles each run of four words stands. */
function countGrams(articles: readonly SampledArticle[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const words of articles) {
    const grams = new Set<number>();
    for (let at = 0; at + OPENING_WORDS <= words.first.length; at++) grams.add(gramAt(words, at));
    for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function gramAt(words: Words, at: number): number {
  return keyOfWords(words, at, at + OPENING_WORDS);
}

/** Maximal runs inside a line, but not the whole line: whole lines are counted as lines. */
function runsOf(words: Words, grams: ReadonlyMap<number, number>, need: number): Run[] {
  const runs: Run[] = [];
  const { length } = words.first;
  for (let line = 0; line < length; ) {
    let end = line + 1;
    while (end < length && (words.marks[end]! & WordMark.opensLine) === 0) end++;
    for (let at = line; at + OPENING_WORDS <= end; at++) {
      if ((grams.get(gramAt(words, at)) ?? 0) < need) continue;
      const from = at;
      while (at + 1 + OPENING_WORDS <= end && (grams.get(gramAt(words, at + 1)) ?? 0) >= need) at++;
      const to = at + OPENING_WORDS;
      if (from > line || to < end) runs.push({ from, to });
    }
    line = end;
  }
  return runs;
}

/** The run trimmed to whole sentences, and its sentences. */
function partsOf({ marks, first }: Words, { from, to }: Run): Run[] {
  const starts: number[] = [];
  for (let at = from; at < to; at++) if ((marks[at]! & WordMark.opens) !== 0) starts.push(at);
  let end = to;
  while (end > from && !mayEnd(marks, end, first.length)) end--;
  const parts = new Map<string, Run>();
  const take = (start: number, stop: number): void => {
    const size = stop - start;
    if (size >= OPENING_WORDS && size <= MAX_PASSAGE_WORDS)
      parts.set(`${start} ${stop}`, { from: start, to: stop });
  };
  starts.forEach((start, at) => {
    take(start, Math.min(end, starts[at + 1] ?? end));
    if (at === 0) take(start, end);
  });
  return [...parts.values()];
}

/** May a passage end before this word? After a full stop, or where something new begins. */
function mayEnd(marks: ArrayLike<number>, at: number, length: number): boolean {
  if ((marks[at - 1]! & WordMark.closes) !== 0 || at === length) return true;
  return (marks[at]! & (WordMark.opens | WordMark.opensLine | WordMark.capital | WordMark.number)) !== 0;
}
