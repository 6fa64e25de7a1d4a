/** Less alike than this (Dice over bigrams, 0 to 1), a suggestion would only puzzle. */
const MIN_SIMILARITY = 0.3;

/**
 * ` Did you mean X?` for the choice most like a word; empty where none is like it.
 *
 * @param kind stands before the choice: `the command `
 */
export async function nearest(word: string, choices: readonly string[], kind = ''): Promise<string> {
  const { default: similarity } = await import('string-similarity');
  const { bestMatch } = similarity.findBestMatch(word, [...choices]);
  return bestMatch.rating >= MIN_SIMILARITY ? ` Did you mean ${kind}${bestMatch.target}?` : '';
}
