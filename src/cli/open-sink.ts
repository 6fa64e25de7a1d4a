import { basename, dirname } from 'node:path';
import type { CleanArticleError } from '../core/errors.js';
import { clash, OutputFolder } from '../io/write.js';
import type { Flags } from './options.js';
import type { Plan } from './output-plan.js';
import { Renderer } from './renderer.js';
import { ResultStream } from './result-stream.js';
import { createFileSink, createStreamSink, FolderSink, type Sink } from './sink.js';

interface SinkContext {
  readonly flags: Flags;
  /** The run has more than one input. */
  readonly several: boolean;
  readonly stdout: NodeJS.WriteStream;
  readonly fail: (name: string, error: CleanArticleError) => void;
}

/**
 * Opens what the plan says.
 *
 * @throws {CleanArticleError} `UNWRITABLE` or `OUTPUT_CLASH` where one file takes everything
 */
export function openSink(plan: Plan, { flags, several, stdout, fail }: SinkContext): Sink {
  const { format } = plan;
  const { idKey } = flags;
  const force = flags.force ?? false;
  if (plan.kind === 'stdout') {
    return createStreamSink(new ResultStream(stdout), new Renderer(format, several, idKey));
  }
  if (plan.kind === 'one') {
    const folder = new OutputFolder(dirname(plan.path), { force });
    const name = basename(plan.path);
    // Better now than after hours of work.
    if (several && !folder.mayReplace(name)) throw clash(plan.path);
    return createFileSink(folder.open(name), new Renderer(format, several, idKey));
  }
  const outputs = new Map<string, string>();
  for (const [input, output] of plan.outputs) if (typeof output === 'string') outputs.set(input, output);
  const folder = new OutputFolder(plan.folder, { force, inPlace: plan.inPlace });
  return new FolderSink({ folder, outputs, inPlace: plan.inPlace, format, idKey, fail });
}
