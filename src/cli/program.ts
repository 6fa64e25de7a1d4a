import { Command, CommanderError, Option } from 'commander';
import { EXIT, type ExitCode } from './exit-codes.js';
import { type Flags, OPTIONS, type OptionSpec } from './options.js';
import { VERSION } from './version.js';

const DESCRIPTION =
  'Gives back the article from scraped text: one headline, no boilerplate, one name per entity.\n\n' +
  'Inputs are files, folders, patterns or - for standard input: text, Markdown, HTML, JSON or JSON Lines, ' +
  'told apart by their content. The clean text goes to standard output, messages to standard error.';

const EXAMPLES = `
Examples:
  clean-article story.txt                      the clean story on standard output
  curl -s https://… | clean-article | wc -w    as a filter
  clean-article --explain story.txt            what was taken out, and why
  clean-article scraped/ -o clean/             a folder into another, file by file
  clean-article --json page.html | jq .title   everything that was found
  clean-article news.jsonl > clean.jsonl       records, all but the text as it was
  clean-article --write notes/*.txt            in place

Exit codes:
  0         fine
  1         a file could not be read or written; the others are done
  2         wrong use; nothing is done
  130, 143  interrupted; what is not complete is not written
`;

function toOption(spec: OptionSpec): Option {
  const option = new Option(spec.flags, spec.description).helpGroup(`${spec.group}:`);
  if (spec.default !== undefined) option.default(spec.default);
  if (spec.list) {
    option.argParser((value: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      ...(spec.list === 'commas' ? value.split(',').filter((part) => part !== '') : [value]),
    ]);
  }
  return option;
}

/** What the command line asks for. */
export interface Request {
  readonly inputs: readonly string[];
  readonly flags: Flags;
  readonly help: string;
}

/** The command line as commander knows it; its errors are thrown. */
function createProgram({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>): Command {
  const program = new Command('clean-article')
    .description(DESCRIPTION)
    .usage('[options] [FILE|FOLDER|GLOB|-]...')
    .argument('[inputs...]')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES.trimEnd())
    .showHelpAfterError('clean-article --help lists all options.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text, print) => print(text.replace(/^error: /, 'clean-article: ')),
    });
  for (const spec of OPTIONS) program.addOption(toOption(spec));
  return program;
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
    return error.exitCode === 0 ? EXIT.fine : EXIT.wrongUse;
  }
  return { inputs: program.args, flags: program.opts<Flags>(), help: program.helpInformation() + EXAMPLES };
}
