import type { BatchFile } from '../batch/schedule.js';
import { CleanArticleError } from '../core/errors.js';
import type { FileList } from '../io/file-list.js';
import { stampOf } from '../io/read.js';
import { OutputFolder } from '../io/write.js';
import type { Flags } from './flags.js';
import { folderOptions } from './open-sink.js';
import type { Plan } from './output-plan.js';
import type { Reporter } from './reporter.js';

/**
 * The files with their outputs, as they are to be cleaned. One whose output would do harm is not cleaned at
 * all, and one whose output is current is left out, unless somebody wants to see what is done to it.
 */
export async function* plannedFiles(
  found: FileList,
  plan: Plan,
  flags: Flags,
  made: string,
  reporter: Reporter,
): AsyncGenerator<BatchFile> {
  if (plan.kind !== 'each') {
    yield* found;
    return;
  }
  const { explain, report, check, diff } = flags;
  const skips = !plan.inPlace && !explain && !check && !diff && report === undefined;
  const folder = new OutputFolder(plan.folder, folderOptions(plan, flags, made));
  for (const file of found) {
    if ('error' in file) {
      yield file;
      continue;
    }
    const output = plan.outputOf(file);
    if (output instanceof CleanArticleError) {
      yield { path: file.path, error: output };
      continue;
    }
    const input = skips ? stampOf(file.path) : undefined;
    if (input && folder.isCurrent(output, input)) reporter.takeUnchanged();
    else yield { ...file, output };
  }
}
