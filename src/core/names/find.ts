import type { Words } from './gazetteer.js';
import type { LineText } from './line-text.js';
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
  for (const line of lines) take(findMentions(line, sources, words.list('particle')));
  const joiners = words.list('joiner');
  const runs = lines.flatMap((line) => findRuns(line, (word) => taken.has(line, word), joiners));
  take(runs.flatMap((run) => findMisspellings(run, sources, words.list('given'))));
  take(findSpellings(runs, words, language === 'de'));
  take(findSlips(runs, words));
  take(findDoubled(runs, names));
  names.sort(inOrder);
  const people = names.filter(({ row }) => row.type === 'person');
  const surnames = findSurnames(runs, people, words.list('title')).filter(
    (mention) => !taken.hasAny(mention),
  );
  return { names, surnames };
}

function inOrder(a: Place, b: Place): number {
  return a.line.id - b.line.id || a.start - b.start;
}
