import type { Cleaner } from '../core/cleaner.js';
import { CleanArticleError } from '../core/errors.js';
import type { ByteSource } from '../io/byte-source.js';
import { readError } from '../io/file-errors.js';
import { type FoundFile, findFiles, type NotFound } from '../io/find-files.js';
import { openInput, STDIN_NAME, STDIN_PATH } from '../io/read.js';
import { cleanDocument } from './clean-document.js';
import { type Document, readDocuments } from './documents.js';
import type { BatchOptions, Failed, Outcome } from './outcome.js';
import { readAhead } from './read-ahead.js';

/** Files, folders, patterns and `-`, or files that were looked for before. */
export type BatchInputs = string | readonly string[] | AsyncIterable<FoundFile | NotFound>;

interface Opened {
  readonly file: FoundFile | NotFound;
  readonly source?: ByteSource;
  readonly error?: CleanArticleError;
}

/** Enough to keep the disk busy while one file is cleaned; each holds a chunk of 64 KB. */
const OPEN_FILES = 8;

/**
 * Cleans files in order. A file that fails is one failed outcome; the others are cleaned.
 *
 * This is where a pool of workers slots in: `cleanDocument` needs a cleaner and plain data, and gives plain
 * data.
 */
export async function* cleanFilesWith(
  cleaner: Cleaner,
  inputs: BatchInputs,
  options: BatchOptions = {},
): AsyncGenerator<Outcome> {
  const open = (file: FoundFile | NotFound): Promise<Opened> => openFile(file, options);
  const close = async ({ source }: Opened): Promise<void> => source?.close();
  for await (const opened of readAhead(toFiles(inputs, options), OPEN_FILES, open, close)) {
    if (options.signal?.aborted) return;
    yield* cleanFile(cleaner, opened, options);
  }
}

function toFiles(inputs: BatchInputs, options: BatchOptions): AsyncIterable<FoundFile | NotFound> {
  if (typeof inputs === 'string') return findFiles([inputs], options);
  return Symbol.asyncIterator in inputs ? inputs : findFiles(inputs, options);
}

async function openFile(file: FoundFile | NotFound, options: BatchOptions): Promise<Opened> {
  if ('error' in file) return { file, error: file.error };
  try {
    return { file, source: await openInput(file.path, options.stdin) };
  } catch (cause) {
    return { file, error: readError(cause) };
  }
}

async function* cleanFile(
  cleaner: Cleaner,
  { file: { path }, source, error }: Opened,
  options: BatchOptions,
): AsyncGenerator<Outcome> {
  const name = path === STDIN_PATH ? STDIN_NAME : path;
  if (!source) {
    yield failed(name, path, error!);
    return;
  }
  try {
    for await (const document of readDocuments(name, source, options.inputFormat)) {
      if (options.signal?.aborted) return;
      yield await cleanOrFail(cleaner, path, name, document, options);
    }
  } catch (cause) {
    // An input that is cut off because the batch was stopped is no failure.
    if (!options.signal?.aborted) yield failed(name, path, readError(cause));
  } finally {
    await source.close();
  }
}

async function cleanOrFail(
  cleaner: Cleaner,
  path: string,
  name: string,
  document: Document,
  options: BatchOptions,
): Promise<Outcome> {
  try {
    return await cleanDocument(cleaner, path, name, document, options);
  } catch (cause) {
    const message = 'cannot be cleaned, which is a bug; please report it with this file and --debug';
    const failure = failed(name, path, new CleanArticleError('INTERNAL', message, { cause }));
    if (!('json' in document)) return failure;
    const { before, after, place } = document;
    return { ...failure, name: name + place, frame: { before, after }, id: 'null' };
  }
}

function failed(name: string, path: string, error: CleanArticleError): Failed {
  return { ok: false, name, path, code: error.code, message: error.message, cause: error.cause ?? error };
}
