import { basename, dirname } from 'node:path';
import { FolderWriter } from '../batch/folder-writer.js';
import { Headers } from '../batch/headers.js';
import type { Rendering } from '../batch/job.js';
import { loadCompression } from '../io/compression.js';
import { clash, OutputFolder, type OutputFolderOptions } from '../io/write.js';
import type { Checkpoints } from './checkpoints.js';
import type { Flags } from './flags.js';
import type { EachPlan, Plan } from './output-plan.js';
import type { Reporter } from './reporter.js';
import { ResultStream } from './result-stream.js';
import { createFileSink, createFolderSink, createStreamSink, type Sink } from './sink.js';

interface SinkContext {
  readonly flags: Flags;
  /** The run has more than one input. */
  readonly several: boolean;
  readonly stdout: NodeJS.WriteStream;
  /** Names version and options, for outputs that are files. */
  readonly made: string;
  readonly checkpoints: Checkpoints | undefined;
  readonly reporter: Reporter;
}

/** What is to become of the documents, for those who clean them. */
export function renderingOf(plan: Plan, flags: Flags, made: string): Rendering {
  const { format } = plan;
  const { idKey } = flags;
  if (plan.kind !== 'each') return { format, idKey };
  return { format, idKey, folder: { path: plan.folder, ...folderOptions(plan, flags, made) } };
}

/** How outputs of their own are written. */
export function folderOptions(plan: EachPlan, { force = false }: Flags, made: string): OutputFolderOptions {
  const { inPlace, isSingle } = plan;
  return { force, inPlace, enclosed: !inPlace, durable: isSingle, made };
}

/**
 * Opens what the plan says.
 *
 * @throws {CleanArticleError} `UNWRITABLE` or `OUTPUT_CLASH` where one file takes everything
 */
export async function openSink(plan: Plan, context: SinkContext): Promise<Sink> {
  const { flags, several, stdout, made, checkpoints, reporter } = context;
  const { format } = plan;
  switch (plan.kind) {
    case 'stdout':
      return createStreamSink(new ResultStream(stdout), new Headers(format, several));
    case 'one': {
      const folder = new OutputFolder(dirname(plan.path), { force: flags.force ?? false });
      const name = basename(plan.path);
      await loadCompression(name);
      // Better now than after hours of work.
      if (several && !folder.mayReplace(name)) throw clash(plan.path);
      const last = checkpoints?.last;
      const output = folder.open(name, { resumeAt: last?.bytes, keep: checkpoints !== undefined });
      const headers = new Headers(format, several, last?.isFirst);
      return createFileSink(output, headers, reporter, checkpoints);
    }
    case 'each': {
      const folder = new OutputFolder(plan.folder, folderOptions(plan, flags, made));
      const writer = new FolderWriter(folder, format, plan.inPlace);
      return createFolderSink(writer, (account) => reporter.take(account));
    }
  }
}
