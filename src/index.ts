import { type Cleaner, createCleanerWith, type Hints } from './core/cleaner.js';
import type { LexiconData } from './core/lexicon.js';
import { type CompareOptions, type Comparison, compare } from './core/names/compare-names.js';
import { partsFor } from './core/names/sources.js';
import type { Options } from './core/options.js';
import type { CleanResult } from './core/result.js';
import lexicon from './generated/lexicon.json' with { type: 'json' };
import gazetteer from './generated/names.json' with { type: 'json' };

export * from './core/article.js';
export { CleanArticleError, type ErrorCode } from './core/errors.js';
export type { Cleaner, CleanResult, CompareOptions, Comparison, Hints, Options };

/**
 * Prepares a cleaner: lexicons and options are read once, texts are cheap after that.
 *
 * @throws {CleanArticleError} `BAD_OPTION` for a label that does not exist.
 * @example
 * const cleaner = createCleaner({ names: false });
 * cleaner.clean('Title\n\nTitle\n\nA first paragraph of the story.').text;
 */
export function createCleaner(options?: Partial<Options>): Cleaner {
  return createCleanerWith(lexicon as LexiconData, gazetteer, options);
}

/**
 * Says whether two names can stand for one thing: "WHO" and "World Health Organization" can, "Kim Jong Il"
 * and "Kim Jong Un" cannot.
 *
 * @example
 * compareNames('J.K. Rowling', 'JK Rowling', { type: 'person' }).answer; // 'same'
 */
export function compareNames(a: string, b: string, options: CompareOptions = {}): Comparison {
  const language = options.lang?.split('-')[0]?.toLowerCase() ?? 'en';
  let known = comparers.get(language);
  if (!known) {
    known = partsFor(gazetteer, language);
    if (Object.hasOwn(gazetteer, language)) comparers.set(language, known);
  }
  return compare(a, b, options.type, known.parts, known.words);
}

/** Languages in which names have been compared, ready for the next pair. */
const comparers = new Map<string, ReturnType<typeof partsFor>>();

/** Cleans one text with a cleaner of its own; for many texts use `createCleaner`. */
export function clean(text: string, options?: Partial<Options>): CleanResult {
  return createCleaner(options).clean(text);
}
