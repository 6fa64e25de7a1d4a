import { Command, CommanderError, Option } from 'commander';
import { isThere } from '../io/places.js';
import { COMMANDS } from './commands/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import type { Flags } from './flags.js';
import { DESCRIPTION, EXAMPLES, EXIT_CODES, twoColumns, USAGE } from './help-texts.js';
import { type CleanOption, HELP_OPTION, OPTIONS, VERSION_OPTION } from './options.js';
import { printableLines } from './terminal-text.js';
import { VERSION } from './version.js';

const AFTER_OPTIONS = `
Commands:
${twoColumns(COMMANDS.map(({ name, operands, description }) => [`${name} ${operands}`, description]))}
Examples:
${twoColumns(EXAMPLES)}
Exit codes:
${twoColumns(EXIT_CODES)}`;

function toOption(spec: CleanOption): Option {
  const option = new Option(spec.flags, spec.description).helpGroup(`${spec.group}:`);
  if (spec.default !== undefined) option.default(spec.default);
  if (spec.list) {
    option.argParser((value: string, before: readonly string[] | false | undefined) => [
      ...(before || []),
      ...(spec.list === 'commas' ? value.split(',').filter((part) => part !== '') : [value]),
    ]);
  }
  return option;
}

/** What the command line asks for. */
export interface Request {
  readonly inputs: readonly string[];
  readonly flags: Flags;
  /** Those of the flags that were typed. */
  readonly given: Partial<Flags>;
  /** The help text; made only where it is shown. */
  readonly help: () => string;
}

/** The command line as commander knows it; its errors are thrown. */
function createProgram({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>): Command {
  const program = new Command('clean-article')
    .description(DESCRIPTION.join('\n\n'))
    .usage(USAGE)
    .argument('[inputs...]')
    .version(VERSION, VERSION_OPTION.flags, VERSION_OPTION.description)
    .helpOption(HELP_OPTION.flags, HELP_OPTION.description)
    .addHelpText('after', AFTER_OPTIONS.trimEnd())
    .showHelpAfterError('clean-article --help lists all options.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text, print) => print(printableLines(text.replace(/^error: /, 'clean-article: '))),
    });
  for (const spec of OPTIONS) program.addOption(toOption(spec));
  return program;
}

/** The name of a file may begin with a dash. */
function tellOfFile(args: readonly string[], { stderr }: Pick<NodeJS.Process, 'stderr'>): void {
  const file = args.find((arg) => /^-./.test(arg) && isThere(arg));
  if (file !== undefined)
    stderr.write(printableLines(`There is a file of this name: for it write ./${file}\n`));
}

/** Reads the arguments; an exit code where the work is done with that: help, version, a mistake. */
export function parseArguments(
  args: readonly string[],
  streams: Pick<NodeJS.Process, 'stdout' | 'stderr'>,
): Request | ExitCode {
  const program = createProgram(streams);
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.unknownOption') tellOfFile(args, streams);
    return error.exitCode === 0 ? EXIT.fine : EXIT.wrongUse;
  }
  return {
    inputs: program.args,
    flags: program.opts<Flags>(),
    given: Object.fromEntries(
      Object.entries(program.opts()).filter(([key]) => program.getOptionValueSource(key) === 'cli'),
    ),
    help: () => program.helpInformation() + AFTER_OPTIONS,
  };
}
