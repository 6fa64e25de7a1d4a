import { CleanArticleError } from '../../core/errors.js';
import { bashScript } from '../completions/bash.js';
import { fishScript } from '../completions/fish.js';
import { zshScript } from '../completions/zsh.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { nearest } from '../nearest.js';
import { HELP_OPTION, OPTIONS, VERSION_OPTION } from '../options.js';
import { COMMANDS, SHELLS } from './index.js';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

/**
 * Prints the script that a shell reads to complete the command line.
 *
 * @throws {CleanArticleError} `BAD_OPTION` for a shell there is no script for
 */
export async function completions(
  [shell = '', ...rest]: readonly string[],
  { stdout }: NodeJS.Process,
): Promise<ExitCode> {
  const known = SHELLS.find((name) => name === shell);
  if (!known || rest.length > 0) {
    const suggestion = await nearest(shell, SHELLS);
    throw new CleanArticleError(
      'BAD_OPTION',
      `completions: name one shell of ${SHELLS.join(', ')}.${suggestion}`,
    );
  }
  stdout.write(SCRIPTS[known]([VERSION_OPTION, HELP_OPTION, ...OPTIONS], COMMANDS));
  return EXIT.fine;
}
