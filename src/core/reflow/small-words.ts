const MIN_COUNT = 3;
const MAX_LENGTH = 5;

/** The `most` most frequent short words in small letters: articles, prepositions, pronouns. */
export function frequentSmallWords(text: string, most: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/(?<=\s)\p{Ll}+(?=\s)/gu)) {
    if (word.length <= MAX_LENGTH) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const frequent = [...counts].filter(([, count]) => count >= MIN_COUNT).sort((a, b) => b[1] - a[1]);
  return new Set(frequent.slice(0, most).map(([word]) => word));
}

/** Of so many, a word that binds stands before the end of a sentence once at most. */
const BINDS_AT_LEAST = 50;

export interface SmallWords {
  /** Those after which a sentence goes on: "the", "und", "della", but neither "it" nor "too". */
  readonly binding: ReadonlySet<string>;
  /** All that stand in small letters. */
  readonly all: ReadonlySet<string>;
}

/** The words that a text has in small letters. Which ones bind shows in the text itself: no sentence ends with them. */
export function smallWords(text: string, mostBinding: number): SmallWords {
  const all = new Map<string, number>();
  const ends = new Map<string, number>();
  for (const [word, mark] of text.matchAll(/(?<=\s)\p{Ll}+(["”’»)]?[.!?;:,])?/gu)) {
    const letters = mark === undefined ? word : word.slice(0, -mark.length);
    all.set(letters, (all.get(letters) ?? 0) + 1);
    if (mark !== undefined) ends.set(letters, (ends.get(letters) ?? 0) + 1);
  }
  const binding = [...frequentSmallWords(text, mostBinding)].filter(
    (word) => (ends.get(word) ?? 0) * BINDS_AT_LEAST <= all.get(word)!,
  );
  return { binding: new Set(binding), all: new Set(all.keys()) };
}
