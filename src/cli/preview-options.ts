import type { CleanOption } from './options.js';

/** Options that say what would change, and change nothing. */
export const PREVIEW_OPTIONS: readonly CleanOption[] = [
  {
    group: 'Output',
    flags: '--diff',
    description:
      'print what --write would change as a unified diff, as git apply and patch read it; change nothing',
    example: 'clean-article --diff articles/ > clean.diff',
  },
  {
    group: 'Output',
    flags: '--check',
    description:
      'list the files that --write would change, with exit code 1 if there are any; change nothing',
    example: 'clean-article --check articles/',
  },
];
