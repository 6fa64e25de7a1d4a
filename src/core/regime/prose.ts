import type { Line } from '../article.js';
import { endsSentence } from '../text/measures.js';

/** A line that ends like a sentence from so many words on, or any of so many, is prose. */
const MIN_SENTENCE_WORDS = 6;
const MAX_LABEL_WORDS = 25;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

export function isProse(line: Line): boolean {
  const words = countWords(line);
  return words > MAX_LABEL_WORDS || (words >= MIN_SENTENCE_WORDS && endsClosed(line));
}

/** Does it end like a sentence, whatever its length? */
export function endsClosed({ traced }: Line): boolean {
  return endsSentence(traced.text.trimEnd());
}

/** Words divided by spaces; in scripts without them, characters count half. */
export function countWords({ traced }: Line): number {
  const unspaced = traced.text.match(UNSPACED)?.length ?? 0;
  return (traced.text.match(/\S+/g)?.length ?? 0) + unspaced / 2;
}
