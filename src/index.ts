import type { BatchInputs } from './batch/clean-files.js';
import type { Duplicates } from './batch/duplicates.js';
import type {
  BatchOptions,
  Cleaned,
  DocumentOptions,
  Failed,
  Frame,
  Origin,
  Outcome,
} from './batch/outcome.js';
import type { ReadOptions } from './batch/read-parts.js';
import type { CsvRow, Table } from './core/formats/csv.js';
import type { Format } from './core/formats/format.js';
import type { Member } from './core/formats/json-scan.js';
import type { RecordKeys, SourceRecord } from './core/formats/record.js';
import type { Options } from './core/options.js';
import type { FoundFile, NotFound } from './io/find-files.js';

export { FORMATS } from './core/formats/format.js';
export * from './library.js';
export type {
  BatchInputs,
  BatchOptions,
  Cleaned,
  CsvRow,
  DocumentOptions,
  Duplicates,
  Failed,
  Format,
  FoundFile,
  Frame,
  Member,
  NotFound,
  Origin,
  Outcome,
  ReadOptions,
  RecordKeys,
  SourceRecord,
  Table,
};

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
  const { ignore, exclude, explain, inputFormat, maxSize, textKey, idKey, ...rest } = options;
  const { stdin, signal, jobs, timeout, ...cleaner } = rest;
  const { cleanFilesWith } = await import('./batch/clean-files.js');
  yield* cleanFilesWith(cleaner, inputs, options);
}
