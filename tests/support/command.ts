import { spawnSync } from 'node:child_process';

/** What the built command printed, and how it ended. */
export function runCommand(
  args: readonly string[],
  input = '',
): { stdout: string; stderr: string; status: number | null } {
  return spawnSync(process.execPath, ['bin/clean-article.js', ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, NO_COLOR: '1' },
  });
}
