import { findIntroduced } from './acronyms.js';
import { areApart } from './apart.js';
import { findDotted } from './dotted.js';
import type { Words } from './gazetteer.js';
import { hasCases } from './likeness.js';
import { LineText, type PlainLine } from './line-text.js';
import { belongsToName } from './longer-names.js';
import { findMentions, type Source } from './mentions.js';
import { findMisspelling } from './misspellings.js';
import { findSpellings } from './own-names.js';
import { type Mention, mentionOf, type Place } from './place.js';
import { findRuns, placeOf, type Run } from './runs.js';
import { findShortForms } from './short-forms.js';
import { findDoubled, findSlips } from './slips.js';
import { findSurnames } from './surnames.js';

/** All names of a text in order of place: full names, and surnames that stand for one of them. */
export interface Found {
  readonly names: readonly Mention[];
  readonly surnames: readonly Mention[];
  /** Capitalised words that stand alone and belong to none of them. */
  readonly singles: () => readonly Place[];
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
  plain: readonly PlainLine[],
  sources: readonly Source[],
  words: Words,
  language: string,
): Found {
  const taken = new Taken();
  const names: Mention[] = [];
  const takeOne = (mention: Mention): void => {
    if (taken.hasAny(mention)) return;
    taken.add(mention);
    names.push(mention);
  };
  const take = (mentions: readonly Mention[]): void => mentions.forEach(takeOne);
  const lines = plain.map((bare): LineText => {
    const known = findMentions(bare, sources, words.list('particle'));
    const line = new LineText(bare, known);
    for (const { first, last, start, end, surface, row, form, native } of known) {
      const mention = mentionOf({ line, first, last, start, end, surface }, row, form, native);
      if (!belongsToName(mention, words)) takeOne(mention);
    }
    return line;
  });
  const joiners = words.list('joiner');
  const runs: Run[] = [];
  for (const line of lines) findRuns(line, taken.of(line), joiners, runs);
  for (const run of runs) {
    const mention = run.last - run.first < 2 ? null : findMisspelling(run, sources, words, language);
    const isApart =
      mention &&
      areApart(
        [mention],
        names.filter(({ row }) => row === mention.row),
      );
    if (mention && !isApart) takeOne(mention);
  }
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
  take(findIntroduced(runs));
  take(findDotted(lines, language));
  take(findSpellings(runs, lines, words, language));
  take(findSlips(runs, words, language));
  take(findDoubled(runs, names, language));
  if (!hasCases(language)) take(findShortForms(runs, names.slice(0, known), words.list('opener')));
  if (names.slice(known).some(isPerson)) takeSurnames(names.filter(isPerson));
  names.sort(inOrder);
  const singles = (): Place[] =>
    runs
      .filter(({ first, last }) => last - first === 1)
      .map(({ line, first, last }) => placeOf(line, first, last))
      .filter((place) => !taken.hasAny(place));
  return { names, surnames, singles };
}

function inOrder(a: Place, b: Place): number {
  return a.line.id - b.line.id || a.start - b.start;
}
