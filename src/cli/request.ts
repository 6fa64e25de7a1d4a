import { CleanArticleError } from '../core/errors.js';
import { loadConfig } from './config.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import type { Flags } from './flags.js';
import { parseArguments, type Request } from './program.js';
import { yielding } from './yielding.js';

/**
 * The arguments together with the file of settings, over which they win; an exit code where the work is done with
 * that.
 *
 * @throws {CleanArticleError} `BAD_OPTION`
 */
export async function readRequest(
  args: readonly string[],
  process: NodeJS.Process,
): Promise<Request | ExitCode> {
  const request = parseArguments(args, process);
  if (typeof request === 'number') return request;
  const config = await loadConfig(request.flags.config, workingFolder(process));
  const flags: Flags = {
    ...request.flags,
    ...yielding(config?.flags ?? {}, request.given),
    ...request.given,
  };
  if (flags.printConfig) {
    const { printConfig: _, config: __, ...effective } = flags;
    process.stdout.write(`${JSON.stringify(effective, null, 2)}\n`);
    return EXIT.fine;
  }
  const isOverruled = flags.write && config?.flags.duplicates === 'drop' && flags.duplicates === undefined;
  if (isOverruled && !flags.quiet) {
    const { printable } = await import('./terminal-text.js');
    process.stderr.write(
      `${printable(config.path)}: "duplicates": "drop" does not hold with --write, which takes no file away\n`,
    );
  }
  return { ...request, flags };
}

function workingFolder(process: NodeJS.Process): string {
  try {
    return process.cwd();
  } catch (cause) {
    throw new CleanArticleError('UNREADABLE', 'the current folder is gone; go to another one and run again', {
      cause,
    });
  }
}
