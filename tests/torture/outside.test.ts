import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Shell } from '../support/shell.js';

const STORY = 'The last boat left at noon on Sunday.\n';

describe('outputs stay in the output folder', () => {
  test('a link to a folder elsewhere', () => {
    const shell = new Shell({ 'in/sub/a.txt': STORY, 'in/b.txt': STORY, 'elsewhere/keep.txt': 'Mine' });
    mkdirSync(shell.path('out'));
    symlinkSync('../elsewhere', shell.path('out/sub'));
    const run = shell.run(['in', '-o', 'out', '--force', '-q']);
    expect(run.stderr).toBe(
      'clean-article: in/sub/a.txt: out/sub/a.txt: lies outside out, where a link or ".." leads; name a folder without such links\n',
    );
    expect(run.status).toBe(1);
    expect(shell.read('out/b.txt')).toBe(STORY);
    expect(existsSync(shell.path('elsewhere/a.txt'))).toBe(false);
  });

  test('a link to a file elsewhere, also with --force', () => {
    const shell = new Shell({ 'in/a.txt': STORY, 'in/b.txt': STORY, 'mine.txt': 'Mine' });
    mkdirSync(shell.path('out'));
    symlinkSync('../mine.txt', shell.path('out/a.txt'));
    expect(shell.run(['in', '-o', 'out', '--force', '-q']).status).toBe(1);
    expect(shell.read('mine.txt')).toBe('Mine');
    expect(shell.read('out/b.txt')).toBe(STORY);
  });

  test('a link in place of the list of outputs', () => {
    const shell = new Shell({ 'in/a.txt': STORY, 'in/b.txt': STORY, 'mine.txt': 'Mine' });
    mkdirSync(shell.path('out'));
    symlinkSync('../mine.txt', shell.path('out/.clean-article.tsv'));
    expect(shell.run(['in', '-o', 'out', '--force', '-q']).status).toBe(1);
    expect(shell.read('mine.txt')).toBe('Mine');
  });

  test('a pipe in place of an output does not hang the run', () => {
    const shell = new Shell({ 'in/a.txt': STORY, 'in/b.txt': STORY });
    mkdirSync(shell.path('out'));
    execFileSync('mkfifo', [shell.path('out/a.txt')]);
    const run = shell.run(['in', '-o', 'out', '-q']);
    expect(run.stderr).toContain('out/a.txt: a pipe or device stands in its place; remove it');
    expect(shell.read('out/b.txt')).toBe(STORY);
  });

  test('a pattern that climbs', () => {
    const shell = new Shell({ 'work/in/a.txt': STORY, 'secret/b.txt': STORY });
    shell.run(['work/i*/../../secret/*.txt', '-o', 'work/one/out/']);
    expect(
      shell.files().filter((file) => file.endsWith('b.txt') && !file.startsWith('work/one/out/')),
    ).toEqual(['secret/b.txt']);
  });

  test('the output folder may be a link itself', () => {
    const shell = new Shell({ 'in/a.txt': STORY, 'in/b.txt': STORY });
    mkdirSync(shell.path('real'));
    symlinkSync('real', shell.path('out'));
    expect(shell.run(['in', '-o', 'out/', '-q'])).toEqual({ stdout: '', stderr: '', status: 0 });
    expect(shell.read('real/a.txt')).toBe(STORY);
  });

  test.each(['../../escaped', '/tmp/clean-article-escaped', 'a/../../b', '..\\b', 'nul\u0000byte'])(
    'an id of a record is data, no path: %j',
    (id) => {
      const shell = new Shell({ 'in/deep/a.jsonl': `${JSON.stringify({ id, text: STORY, url: id })}\n` });
      shell.run(['in', '-o', 'out/', '-q']);
      const outputs = shell.files().filter((file) => !file.includes('.clean-article.'));
      expect(outputs).toEqual(['in/deep/a.jsonl', 'out/deep/a.jsonl']);
      expect(JSON.parse(shell.read('out/deep/a.jsonl')).id).toBe(id);
      expect(existsSync('/tmp/clean-article-escaped')).toBe(false);
    },
  );
});

test('nothing that lies in an input folder is run or read as settings; settings here are data', () => {
  const program = 'require("fs").writeFileSync("run.txt", "x")';
  const shell = new Shell({
    'in/a.txt': `${STORY}\nShare this\n`,
    'in/package.json': '{"clean-article":{"keep":["share"]}}',
    'in/clean-article.config.js': program,
    'package.json': '{"clean-article":{"names":false}}',
    'clean-article.config.js': program,
    '.clean-articlerc.cjs': program,
    'node_modules/chalk/index.js': program,
  });
  expect(shell.run(['in/a.txt'])).toEqual({ stdout: STORY, stderr: '', status: 0 });
  expect(shell.files()).not.toContain('run.txt');
});
