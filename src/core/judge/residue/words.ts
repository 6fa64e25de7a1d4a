import { isCapitalAt } from '../../text/character-table.js';
import { perView } from '../../text/view.js';
import { type Columns, share } from '../features/columns.js';
import type { ResidueText } from './text.js';

const MIN_LETTERS = 4;
/** A word in more lines than this says little about which line repeats which. */
const MAX_LINES = 12;

/** How the words of a line are shared with the rest: with the headline, the neighbours, and the line most like it. */
export function addWords(text: ResidueText, columns: Columns): void {
  const { views, headline, lines } = text;
  const long = views.map(longWords);
  const linesOf = new Map<string, number[]>();
  long.forEach((words, at) => {
    for (const word of words) {
      const known = linesOf.get(word);
      if (known) known.push(at);
      else linesOf.set(word, [at]);
    }
  });
  const shared = (at: number, other: number) =>
    other < 0 || other >= views.length || other === at
      ? 0
      : share([...long[at]!].filter((word) => long[other]!.has(word)).length, long[at]!.size);
  const isKnown = (word: string) => linesOf.get(word)!.length > 1;
  const names = views.map(nameWords);
  const copies = new Map<string, number>();
  for (const view of views) copies.set(view.text, (copies.get(view.text) ?? 0) + 1);
  const byline = lines.findIndex(({ verdict }) => verdict?.label === 'byline');
  columns.add('known-words', (at) => share([...long[at]!].filter(isKnown).length, long[at]!.size));
  columns.add('known-names', (at) => share(names[at]!.filter(isKnown).length, names[at]!.length));
  columns.add('new-names', (at) => names[at]!.filter((word) => !isKnown(word)).length);
  columns.add('headline-words', (at) => shared(at, headline));
  columns.add('byline-words', (at) => shared(at, byline));
  columns.add('words-before', (at) => shared(at, at - 1));
  columns.add('words-after', (at) => shared(at, at + 1));
  columns.add('nearest', (at) => nearest(at, long[at]!, linesOf));
  columns.add('copies', (at) => Math.min(5, copies.get(views[at]!.text)! - 1));
}

/** Share of the words that stand in the one line that has most of them. */
function nearest(at: number, words: ReadonlySet<string>, linesOf: ReadonlyMap<string, number[]>): number {
  const counts = new Map<number, number>();
  let most = 0;
  for (const word of words) {
    const others = linesOf.get(word)!;
    if (others.length > MAX_LINES) continue;
    for (const other of others) {
      if (other === at) continue;
      const count = (counts.get(other) ?? 0) + 1;
      counts.set(other, count);
      most = Math.max(most, count);
    }
  }
  return share(most, words.size);
}

const longWords = perView(
  ({ tokens: { words } }): ReadonlySet<string> => new Set(words.filter((word) => word.length >= MIN_LETTERS)),
);

/** Longer words that begin with a capital, but for the first one. */
const nameWords = perView(({ text, tokens: { words, starts } }): readonly string[] =>
  words.filter((word, at) => at > 0 && word.length >= MIN_LETTERS && isCapitalAt(text, starts[at]!)),
);
