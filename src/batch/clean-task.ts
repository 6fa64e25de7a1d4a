import type { Cleaner } from '../core/cleaner.js';
import { CleanArticleError } from '../core/errors.js';
import type { ByteSource } from '../io/byte-source.js';
import { readError } from '../io/file-errors.js';
import { readSmall, STDIN_NAME, STDIN_PATH } from '../io/read.js';
import { cleanDocument } from './clean-document.js';
import { type Document, documentsOf } from './documents.js';
import { duplicateOf } from './duplicates.js';
import type { DocumentOptions, Failed, Outcome } from './outcome.js';
import type { Part } from './part.js';
import { readParts } from './read-parts.js';
import type { Failure, Task, TaskFile } from './task.js';

/** Cleans the documents of a task. A file that fails is one failed outcome; the others are cleaned. */
export async function* cleanTask(
  cleaner: Cleaner,
  task: Task,
  options: DocumentOptions,
): AsyncGenerator<Outcome> {
  if (task.kind === 'part') yield* cleanParts(cleaner, task.file, [task.part], options);
  else for (const file of task.files) yield* cleanFile(cleaner, file, options);
}

async function* cleanFile(
  cleaner: Cleaner,
  file: TaskFile,
  options: DocumentOptions,
): AsyncGenerator<Outcome> {
  const { path, failure } = file;
  if (failure) {
    yield failed(path, failure);
    return;
  }
  let source: ByteSource;
  try {
    source = readSmall(path);
  } catch (cause) {
    yield failed(path, readError(cause));
    return;
  }
  yield* cleanParts(cleaner, file, readParts(path, source, options), options);
}

async function* cleanParts(
  cleaner: Cleaner,
  file: TaskFile,
  parts: AsyncIterable<Part> | Iterable<Part>,
  options: DocumentOptions,
): AsyncGenerator<Outcome> {
  const { path, after = -1 } = file;
  const name = nameOf(path);
  try {
    for await (const part of parts) {
      for await (const document of documentsOf(name, part, options)) {
        const isWanted = document.at > after && !isDropped(path, document, options);
        if (isWanted) yield await cleanOrFail(cleaner, file, document, options);
      }
    }
  } catch (cause) {
    yield failed(path, readError(cause));
  }
}

/**
 * A near-duplicate that is not wanted. A list of records keeps all, or it would be no list any more, and a table
 * the row that its header comes with.
 */
function isDropped(
  path: string,
  document: Document,
  { duplicates, dropDuplicates }: DocumentOptions,
): boolean {
  return (
    dropDuplicates === true &&
    document.format !== 'json' &&
    !('row' in document && document.before !== '') &&
    duplicateOf(duplicates, path, document.at) !== undefined
  );
}

async function cleanOrFail(
  cleaner: Cleaner,
  file: TaskFile,
  document: Document,
  options: DocumentOptions,
): Promise<Outcome> {
  const { path } = file;
  if ('failure' in document && document.failure) return failedDocument(path, document, document.failure);
  try {
    return await cleanDocument(cleaner, file, nameOf(path), document, options);
  } catch (cause) {
    const message = 'cannot be cleaned, which is a bug; please report it with this file and --debug';
    return failedDocument(path, document, new CleanArticleError('INTERNAL', message, { cause }));
  }
}

function nameOf(path: string): string {
  return path === STDIN_PATH ? STDIN_NAME : path;
}

/** What is left of a file that could not be read or cleaned. */
export function failed(path: string, error: Failure): Failed {
  const { code, message, cause = error } = error;
  return { ok: false, name: nameOf(path), path, code, message, cause };
}

/** The same of one document; a record keeps its place. */
export function failedDocument(path: string, document: Document, error: Failure): Failed {
  const failure = failed(path, error);
  if (!('json' in document) || document.place === '') return failure;
  const { before, after, place, at } = document;
  const row = 'row' in document ? { row: document.row.raw } : {};
  return { ...failure, at, name: failure.name + place, frame: { before, after }, ...row, id: 'null' };
}
