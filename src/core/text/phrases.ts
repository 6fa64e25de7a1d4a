import { type Tokens, tokenize } from './tokens.js';

/** A phrase of a list found in a line: words [first, last), characters [start, end). */
export interface Hit {
  readonly list: string;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

interface Entry {
  readonly list: string;
  readonly words: readonly string[];
}

/**
 * All phrase lists in one index over their first word, so that a line is read once whatever the number
 * of phrases. In a phrase `#` stands for any number and `*` for any one word.
 */
export class PhraseIndex {
  readonly #byFirstWord = new Map<string, Entry[]>();

  /** @param lists name of a list → its phrases, each already folded: words divided by one space. */
  constructor(lists: Readonly<Record<string, readonly string[]>>) {
    for (const [list, phrases] of Object.entries(lists)) {
      for (const phrase of phrases) {
        const words = phrase.split(' ');
        const first = words[0]!;
        const entries = this.#byFirstWord.get(first);
        if (entries) entries.push({ list, words });
        else this.#byFirstWord.set(first, [{ list, words }]);
      }
    }
  }

  /** Every phrase in the line; of one list at one place, the longest. In order of place. */
  find(tokens: Tokens): Hit[] {
    const hits: Hit[] = [];
    const { words, starts, ends } = tokens;
    for (let first = 0; first < words.length; first++) {
      const entries = this.#byFirstWord.get(words[first]!);
      if (!entries) continue;
      const from = hits.length;
      for (const entry of entries) {
        const size = entry.words.length;
        if (first + size > words.length || !matchesAt(words, first, entry.words)) continue;
        const last = first + size;
        let known = from;
        while (known < hits.length && hits[known]!.list !== entry.list) known++;
        if (known < hits.length && hits[known]!.last >= last) continue;
        hits[known] = { list: entry.list, first, last, start: starts[first]!, end: ends[last - 1]! };
      }
    }
    return hits;
  }
}

function matchesAt(words: readonly string[], first: number, phrase: readonly string[]): boolean {
  for (let at = 1; at < phrase.length; at++) {
    const wanted = phrase[at]!;
    if (wanted !== '*' && words[first + at] !== wanted) return false;
  }
  return true;
}

/** A phrase as the index wants it, from a phrase as people write it. */
export function foldPhrase(phrase: string): string {
  return tokenize(phrase).words.join(' ');
}
