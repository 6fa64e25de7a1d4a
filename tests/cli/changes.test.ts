import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { Shell } from '../support/shell.js';

const DIRTY = 'The harbour wall\n\nThe council met on Monday.\n\nShare this\n';
const CLEAN = 'The harbour wall\n\nThe council met on Monday.\n';
const RECORDS = `{"id":1,"text":${JSON.stringify(DIRTY)}}\n{bad\n{"id":2,"text":"Two"}\n`;

describe('--check', () => {
  test('lists the files that would change, and exits with 1', () => {
    const shell = new Shell({
      'a.txt': DIRTY,
      'b.txt': CLEAN,
      'c.jsonl': '{"text":"One"}\n',
      'd.jsonl': RECORDS,
    });
    expect(shell.run(['--check', '--no-across', '.'])).toEqual({
      stdout: 'a.txt\nd.jsonl\n',
      stderr: 'clean-article: d.jsonl:2: not valid JSON\nclean-article: 2 of 4 files would change\n',
      status: 1,
    });
    expect(shell.read('a.txt')).toBe(DIRTY);
  });

  test('finds nothing to do after --write', () => {
    const shell = new Shell({
      'a.txt': '\ufeffOne\r\n\r\nTwo',
      'b.txt': DIRTY,
      'c.txt': Buffer.from('Caf\xe9', 'latin1'),
    });
    expect(shell.run(['--check', '.']).stdout).toBe('a.txt\nb.txt\nc.txt\n');
    shell.run(['--write', '.']);
    expect(shell.run(['--check', '.'])).toEqual({
      stdout: '',
      stderr: 'clean-article: all 3 files are clean already\n',
      status: 0,
    });
  });

  test('a page cannot be compared with a text', () => {
    const { stderr, status } = new Shell({ 'a.html': '<p>One</p>' }).run(['--check', 'a.html']);
    expect(stderr).toContain('a.html: a page, and what comes out is text');
    expect(status).toBe(1);
  });
});

describe('--diff', () => {
  test('prints what git apply makes of the files what --write makes of them', () => {
    const files = {
      'a.txt': DIRTY,
      'in/the b.txt': DIRTY,
      'c.txt': CLEAN,
      'd.jsonl': RECORDS,
      'e.json': '[{"text": "One \\u00a0two"},\n {"text": "Two"}]',
    };
    const shell = new Shell(files);
    const { stdout, status } = shell.run(['--diff', ...Object.keys(files)]);
    expect(status).toBe(0);
    expect(stdout).toContain('--- a/a.txt\n+++ b/a.txt\n@@ -1,5 +1,3 @@\n The harbour wall\n');
    shell.write('x.diff', stdout);
    const applied = spawnSync('git', ['apply', 'x.diff'], {
      cwd: shell.folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_CEILING_DIRECTORIES: shell.folder },
    });
    expect(applied.stderr).toBe('');
    const written = new Shell(files);
    written.run(['--write', ...Object.keys(files)]);
    for (const name of Object.keys(files)) expect(shell.read(name)).toBe(written.read(name));
  });

  test('with --check it prints the diff, and the exit code is 1', () => {
    const run = new Shell({ 'a.txt': DIRTY }).run(['--diff', '--check', 'a.txt']);
    expect(run.stdout).toMatch(/^--- a\/a\.txt\n/);
    expect(run.status).toBe(1);
  });

  test('says where bytes change that a diff of text does not show', () => {
    const { stdout, stderr } = new Shell({ 'a.txt': '\ufeffOne\n' }).run(['--diff', 'a.txt']);
    expect(stdout).toBe('');
    expect(stderr).toContain('a.txt: is not plain UTF-8 and would become so');
  });

  test('colours on request', () => {
    const { stdout } = new Shell({ 'a.txt': DIRTY }).run(['--diff', '--color', 'always', 'a.txt']);
    expect(stdout).toContain('\u001b[31m-Share this\u001b[39m');
  });
});

test.each([
  [['--check', '--write', 'a.txt'], 'leave out --write'],
  [['--diff', '-o', 'b.txt', 'a.txt'], 'leave out --output'],
  [['--diff', '--json', 'a.txt'], 'leave out --json'],
])('%j is wrong use', (args, message) => {
  const { stderr, status } = new Shell({ 'a.txt': CLEAN }).run(args);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});
