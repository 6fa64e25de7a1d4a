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
