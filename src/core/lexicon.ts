import { type PhraseData, PhraseIndex } from './text/phrases.js';
import type { LineView } from './text/view.js';

/** The packed form of `lexicons/`: what `scripts/pack-data.mjs` writes and the package ships. */
export interface LexiconData {
  /** The phrases of all lists and languages. */
  readonly phrases: PhraseData;
  /** Language → its most frequent short words, to tell languages apart. */
  readonly stopWords: Readonly<Record<string, readonly string[]>>;
}

/** The parsed lists, ready to use; made once for a cleaner. */
export interface Lexicon {
  readonly phrases: PhraseIndex;
  readonly stopWords: ReadonlyMap<string, readonly string[]>;
  /** Lines measured so far, by their text: each is read once however many steps ask. Emptied before each text. */
  readonly views: Map<string, LineView>;
}

export function createLexicon(data: LexiconData): Lexicon {
  const stopWords = new Map<string, string[]>();
  for (const [language, words] of Object.entries(data.stopWords)) {
    for (const word of words) {
      const known = stopWords.get(word);
      if (known) known.push(language);
      else stopWords.set(word, [language]);
    }
  }
  return { phrases: new PhraseIndex(data.phrases, stopWords), stopWords, views: new Map() };
}
