import { execFileSync, spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Shell } from '../support/shell.js';

const STORY = 'The last boat left at noon on Sunday.\n';
const COMMAND = fileURLToPath(new URL('../../bin/clean-article.js', import.meta.url));

describe('a file without end', () => {
  test.each(['--names', '--rules', '--names-style', '--config', '--known'])('%s', (option) => {
    const run = new Shell({ 'a.txt': STORY }).run(['a.txt', option, '/dev/zero']);
    expect(run.stderr).toMatch(
      /^clean-article: \/dev\/zero: longer than \d+ bytes; is this the right file\?\n$/,
    );
    expect(run).toMatchObject({ stdout: '', status: 2 });
  });
});

test('names and rules may come through a pipe', () => {
  const shell = new Shell({ 'a.txt': STORY, 'rules.txt': 'drop: The last boat *\n' });
  const script = `"${process.execPath}" "${COMMAND}" a.txt --rules <(cat rules.txt)`;
  const run = spawnSync('bash', ['-c', script], { cwd: shell.folder, encoding: 'utf8' });
  expect(run).toMatchObject({ stdout: '', status: 0 });
});

describe('what has the name of the settings and is no file is not read', () => {
  test.each(['clean-article.config.json', 'package.json'])('%s as a pipe', (name) => {
    const shell = new Shell({ 'a.txt': STORY });
    execFileSync('mkfifo', [shell.path(name)]);
    expect(shell.run(['a.txt'])).toEqual({ stdout: STORY, stderr: '', status: 0 });
  });

  test.each(['clean-article.config.json', 'package.json'])('%s as a device', (name) => {
    const shell = new Shell({ 'a.txt': STORY });
    symlinkSync('/dev/zero', shell.path(name));
    expect(shell.run(['a.txt'])).toEqual({ stdout: STORY, stderr: '', status: 0 });
  });
});

test('a current folder that is gone', () => {
  const shell = new Shell({ 'gone/a.txt': STORY });
  const script = `rm a.txt && rmdir ../gone && "${process.execPath}" "${COMMAND}"`;
  const run = spawnSync('bash', ['-c', script], { cwd: shell.path('gone'), encoding: 'utf8', input: STORY });
  expect(run.stderr).toBe('clean-article: the current folder is gone; go to another one and run again\n');
  expect(run).toMatchObject({ stdout: '', status: 1 });
});

test('an output below a file', () => {
  const run = new Shell({ 'a.txt': STORY, 'b.txt': STORY }).run(['a.txt', '-o', 'b.txt/']);
  expect(run.stderr).toBe(
    'clean-article: b.txt/a.txt: a part of the path is a file, not a folder; choose another output\n',
  );
  expect(run).toMatchObject({ stdout: '', status: 1 });
});
