import type { BatchInputs } from './batch/clean-files.js';
import type { BatchOptions, Outcome } from './batch/outcome.js';
import { type Cleaner, createCleanerWith, type Hints } from './core/cleaner.js';
import type { LexiconData } from './core/lexicon.js';
import type { CompareOptions, Comparison } from './core/names/compare-names.js';
import { parseNamesFile } from './core/names/names-file.js';
import { createComparer } from './core/names/sources.js';
import type { Options } from './core/options.js';
import type { CleanResult } from './core/result.js';
import lexicon from './generated/lexicon.json' with { type: 'json' };
import pageModel from './generated/page-model.json' with { type: 'json' };
import type { FoundFile, NotFound } from './io/find-files.js';
import { namesData } from './names-data.js';

export * from './core/article.js';
export { CleanArticleError, type ErrorCode } from './core/errors.js';
export type {
  BatchInputs,
  BatchOptions,
  Cleaner,
  CleanResult,
  CompareOptions,
  Comparison,
  FoundFile,
  Hints,
  NotFound,
  Options,
  Outcome,
};
export { parseNamesFile };

/**
 * Prepares a cleaner: lexicons and options are read once, texts are cheap after that.
 *
 * @throws {CleanArticleError} `BAD_OPTION` for a label that does not exist.
 * @example
 * const cleaner = createCleaner({ names: false });
 * cleaner.clean('Title\n\nTitle\n\nA first paragraph of the story.').text;
 */
export function createCleaner(options?: Partial<Options>): Cleaner {
  return createCleanerWith({ lexicon: lexicon as LexiconData, names: namesData, pageModel }, options);
}

/**
 * Says whether two names can stand for one thing: "WHO" and "World Health Organization" can, "Kim Jong Il"
 * and "Kim Jong Un" cannot.
 *
 * @example
 * compareNames('J.K. Rowling', 'JK Rowling', { type: 'person' }).answer; // 'same'
 */
export const compareNames = createComparer(namesData);

/** Cleans one text with a cleaner of its own; for many texts use `createCleaner`. */
export function clean(text: string, options?: Partial<Options>): CleanResult {
  return createCleaner(options).clean(text);
}

/**
 * Cleans files, folders, patterns and `-`, in order, whatever their format; records of JSON and JSON Lines
 * come one by one. A file that fails is one outcome with `ok: false`; the others are cleaned. Only this
 * function touches the disk, and what it needs is loaded when it is called.
 *
 * @throws {CleanArticleError} `BAD_OPTION` for a label that does not exist.
 * @example
 * for await (const outcome of cleanFiles('scraped/')) {
 *   if (outcome.ok) console.log(outcome.name, outcome.result.title);
 * }
 */
export async function* cleanFiles(
  inputs: BatchInputs,
  options: Partial<Options> & BatchOptions = {},
): AsyncGenerator<Outcome> {
  const { cleanFilesWith } = await import('./batch/clean-files.js');
  yield* cleanFilesWith(createCleaner(options), inputs, options);
}
