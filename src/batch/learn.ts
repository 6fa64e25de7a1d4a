import type { KnownLines } from '../core/across/known-lines.js';
import { LineCounter } from '../core/across/line-counter.js';
import { PackedStrings } from '../io/packed-strings.js';
import { documentOptions, runJob } from './clean-files.js';
import type { Duplicates } from './duplicates.js';
import type { BatchOptions } from './outcome.js';
import type { BatchFile } from './schedule.js';

/** What the articles of a run say of one another. */
export interface Learned {
  readonly known: KnownLines;
  /** Every article that repeats another nearly, and which. */
  readonly duplicates: Duplicates;
  readonly documents: number;
}

/** Between what is kept of a document; no path has it. */
const END = '\0';

/**
 * The first pass over files: counts lines, finds near-duplicates.
 *
 * @param files in the order of their paths, so that the order in which they were given makes no difference
 */
export async function learnFiles(files: Iterable<BatchFile>, options: BatchOptions): Promise<Learned> {
  const counter = new LineCounter();
  /** Path, place and name of each document. */
  const rows = new PackedStrings();
  const setup = { documents: documentOptions(options) };
  for await (const prints of runJob('prints', setup, each(files), options)) {
    for (const { path, at, name, site, print } of prints) {
      counter.add(print, site);
      rows.add([path, at, name].join(END));
    }
  }
  const duplicates = duplicatesOf(rows, (document) => counter.firstOf(document));
  return { known: counter.finish(), duplicates, documents: rows.length };
}

/** Reads the rows once: the first of a set of near-duplicates comes before the others. */
function duplicatesOf(rows: PackedStrings, firstOf: (document: number) => number): Duplicates {
  const firsts = new Set<number>();
  for (let document = 0; document < rows.length; document++) {
    const first = firstOf(document);
    if (first !== document) firsts.add(first);
  }
  const names = new Map<number, string>();
  const duplicates = new Map<string, Map<number, string>>();
  let document = 0;
  for (const row of rows) {
    const [path = '', at, ...rest] = row.split(END);
    const first = firstOf(document);
    if (firsts.has(document)) names.set(document, rest.join(END));
    if (first !== document) {
      const ofFile = duplicates.get(path) ?? new Map<number, string>();
      duplicates.set(path, ofFile.set(Number(at), names.get(first)!));
    }
    document++;
  }
  return duplicates;
}

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}
