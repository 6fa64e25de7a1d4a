import type { ArticlePrint } from './core/across/article-print.js';
import { formatKnown, parseKnown } from './core/across/known-file.js';
import { type KnownLines, type KnownPassage, type KnownSite, mergeKnown } from './core/across/known-lines.js';
import {
  type ArticleText,
  countLines,
  LineCounter,
  type LineCounterOptions,
} from './core/across/line-counter.js';
import { type CleanedRecord, cleanStreamWith, type TextRecord } from './core/clean-stream.js';
import { type Cleaner, createCleanerWith, type Hints } from './core/cleaner.js';
import type { CompareOptions, Comparison } from './core/names/compare-names.js';
import { parseNamesFile } from './core/names/names-file.js';
import { createComparer } from './core/names/sources.js';
import type { NameRow, NamesStyle, Options, Regime, Strictness, UserRule } from './core/options.js';
import type { CleanResult, ExplainedLine, ResultMetadata } from './core/result.js';
import { parseRulesFile } from './core/user-rules/rules-file.js';
import type { Considered, LineReasons } from './core/why.js';
import { readLexicon } from './lexicon-data.js';
import { namesData } from './names-data.js';
import { readPackageData } from './package-data.js';

export type {
  ContentLabel,
  Edit,
  EditReason,
  Entity,
  EntityType,
  Finding,
  Found,
  KindOfPage,
  Label,
  Mention,
  Metadata,
  Notice,
  PageKind,
  Reason,
  Removal,
  RuleId,
  Span,
  Verdict,
} from './core/article.js';
export { CONTENT_LABELS, LABELS, PAGE_KINDS, REASONS } from './core/article.js';
export { CleanArticleError, type ErrorCode } from './core/errors.js';
export { LINK_CHOICES, type Links, NAMES_STYLES, REGIMES, STRICTNESS } from './core/options.js';
export type {
  Fact,
  FactOrigin,
  Facts,
  InlineMark,
  PageBlock,
  PageHints,
  PagePart,
  PageScope,
} from './core/page-hints.js';
export { type Change, type MarkedLine, type MarkedPart, markSource } from './core/render/marked.js';
export type { Weight } from './core/trees/weights.js';
export type {
  ArticlePrint,
  ArticleText,
  CleanedRecord,
  Cleaner,
  CleanResult,
  CompareOptions,
  Comparison,
  Considered,
  ExplainedLine,
  Hints,
  KnownLines,
  KnownPassage,
  KnownSite,
  LineCounterOptions,
  LineReasons,
  NameRow,
  NamesStyle,
  Options,
  Regime,
  ResultMetadata,
  Strictness,
  TextRecord,
  UserRule,
};
export { countLines, formatKnown, LineCounter, mergeKnown, parseKnown, parseNamesFile, parseRulesFile };

/**
 * Prepares a cleaner: lexicons and options are read once, texts are cheap after that.
 *
 * @throws {CleanArticleError} `BAD_OPTION` for a label that does not exist.
 * @example
 * const cleaner = createCleaner({ names: false });
 * cleaner.clean('Title\n\nTitle\n\nA first paragraph of the story.').text;
 */
export function createCleaner(options?: Partial<Options>): Cleaner {
  return createCleanerWith(
    {
      lexicon: readLexicon(),
      names: namesData,
      pageModel: () => readPackageData('page.bin'),
      residueModel: () => readPackageData('residue.bin'),
      htmlModel: () => readPackageData('html.bin'),
      breaksModel: () => readPackageData('breaks.bin'),
    },
    options,
  );
}

/** Cleans one text with a cleaner of its own; for many texts use `createCleaner`. */
export function clean(text: string, options?: Partial<Options>): CleanResult {
  return createCleaner(options).clean(text);
}

/**
 * A stream of records in, the same records with their results out, one by one and in order; a record that has
 * no text comes out with an error, and the stream goes on. A Web stream: it runs in browsers, in workers, and
 * in Node (`Readable.toWeb`).
 *
 * @throws {CleanArticleError} `BAD_OPTION` for a label that does not exist.
 * @example
 * for await (const { record, result } of records.pipeThrough(cleanStream())) save(record.id, result?.text);
 */
export function cleanStream<R extends string | TextRecord = TextRecord>(
  options?: Partial<Options>,
): TransformStream<R, CleanedRecord<R>> {
  return cleanStreamWith<R>(createCleaner(options));
}

/**
 * Says whether two names can stand for one thing: "WHO" and "World Health Organization" can, "Kim Jong Il"
 * and "Kim Jong Un" cannot.
 *
 * @example
 * compareNames('J.K. Rowling', 'JK Rowling', { type: 'person' }).answer; // 'same'
 */
export const compareNames = createComparer(namesData);
