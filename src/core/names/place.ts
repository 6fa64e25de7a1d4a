import type { LineText } from './line-text.js';
import type { Form, Row } from './rows.js';

/** A name where it stands in a line. */
export interface Place {
  readonly line: LineText;
  /** Words [first, last) of the line. */
  readonly first: number;
  readonly last: number;
  /** Characters [start, end) of the line, without article and possessive. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

/** A place whose entity is known: from the gazetteer, or from other places of the same text. */
export interface Mention extends Place {
  readonly row: Row;
  /** The form it is, or the one that it spells otherwise. */
  readonly form: Form;
  /** The row is of the language of the text, so that its canonical form holds here. */
  readonly native: boolean;
}

/** A place as a mention. All are made here, so that they have one shape and are quick to read. */
export function mentionOf(
  { line, first, last, start, end, surface }: Place,
  row: Row,
  form: Form,
  native: boolean,
): Mention {
  return { line, first, last, start, end, surface, row, form, native };
}

/** What comes in place of a mention, before grammar has its say. */
export interface Change {
  readonly mention: Mention;
  readonly after: string;
  readonly why: string;
}

export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The most frequent of some words; on a tie the first. */
export function mostFrequent(words: readonly string[]): string {
  let best: string[] = [];
  for (const group of groupBy(words, (word) => word).values()) if (group.length > best.length) best = group;
  return best[0] ?? '';
}
