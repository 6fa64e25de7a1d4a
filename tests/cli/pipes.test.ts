import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { Shell } from '../support/shell.js';

const STORY = 'The last boat left at noon on Sunday.\n';

/** A shell with named pipes, and a file beside them. */
function withPipes(...names: string[]): Shell {
  const shell = new Shell({ 'a.txt': STORY });
  for (const name of names) execFileSync('mkfifo', [shell.path(name)]);
  return shell;
}

/** Runs the command while every pipe is written to, and gives what it printed. */
async function runWriting(shell: Shell, args: string[], pipes: string[]) {
  const child = shell.start(args);
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    printed.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    printed.stderr += chunk;
  });
  for (const pipe of pipes)
    void appendFile(shell.path(pipe), `${STORY}\nOf ${pipe} nothing is lost today.\n`);
  const [status] = await once(child, 'close');
  return { ...printed, status };
}

describe('named pipes, such as bash gives for <(command)', () => {
  test('are read once, also where several inputs are read twice', async () => {
    const run = await runWriting(
      withPipes('one', 'two'),
      ['one', 'two', 'a.txt', '--format', 'jsonl'],
      ['one', 'two'],
    );
    const texts = run.stdout.trimEnd().split('\n');
    expect(texts.map((record) => JSON.parse(record).text)).toEqual([
      expect.stringContaining('Of one nothing is lost'),
      expect.stringContaining('Of two nothing is lost'),
      STORY.trimEnd(),
    ]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
  });

  test('--diff and --check show what would change', async () => {
    const shell = withPipes('one');
    expect(await runWriting(shell, ['--diff', 'one'], ['one'])).toMatchObject({ stdout: '', status: 0 });
    expect(await runWriting(shell, ['--check', 'one'], ['one'])).toMatchObject({ stdout: '', status: 0 });
  });

  test.each<[string[], string]>([
    [
      ['--across', 'a.txt', 'one'],
      'one is a pipe or a device, which cannot be read twice; learn from a file',
    ],
    [['--duplicates', 'drop', 'one'], 'one is a pipe or a device, which cannot be read twice; learn from a'],
    [['--across', '-'], 'standard input cannot be read twice; learn from a file'],
    [['--write', 'a.txt', 'one'], '--write changes files in place, and one is none; leave out --write.'],
  ])('%j is refused', (args, message) => {
    const run = withPipes('one').run(args);
    expect(run.stderr).toContain(`clean-article: ${message}`);
    expect(run).toMatchObject({ stdout: '', status: 2 });
  });

  test.each<[NodeJS.Signals, number]>([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ])('one that nobody writes to: %s ends the run', async (signal, status) => {
    const child = withPipes('one').start(['one']);
    const closed = once(child, 'close');
    await new Promise((done) => setTimeout(done, 1500));
    child.kill(signal);
    expect(await closed).toEqual([status, null]);
  });
});
