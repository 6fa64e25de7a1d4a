import type { Options } from '../core/options.js';
import { resolveOptions } from '../core/options.js';
import { type FoundFile, findFiles, type NotFound } from '../io/find-files.js';
import { createExecutor, type ExecutorOptions } from './executor.js';
import type { Jobs } from './jobs.js';
import { mapInOrder } from './map-in-order.js';
import type { BatchOptions, DocumentOptions, Outcome } from './outcome.js';
import { type BatchFile, scheduleTasks } from './schedule.js';

/** Files, folders, patterns and `-`, or files that were looked for before. */
export type BatchInputs = string | readonly string[] | AsyncIterable<FoundFile | NotFound>;

/** Input that waits or is under way at once, in bytes: it bounds the memory of a run. */
const MAX_LOAD = 32_000_000;

/**
 * Does a job on all files: their answers in the order of the files, whatever the number of workers. The
 * answers of a task come together, with the task's own bytes gone.
 */
export async function* runJob<Name extends keyof Jobs>(
  name: Name,
  setup: Jobs[Name]['setup'],
  files: AsyncIterable<BatchFile>,
  options: BatchOptions & ExecutorOptions,
): AsyncGenerator<Jobs[Name]['answer'][]> {
  const executor = createExecutor(name, setup, options);
  const { width } = executor;
  const bounds = {
    width,
    weight: MAX_LOAD,
    weigh: ({ size }: { size: number }) => size,
    signal: options.signal,
  };
  try {
    yield* mapInOrder(scheduleTasks(files, options), (task) => executor.run(task), bounds);
  } finally {
    await executor.close();
  }
}

/** What of the options can be sent to a worker. */
export function documentOptions({
  inputFormat,
  maxSize,
  textKey,
  idKey,
  explain,
  duplicates,
  dropDuplicates,
}: BatchOptions): DocumentOptions {
  return { inputFormat, maxSize, textKey, idKey, explain, duplicates, dropDuplicates };
}

/**
 * Cleans files in order. A file that fails is one failed outcome; the others are cleaned.
 *
 * @throws {CleanArticleError} `BAD_OPTION`
 */
export async function* cleanFilesWith(
  cleaner: Partial<Options>,
  inputs: BatchInputs,
  options: BatchOptions,
): AsyncGenerator<Outcome> {
  resolveOptions(cleaner);
  const setup = { cleaner, documents: documentOptions(options) };
  for await (const outcomes of runJob('outcomes', setup, toFiles(inputs, options), options)) {
    for (const outcome of outcomes) {
      if (options.signal?.aborted) return;
      yield outcome;
    }
  }
}

function toFiles(inputs: BatchInputs, options: BatchOptions): AsyncIterable<FoundFile | NotFound> {
  if (typeof inputs === 'string') return findFiles([inputs], options);
  return Symbol.asyncIterator in inputs ? inputs : findFiles(inputs, options);
}
