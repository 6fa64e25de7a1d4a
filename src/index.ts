import { type Cleaner, createCleanerWith, type Hints } from './core/cleaner.js';
import type { LexiconData } from './core/lexicon.js';
import type { Options } from './core/options.js';
import type { CleanResult } from './core/result.js';
import lexicon from './generated/lexicon.json' with { type: 'json' };
import pageModel from './generated/page-model.json' with { type: 'json' };

export * from './core/article.js';
export { CleanArticleError, type ErrorCode } from './core/errors.js';
export type { Cleaner, CleanResult, Hints, Options };

/**
 * Prepares a cleaner: lexicons and options are read once, texts are cheap after that.
 *
 * @throws {CleanArticleError} `BAD_OPTION` for a label that does not exist.
 * @example
 * const cleaner = createCleaner({ names: false });
 * cleaner.clean('Title\n\nTitle\n\nA first paragraph of the story.').text;
 */
export function createCleaner(options?: Partial<Options>): Cleaner {
  return createCleanerWith(lexicon as LexiconData, options, pageModel);
}

/** Cleans one text with a cleaner of its own; for many texts use `createCleaner`. */
export function clean(text: string, options?: Partial<Options>): CleanResult {
  return createCleaner(options).clean(text);
}
