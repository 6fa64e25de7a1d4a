import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SEED = resolve('fixtures/articles/seed/input.txt');
const PATTERN = resolve('fixtures/articles/seed/inp*.txt');

/** A copy of the package in which things can be broken. */
let copy: string;
let compiled: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'start-'));
  for (const part of ['bin', 'dist', 'package.json']) cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  const names = readdirSync(join(copy, 'dist')).filter((name) => name.startsWith('command.cjs.'));
  expect(names).toHaveLength(1);
  compiled = join(copy, 'dist', names[0]!);
});
afterAll(() => rmSync(copy, { recursive: true }));

const RUNS: readonly (readonly string[])[] = [
  [SEED],
  ['--json', SEED],
  ['--version'],
  ['--help'],
  ['no-such-file.txt'],
  // These load more than the first run did: packages, and what is not in one file.
  ['--format', 'jsonl', PATTERN],
  ['--explain', SEED],
  ['names', SEED],
];
const outcomes = (command: string) =>
  RUNS.map((args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });
    return { args, status, stdout, stderr };
  });

describe('the command starts', () => {
  test('from compiled code as from its modules, with the same results', () => {
    const before = outcomes(join(copy, 'bin/clean-article.js'));
    expect(before.map(({ status }) => status)).toEqual([0, 0, 0, 0, 1, 0, 0, 0]);
    writeFileSync(compiled, 'no code');
    expect(outcomes(join(copy, 'bin/clean-article.js'))).toEqual(before);
    rmSync(compiled);
    expect(outcomes(join(copy, 'bin/clean-article.js'))).toEqual(before);
  });

  test('and the compiled code is made for the Node that builds', () => {
    const { file, isRefused } = readCompiled();
    expect(existsSync(file)).toBe(true);
    expect(isRefused).toBe(false);
  });
});

/** In a process of its own, because code that was compiled with other flags than its own is refused. */
function readCompiled(): { file: string; isRefused: boolean } {
  const program = `
    const { compiledFile, loadScript } = require('./bin/script.js');
    const path = require('node:path').resolve('dist/command.cjs');
    const file = compiledFile(path);
    const { script } = loadScript(path, require('node:fs').readFileSync(file));
    console.log(JSON.stringify({ file, isRefused: script.cachedDataRejected }));`;
  return JSON.parse(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }));
}
