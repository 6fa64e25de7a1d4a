import { basename, dirname } from 'node:path';
import type { Account } from '../batch/account.js';
import { FolderWriter } from '../batch/folder-writer.js';
import { Headers } from '../batch/headers.js';
import type { Rendering } from '../batch/job.js';
import { loadCompression } from '../io/compression.js';
import { clash, OutputFolder, type OutputFolderOptions } from '../io/write.js';
import type { Flags } from './flags.js';
import type { Plan } from './output-plan.js';
import { ResultStream } from './result-stream.js';
import { createFileSink, createFolderSink, createStreamSink, type Sink } from './sink.js';

interface SinkContext {
  readonly flags: Flags;
  /** The run has more than one input. */
  readonly several: boolean;
  readonly stdout: NodeJS.WriteStream;
  readonly fail: (account: Account) => void;
}

/** What is to become of the documents, for those who clean them. */
export function renderingOf(plan: Plan, flags: Flags): Rendering {
  const { format } = plan;
  const { idKey } = flags;
  if (plan.kind !== 'each') return { format, idKey };
  return { format, idKey, folder: { path: plan.folder, ...folderOptions(plan, flags) } };
}

function folderOptions(
  plan: Plan & { readonly kind: 'each' },
  { force = false }: Flags,
): OutputFolderOptions {
  return { force, inPlace: plan.inPlace, durable: plan.outputs.size === 1 };
}

/**
 * Opens what the plan says.
 *
 * @throws {CleanArticleError} `UNWRITABLE` or `OUTPUT_CLASH` where one file takes everything
 */
export async function openSink(plan: Plan, { flags, several, stdout, fail }: SinkContext): Promise<Sink> {
  const { format } = plan;
  if (plan.kind === 'stdout') {
    return createStreamSink(new ResultStream(stdout), new Headers(format, several));
  }
  if (plan.kind === 'one') {
    const folder = new OutputFolder(dirname(plan.path), { force: flags.force ?? false });
    const name = basename(plan.path);
    await loadCompression(name);
    // Better now than after hours of work.
    if (several && !folder.mayReplace(name)) throw clash(plan.path);
    return createFileSink(folder.open(name), new Headers(format, several));
  }
  const outputs = new Map<string, string>();
  for (const [input, output] of plan.outputs) if (typeof output === 'string') outputs.set(input, output);
  const folder = new OutputFolder(plan.folder, folderOptions(plan, flags));
  return createFolderSink(new FolderWriter(folder, format, plan.inPlace), outputs, fail);
}
