/**
 * Lines of `word=value`, sorted by their words as JavaScript compares strings. They are searched where they stand:
 * of an index of thousands a text needs a few.
 */
export class WordLines {
  readonly #text: string;

  /** @param text without a line end at its end */
  constructor(text: string) {
    this.#text = text;
  }

  /** The value of a word, by halving the part where it may be. */
  find(word: string): string | undefined {
    const text = this.#text;
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = middle === 0 ? 0 : text.lastIndexOf('\n', middle - 1) + 1;
      const sign = text.indexOf('=', start);
      const stop = text.indexOf('\n', sign);
      const end = stop < 0 ? text.length : stop;
      const found = text.slice(start, sign);
      if (found === word) return text.slice(sign + 1, end);
      if (found < word) low = end + 1;
      else high = start;
    }
    return undefined;
  }
}

/** An index in this form. */
export function wordLines(index: ReadonlyMap<string, string>): string {
  const sorted = [...index].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([word, value]) => `${word}=${value}`).join('\n');
}
