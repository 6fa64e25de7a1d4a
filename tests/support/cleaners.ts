import { type Cleaner, createCleaner, type Options } from '../../src/index.js';

const cleaners = new Map<string, Cleaner>();

/** One cleaner for each set of options, made once for all cases of a file. */
export function cleanerFor(options: Partial<Options> = {}): Cleaner {
  const key = JSON.stringify(options);
  const cleaner = cleaners.get(key) ?? createCleaner(options);
  cleaners.set(key, cleaner);
  return cleaner;
}
