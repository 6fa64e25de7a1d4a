import { startsSentence } from './context.js';
import type { Words } from './gazetteer.js';
import { isCapital, type LineText } from './line-text.js';
import { findMentions, type Source } from './mentions.js';
import { findMisspellings } from './misspellings.js';
import { findSpellings } from './own-names.js';
import type { Mention, Place } from './place.js';
import { findRuns } from './runs.js';
import { findDoubled, findSlips } from './slips.js';
import { findSurnames } from './surnames.js';

/** All names of a text in order of place: full names, and surnames that stand for one of them. */
export interface Found {
  readonly names: readonly Mention[];
  readonly surnames: readonly Mention[];
}

/** Words of the text that belong to a name already found. */
class Taken {
  readonly #words = new Set<number>();

  add({ line, first, last }: Place): void {
    for (let at = first; at < last; at++) this.#words.add(line.id * 0x100000 + at);
  }

  has(line: LineText, word: number): boolean {
    return this.#words.has(line.id * 0x100000 + word);
  }

  hasAny({ line, first, last }: Place): boolean {
    for (let at = first; at < last; at++) if (this.has(line, at)) return true;
    return false;
  }
}

/** Known names first, then misspelled ones, then those that only the text knows; none overlaps another. */
export function findAll(
  lines: readonly LineText[],
  sources: readonly Source[],
  words: Words,
  language: string,
): Found {
  const taken = new Taken();
  const names: Mention[] = [];
  const take = (mentions: readonly Mention[]): void => {
    for (const mention of mentions) {
      if (taken.hasAny(mention)) continue;
      taken.add(mention);
      names.push(mention);
    }
  };
  for (const line of lines) {
    const known = findMentions(line, sources, words.list('particle'));
    take(known.filter((mention) => !belongsToName(mention, words)));
  }
  const joiners = words.list('joiner');
  const runs = lines.flatMap((line) => findRuns(line, (word) => taken.has(line, word), joiners));
  take(runs.flatMap((run) => findMisspellings(run, sources, words.list('given'))));
  const surnamesOf = (): Mention[] => {
    const people = names.filter(({ row }) => row.type === 'person');
    return findSurnames(runs, people, words.list('title')).filter((mention) => !taken.hasAny(mention));
  };
  const surnames = surnamesOf();
  for (const mention of surnames) taken.add(mention);
  take(findSpellings(runs, words, language));
  take(findSlips(runs, words));
  take(findDoubled(runs, names));
  names.sort(inOrder);
  surnames.push(...surnamesOf());
  return { names, surnames };
}

/**
 * A known name of one word after a capitalised word that no sentence begins with, or between a given name
 * and nothing: "University Alabama", "Paris Hilton", "Harrison Ford". It is left to the longer name.
 */
function belongsToName({ line, first, last, start, end, row }: Mention, words: Words): boolean {
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

function inOrder(a: Place, b: Place): number {
  return a.line.id - b.line.id || a.start - b.start;
}
