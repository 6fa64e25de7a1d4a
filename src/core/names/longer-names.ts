import { startsSentence } from './context.js';
import type { Words } from './gazetteer.js';
import { isCapital } from './line-text.js';
import type { Mention } from './place.js';

/**
 * A known name of one word after a capitalised word that no sentence begins with, or a given name
 * beside it: "University Alabama", "Paris Hilton", "Harrison Ford". It is left to the longer name.
 */
export function belongsToName({ line, first, last, start, end, row }: Mention, words: Words): boolean {
  if (last - first > 1 || row.type === 'person' || row.guards.modifier !== undefined) return false;
  const { text, tokens } = line;
  const given = words.list('given');
  if (
    first > 0 &&
    text.slice(tokens.ends[first - 1]!, start) === ' ' &&
    isCapital(text, tokens.starts[first - 1]!)
  ) {
    const word = tokens.words[first - 1]!;
    if (given.has(word)) return true;
    const isOpener =
      words.list('opener').has(word) || words.list('job').has(word) || words.list('title').has(word);
    if (row.type === 'place' && !isOpener && !line.titleCase && !startsSentence(line, first - 1)) return true;
  }
  const next = tokens.starts[last];
  return (
    next !== undefined &&
    given.has(tokens.words[first]!) &&
    text.slice(end, next) === ' ' &&
    isCapital(text, next)
  );
}
