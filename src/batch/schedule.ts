import type { CleanArticleError } from '../core/errors.js';
import { isCompressedName } from '../io/compression.js';
import { readError } from '../io/file-errors.js';
import type { FoundFile, NotFound } from '../io/find-files.js';
import { type InputOptions, openInput, stampOf } from '../io/read.js';
import type { DocumentOptions } from './outcome.js';
import { readParts } from './read-parts.js';
import { siteOfFile } from './site-of-file.js';
import type { Failure, Task, TaskFile } from './task.js';

/** A file that was looked for, with what the run knows of it. */
export type BatchFile = (FoundFile | NotFound) & Pick<TaskFile, 'output' | 'after'>;

export type ScheduleOptions = DocumentOptions & InputOptions;

/** Larger files are read here, as streams, so that their parts can be cleaned at once. In bytes. */
const SMALL_FILE = 256 * 1024;
/** Small files go together up to this many bytes and files: enough that the way to a worker costs nothing. */
const GROUP_SIZE = 256 * 1024;
const GROUP_FILES = 64;

/** Cuts the work into tasks, in the order of the files. */
export async function* scheduleTasks(
  files: AsyncIterable<BatchFile>,
  options: ScheduleOptions,
): AsyncGenerator<Task> {
  let group: TaskFile[] = [];
  let groupSize = 0;
  const takeGroup = (): Task[] => {
    const task: Task = { kind: 'files', files: group, size: groupSize };
    group = [];
    groupSize = 0;
    return task.files.length > 0 ? [task] : [];
  };
  for await (const found of files) {
    if (options.signal?.aborted) break;
    const { path, output, after } = found;
    const failure = 'error' in found ? plain(found.error) : undefined;
    const site = 'relative' in found ? siteOfFile(path, found.relative) : undefined;
    const input = stampOf(path);
    const size = failure ? 0 : input?.size;
    if (size === undefined || size > SMALL_FILE || isCompressedName(path)) {
      yield* takeGroup();
      yield* readFile({ path, output, site, after, input }, options);
      continue;
    }
    group.push({ path, output, site, after, input, failure });
    groupSize += size;
    if (group.length >= GROUP_FILES || groupSize >= GROUP_SIZE) yield* takeGroup();
  }
  yield* takeGroup();
}

async function* readFile(file: TaskFile, options: ScheduleOptions): AsyncGenerator<Task> {
  const { path, after = -1 } = file;
  try {
    const source = await openInput(path, options);
    try {
      for await (const part of readParts(path, source, options)) {
        if (options.signal?.aborted) return;
        if (part.kind !== 'whole' && part.first + part.count - 1 <= after) continue;
        yield { kind: 'part', file, part, size: 'bytes' in part ? part.bytes.length : 0 };
      }
    } finally {
      await source.close();
    }
  } catch (cause) {
    // An input that is cut off because the batch was stopped is no failure.
    if (options.signal?.aborted) return;
    yield { kind: 'files', files: [{ ...file, failure: plain(readError(cause)) }], size: 0 };
  }
}

/** Of an error, what can be sent to a worker. */
function plain({ code, message, cause, stack }: CleanArticleError): Failure {
  const told = cause instanceof Error ? cause.stack : stack;
  return { code, message, cause: Object.assign(new Error(message), { stack: told }) };
}
