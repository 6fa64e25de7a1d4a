import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Milliseconds of one run of Node, or of another program.
 *
 * @param {readonly string[]} args
 * @param {{ input?: string, output?: string, program?: string }} options paths for stdin and stdout
 * @throws Error where it does not end with exit code 0
 */
export function time(args, { input, output, program = process.execPath } = {}) {
  const stdin = input ? openSync(input, 'r') : 'ignore';
  const stdout = output ? openSync(output, 'w') : 'ignore';
  const start = performance.now();
  const { error, status } = spawnSync(program, args, { stdio: [stdin, stdout, 'ignore'] });
  const elapsed = performance.now() - start;
  for (const file of [stdin, stdout]) if (typeof file === 'number') closeSync(file);
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with exit code ${status}.`);
  return elapsed;
}

/**
 * Medians of two runs that take turns, so that both see the same mood of the machine.
 *
 * @returns {{ ours: number, base: number, ratio: number }} milliseconds, and ours divided by base
 */
export function compare(pairs, runOurs, runBase) {
  const ours = [];
  const base = [];
  for (let pair = 0; pair < pairs; pair++) {
    base.push(runBase());
    ours.push(runOurs());
  }
  return { ours: median(ours), base: median(base), ratio: median(ours) / median(base) };
}
