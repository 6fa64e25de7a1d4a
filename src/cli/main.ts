import { CleanArticleError } from '../core/errors.js';
import { COMMANDS } from './commands/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { VERSION } from './version.js';

/**
 * Runs the command: arguments and streams in, exit code out. What a run does not need is not loaded: the
 * version is printed before the parser of options is there, help before the cleaner.
 */
export async function main(process: NodeJS.Process): Promise<ExitCode> {
  const args = process.argv.slice(2);
  // What nobody reads any more is no reason to crash; a run watches its results itself.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    process.stdout.write(`${VERSION}\n`);
    return EXIT.fine;
  }
  try {
    return await run(args, process);
  } catch (error) {
    return report(error, args, process);
  }
}

async function run(args: readonly string[], process: NodeJS.Process): Promise<ExitCode> {
  const command = COMMANDS.find(({ name }) => name === args[0]);
  if (command) return command.run(args.slice(1), process);
  const { readRequest } = await import('./request.js');
  const request = await readRequest(args, process);
  if (typeof request === 'number') return request;
  let { inputs } = request;
  if (inputs.length === 0) {
    const { isatty } = await import('node:tty');
    if (isatty(0)) {
      process.stderr.write(request.help());
      return EXIT.wrongUse;
    }
    inputs = ['-'];
  }
  const { clean } = await import('./commands/clean.js');
  return clean(inputs, request.flags, process);
}

/** A list of names that cannot be read is a mistake in what was asked for; nothing is done. */
const WRONG_USE: ReadonlySet<string> = new Set(['BAD_OPTION', 'BAD_LEXICON', 'BAD_RULES']);

async function report(
  error: unknown,
  args: readonly string[],
  { stderr }: NodeJS.Process,
): Promise<ExitCode> {
  // The reader has what it wanted and closed the pipe, as `head` does.
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') return EXIT.fine;
  const known = error instanceof CleanArticleError;
  const message = error instanceof Error ? error.message : String(error);
  const { printable } = await import('./terminal-text.js');
  for (const line of message.split('\n')) stderr.write(`clean-article: ${printable(line)}\n`);
  if (args.includes('--debug') && error instanceof Error) stderr.write(`${error.stack}\n`);
  return known && WRONG_USE.has(error.code) ? EXIT.wrongUse : EXIT.failed;
}
