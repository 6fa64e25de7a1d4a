import type { ExitCode } from '../exit-codes.js';

/** A command beside cleaning itself, described once for help, documents and completions. */
export interface CommandSpec {
  /** The first argument that calls it; a file of this name is given as `./NAME`. */
  readonly name: string;
  /** What follows the name: `bash|zsh|fish`. */
  readonly operands: string;
  readonly description: string;
  /** A case that needs it, as one would type it. */
  readonly example: string;
  /** What the operand can be, where that is a short list. */
  readonly choices?: readonly string[];
  /** Loads the command and runs it with the arguments behind its name. */
  readonly run: (args: readonly string[], process: NodeJS.Process) => Promise<ExitCode>;
}

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** Loaded at every start: what a command needs is imported when it runs. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'why',
    operands: 'FILE:LINE',
    description: 'say of one line all that led to its staying or going, and what would have changed it',
    example: 'clean-article why story.txt:12',
    run: async (args, process) => (await import('./why.js')).why(args, process),
  },
  {
    name: 'names',
    operands: '[FILE|FOLDER|GLOB|-]...',
    description:
      'list the people, bodies, places and countries of a text; --json with the place of each mention',
    example: 'clean-article names story.txt',
    run: async (args, process) => (await import('./names.js')).names(args, process),
  },
  {
    name: 'learn',
    operands: '[FILE|FOLDER|GLOB|-]...',
    description: 'count in how many articles of its site each line stands, for --known; adds up such counts',
    example: 'clean-article learn scraped/ -o known.tsv',
    run: async (args, process) => (await import('./learn.js')).learn(args, process),
  },
  {
    name: 'completions',
    operands: SHELLS.join('|'),
    description: 'print the script that completes options and commands in a shell',
    example: 'clean-article completions bash > ~/.local/share/bash-completion/completions/clean-article',
    choices: SHELLS,
    run: async (args, process) => (await import('./completions.js')).completions(args, process),
  },
];
