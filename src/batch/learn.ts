import type { KnownLines } from '../core/across/known-lines.js';
import { LineCounter } from '../core/across/line-counter.js';
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

/**
 * The first pass over files: counts lines, finds near-duplicates. Files are read in the order of their paths, so
 * the order in which they were given makes no difference.
 */
export async function learnFiles(files: readonly BatchFile[], options: BatchOptions): Promise<Learned> {
  const counter = new LineCounter();
  const paths: string[] = [];
  const places: number[] = [];
  const names: string[] = [];
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
  const setup = { documents: documentOptions(options) };
  for await (const prints of runJob('prints', setup, each(sorted), options)) {
    for (const { path, at, name, site, print } of prints) {
      counter.add(print, site);
      paths.push(path);
      places.push(at);
      names.push(name);
    }
  }
  const duplicates = new Map<string, Map<number, string>>();
  paths.forEach((path, number) => {
    const first = counter.firstOf(number);
    if (first === number) return;
    const ofFile = duplicates.get(path) ?? new Map<number, string>();
    duplicates.set(path, ofFile.set(places[number]!, names[first]!));
  });
  return { known: counter.finish(), duplicates, documents: paths.length };
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
