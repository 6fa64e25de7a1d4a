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

/** Words of the text that belong to a name already found, line by line. */
class Taken {
  readonly #lines: (Uint8Array | undefined)[] = [];

  add({ line, first, last }: Place): void {
    this.#lines[line.id] ??= new Uint8Array(line.tokens.words.length);
    this.#lines[line.id]!.fill(1, first, last);
  }

  /** The words of a line that are taken: 1 where one is. Undefined where none is. */
  of(line: LineText): Uint8Array | undefined {
    return this.#lines[line.id];
  }

  hasAny({ line, first, last }: Place): boolean {
    const words = this.#lines[line.id];
    if (!words) return false;
    for (let at = first; at < last; at++) if (words[at] === 1) return true;
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
  const runs = lines.flatMap((line) => findRuns(line, taken.of(line), joiners));
  take(runs.flatMap((run) => findMisspellings(run, sources, words.list('given'), language)));
  const surnames: Mention[] = [];
  const takeSurnames = (people: readonly Mention[]): void => {
    for (const mention of findSurnames(runs, people, words.list('title'))) {
      if (taken.hasAny(mention)) continue;
      taken.add(mention);
      surnames.push(mention);
    }
  };
  const isPerson = ({ row }: Mention): boolean => row.type === 'person';
  takeSurnames(names.filter(isPerson));
  const known = names.length;
  take(findSpellings(runs, words, language));
  take(findSlips(runs, words, language));
  take(findDoubled(runs, names));
  if (names.slice(known).some(isPerson)) takeSurnames(names.filter(isPerson));
  names.sort(inOrder);
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
