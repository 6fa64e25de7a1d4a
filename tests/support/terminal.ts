import { spawnSync } from 'node:child_process';
import type { Shell } from './shell.js';

/** What a terminal is, for a program that runs in it. */
interface Window {
  readonly rows?: number;
  readonly columns?: number;
  /** Variables before the command, as a shell has them. */
  readonly env?: string;
}

/**
 * All that a terminal is sent while a command runs in it; undefined, with a word about it, where script(1), which
 * gives a terminal, is missing.
 *
 * @param args arguments and redirections, as a shell reads them
 */
export function inTerminal(
  shell: Shell,
  args: string,
  { rows = 10, columns = 80, env = '' }: Window = {},
): string | undefined {
  if (spawnSync('script', ['--version']).status !== 0) {
    console.warn('SKIPPED: script(1) is missing, so no terminal can be had');
    return undefined;
  }
  const program = `${process.execPath} ${process.cwd()}/bin/clean-article.js`;
  const command = `stty rows ${rows} cols ${columns}; ${env} ${program} ${args}`;
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: shell.folder,
    encoding: 'utf8',
    // Where the tests run, colours may be off and a window may be named; a terminal says that itself.
    env: { ...process.env, TERM: 'xterm', NO_COLOR: undefined, FORCE_COLOR: undefined, COLUMNS: undefined },
  });
  return stdout.replaceAll('\r\n', '\n');
}
