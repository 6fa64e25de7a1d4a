import type { Article } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import type { PlainLine } from './line-text.js';

/** A text of fewer words has too few small words to be sure of its language. */
const MIN_SURE_WORDS = 60;
const MAX_WORDS = 400;
/** A name of a country in a language says as much as this many stop words. */
const VOTES_OF_NAME = 2;
const NOT_ASCII = /[^\0-\x7f“”‘’–—…]/;
const NO_LANGUAGE = 'und';

/**
 * The language whose names and grammar hold: that of the article, but for short texts and unknown ones
 * the one with the most stop words and most of its own names of countries.
 *
 * @param given the language that the user names
 * @param countNames number of names of a language that the lines have
 */
export function languageOf(
  article: Article,
  lines: readonly PlainLine[],
  lexicon: Lexicon,
  given: string | undefined,
  countNames: (language: string) => number,
): string {
  const { language } = article.metadata;
  const words = lines.reduce((sum, { tokens }) => sum + tokens.words.length, 0);
  if (language !== null && (given !== undefined || words >= MIN_SURE_WORDS))
    return language.split('-')[0]!.toLowerCase();
  const votes = byStopWords(lines, lexicon);
  const most = Math.max(0, ...votes.values());
  const likely = [...votes].filter(([, count]) => count * 2 >= most).sort((a, b) => b[1] - a[1]);
  if (likely.length <= 1) return likely[0]?.[0] ?? language ?? (isPlain(lines) ? 'en' : NO_LANGUAGE);
  const scores = likely.map(([candidate, count]) => count + VOTES_OF_NAME * countNames(candidate));
  return likely[scores.indexOf(Math.max(...scores))]![0];
}

function isPlain(lines: readonly PlainLine[]): boolean {
  return lines.every(({ text }) => !NOT_ASCII.test(text));
}

function byStopWords(lines: readonly PlainLine[], lexicon: Lexicon): Map<string, number> {
  const votes = new Map<string, number>();
  let left = MAX_WORDS;
  for (const { tokens } of lines) {
    for (const word of tokens.words) {
      if (left-- <= 0) return votes;
      for (const language of lexicon.stopWords.get(word) ?? [])
        votes.set(language, (votes.get(language) ?? 0) + 1);
    }
  }
  return votes;
}
