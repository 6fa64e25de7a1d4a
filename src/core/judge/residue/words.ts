import { isCapitalAt } from '../../text/character-table.js';
import { type LineView, perView } from '../../text/view.js';
import { share } from '../features/columns.js';
import type { FeatureGroup } from './rows.js';
import type { ResidueText } from './text.js';

const MIN_LETTERS = 4;
/** A word in more lines than this says little about which line repeats which. */
const MAX_LINES = 12;
const MAX_COPIES = 5;

/** How the words of a line are shared with the rest: with the headline, the neighbours, and the line most like it. */
export const words: FeatureGroup<ResidueText> = {
  names: [
    'known-words',
    'known-names',
    'new-names',
    'headline-words',
    'byline-words',
    'words-before',
    'words-after',
    'nearest',
    'copies',
  ],
  read: ({ views, headline, lines }) => {
    const linesOf = new Map<string, number[]>();
    const places = views.map((view, at) => [...longWords(view)].map((word) => addPlace(linesOf, word, at)));
    const isKnown = (word: string): boolean => linesOf.get(word)!.length > 1;
    const shared = (at: number, other: number): number =>
      other === at || views[other] === undefined ? 0 : sharedWords(views[at]!, views[other]);
    const counts = new Int32Array(views.length);
    const copies = new Map<string, number>();
    for (const { text } of views) copies.set(text, (copies.get(text) ?? 0) + 1);
    const byline = lines.findIndex(({ verdict }) => verdict?.label === 'byline');
    return (at, row) => {
      const names = nameWords(views[at]!);
      const knownNames = countIf(names, isKnown);
      row.put(
        share(
          countIf(places[at]!, ({ length }) => length > 1),
          places[at]!.length,
        ),
      );
      row.put(share(knownNames, names.length));
      row.put(names.length - knownNames);
      row.put(shared(at, headline));
      row.put(shared(at, byline));
      row.put(shared(at, at - 1));
      row.put(shared(at, at + 1));
      row.put(nearest(at, places[at]!, counts));
      row.put(Math.min(MAX_COPIES, copies.get(views[at]!.text)! - 1));
    };
  },
};

/** The lines of a word, to which one is added; lines with the word that come later are added to the same list. */
function addPlace(linesOf: Map<string, number[]>, word: string, at: number): readonly number[] {
  const known = linesOf.get(word);
  if (known === undefined) {
    const first = [at];
    linesOf.set(word, first);
    return first;
  }
  known.push(at);
  return known;
}

/** Share of the words of a line that stand in another. */
function sharedWords(view: LineView, other: LineView): number {
  const own = longWords(view);
  const others = longWords(other);
  let count = 0;
  for (const word of own) if (others.has(word)) count++;
  return share(count, own.size);
}

/**
 * Share of the words that stand in the one line that has most of them.
 *
 * @param places lines of each word
 * @param counts a zero for each line; zeros again afterwards
 */
function nearest(at: number, places: readonly (readonly number[])[], counts: Int32Array): number {
  let most = 0;
  for (const others of places) {
    if (others.length > MAX_LINES) continue;
    for (const other of others) if (other !== at) most = Math.max(most, ++counts[other]!);
  }
  for (const others of places) for (const other of others.length > MAX_LINES ? [] : others) counts[other] = 0;
  return share(most, places.length);
}

function countIf<T>(values: readonly T[], test: (value: T) => boolean): number {
  let count = 0;
  for (const value of values) if (test(value)) count++;
  return count;
}

const longWords = perView(
  ({ tokens: { words } }): ReadonlySet<string> => new Set(words.filter((word) => word.length >= MIN_LETTERS)),
);

/** Longer words that begin with a capital, but for the first one. */
const nameWords = perView(({ text, tokens: { words, starts } }): readonly string[] =>
  words.filter((word, at) => at > 0 && word.length >= MIN_LETTERS && isCapitalAt(text, starts[at]!)),
);
