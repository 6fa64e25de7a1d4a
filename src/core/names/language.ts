import type { Article } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import type { LineText } from './line-text.js';

const MAX_WORDS = 400;
const NOT_ASCII = /[^\0-\x7f“”‘’–—…]/;

/**
 * The language whose names and grammar hold: that of the article, else the one with the most stop words
 * however few they are. A headline in plain letters without any passes for English.
 */
export function languageOf(article: Article, lines: readonly LineText[], lexicon: Lexicon): string {
  const { language } = article.metadata;
  if (language !== null) return language.split('-')[0]!.toLowerCase();
  const votes = new Map<string, number>();
  let left = MAX_WORDS;
  for (const { tokens } of lines) {
    for (const word of tokens.words) {
      if (left-- <= 0) break;
      for (const candidate of lexicon.stopWords.get(word) ?? [])
        votes.set(candidate, (votes.get(candidate) ?? 0) + 1);
    }
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (first && first[1] > (second?.[1] ?? 0)) return first[0];
  return !first && lines.every(({ text }) => !NOT_ASCII.test(text)) ? 'en' : 'und';
}
