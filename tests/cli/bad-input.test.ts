import { chmodSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Flags } from '../../src/cli/flags.js';
import { Reporter } from '../../src/cli/reporter.js';
import { Shell } from '../support/shell.js';

describe('a file that fails does not stop the others, and the exit code is 1', () => {
  test.each<[string, string, string]>([
    ['missing', 'no.txt', 'clean-article: no.txt: no such file; check the path\n'],
    [
      'a folder without articles',
      'empty',
      'clean-article: empty: a folder without articles; to take files with other endings',
    ],
    ['a pattern that fits nothing', '*.story', 'clean-article: *.story: no file fits this pattern; check it'],
    ['a link to itself', 'loop.txt', 'clean-article: loop.txt: a symbolic link that leads back to itself'],
    [
      'a link to nothing',
      'gone.txt',
      'clean-article: gone.txt: a symbolic link to a file that is not there\n',
    ],
    ['an empty name', '', 'clean-article: "": an empty name; is a variable of the shell empty?\n'],
    ['binary data', 'data', 'clean-article: data: not text but binary data;'],
    [
      'compressed and cut off',
      'a.gz',
      'clean-article: a.gz: its gzip data ends too early; was the download or the copy broken off?\n',
    ],
    [
      'a path through a file',
      'good.txt/a',
      'clean-article: good.txt/a: a part of the path is a file, not a folder\n',
    ],
    ['broken JSON', 'a.json', 'clean-article: a.json: not valid JSON; is it cut off?\n'],
    ['JSON without a text', 'b.json', 'clean-article: b.json: no field "text"'],
  ])('%s', (_name, input, message) => {
    const shell = new Shell({
      'good.txt': 'Good\n',
      'empty/photo.jpg': '',
      data: new Uint8Array([0, 1, 2, 3, 0, 255]),
      'a.gz': new Uint8Array([0x1f, 0x8b, 8, 0]),
      'a.json': '{"text": "cut',
      'b.json': '{"version": 1}',
    });
    symlinkSync('loop.txt', shell.path('loop.txt'));
    symlinkSync('nowhere', shell.path('gone.txt'));
    const run = shell.run([input, 'good.txt', '--format', 'jsonl']);
    expect(run.stderr.slice(0, message.length)).toBe(message);
    expect(run.stderr.split('\n')).toHaveLength(2);
    expect(JSON.parse(run.stdout)).toMatchObject({ id: 'good.txt', text: 'Good' });
    expect(run.status).toBe(1);
  });

  test('unreadable', () => {
    if (process.getuid?.() === 0) {
      console.warn('SKIPPED: root may read everything, so no file is unreadable');
      return;
    }
    const shell = new Shell({ 'a.txt': 'One', 'good.txt': 'Good' });
    chmodSync(shell.path('a.txt'), 0);
    const run = shell.run(['a.txt', 'good.txt']);
    expect(run).toMatchObject({
      stderr: 'clean-article: a.txt: no permission to read; check its owner and mode\n',
    });
  });

  test('unreadable, as root sees it: a folder behind the name of a file', () => {
    const run = new Shell({ 'good.txt': 'Good\n' }).run(['/proc/self/mem', 'good.txt', '-q']);
    expect(run.stderr).toMatch(/^clean-article: \/proc\/self\/mem: cannot be read \(.*\)\n$/);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('Good');
  });

  test('what cannot be written in place tells its name once', async () => {
    const told: string[] = [];
    const stderr = { write: (text: string) => told.push(text) } as unknown as NodeJS.WriteStream;
    const failed = { ok: false, name: 'a.txt', path: 'a.txt', isRecord: false, code: 'UNWRITABLE' } as const;
    await new Reporter(stderr, {} as Flags).take({ ...failed, message: 'a.txt: no permission to write' });
    expect(told).toEqual(['clean-article: a.txt: no permission to write\n']);
  });

  test('a failed output', () => {
    const shell = new Shell({ 'a/x.txt': 'One', 'b.txt': 'Two', 'out/x.txt/folder': '' });
    const run = shell.run(['a/x.txt', 'b.txt', '-o', 'out']);
    expect(run.stderr).toContain('out/x.txt: a folder stands in its place; choose another output');
    expect(run.status).toBe(1);
    expect(shell.read('out/b.txt')).toBe('Two\n');
  });

  test('two inputs with one output: the first has it', () => {
    const shell = new Shell({ 'a/x.txt': 'One', 'b/x.txt': 'Two', 'c/y.txt': 'Three' });
    const run = shell.run(['a', 'b', 'c', '-o', 'out', '-q']);
    expect(run.stderr).toBe(
      'clean-article: b/x.txt: its output out/x.txt belongs to a/x.txt already; rename one of them, or clean them into two folders\n',
    );
    expect(run.status).toBe(1);
    expect([shell.read('out/x.txt'), shell.read('out/y.txt')]).toEqual(['One\n', 'Three\n']);
  });

  test('--fail-fast stops there', () => {
    const run = new Shell({ 'a.txt': 'One' }).run(['no.txt', 'a.txt', '--fail-fast']);
    expect(run).toMatchObject({ stdout: '', status: 1 });
  });

  test('--debug shows where it happened', () => {
    expect(new Shell().run(['no.txt', '--debug']).stderr).toMatch(/\n {4}at |ENOENT/);
  });
});

describe('odd, but no failure', () => {
  test('an empty file', () => {
    const run = new Shell({ 'a.txt': '' }).run(['a.txt']);
    expect(run).toEqual({
      stdout: '',
      stderr: 'clean-article: a.txt: note: there is no text in it\n',
      status: 0,
    });
  });

  test('an empty standard input', () => {
    expect(new Shell().run([])).toMatchObject({ stdout: '', status: 0 });
  });

  test('invalid UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from('The caf'),
      Buffer.from([0xe9, 0xff, 0xfe]),
      Buffer.from(' is open.\n'),
    ]);
    const run = new Shell({ 'a.txt': bytes }).run(['a.txt']);
    expect(run.stdout).toMatch(/^The caf.+ is open\.\n$/u);
    expect(run.status).toBe(0);
  });

  test('50 MB in one line', { timeout: 60_000 }, () => {
    const shell = new Shell({ 'a.txt': `${'word and more '.repeat(3_750_000)}\n` });
    const start = performance.now();
    const run = shell.run(['a.txt', '-o', 'out.txt', '-q']);
    expect(run).toEqual({ stdout: '', stderr: '', status: 0 });
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(shell.read('out.txt').length).toBeGreaterThan(52_000_000);
  });

  test('a line too long to judge is said to be kept, and not that there is no text', () => {
    const run = new Shell({ 'a.txt': 'word and more '.repeat(10_000) }).run(['a.txt']);
    expect(run.stderr).toMatch(
      /^clean-article: a.txt: note: line 1 has \d+ characters, too many to judge.*\n$/,
    );
  });

  test('an output folder inside the input folder is not read', () => {
    const shell = new Shell({ 'in/a.txt': 'One' });
    for (let run = 0; run < 2; run++) {
      const { stderr, status } = shell.run(['in', '-o', 'in/clean']);
      expect(stderr).toMatch(/^clean-article: in\/clean lies inside in and is left out of the inputs\n/);
      expect(status).toBe(0);
    }
    expect(shell.files().filter((file) => file.endsWith('.txt'))).toEqual(['in/a.txt', 'in/clean/a.txt']);
  });
});

describe('wrong use does nothing and exits with 2', () => {
  test.each<[string, string[], string]>([
    [
      'an option that is not there',
      ['--frmat', 'json', 'a.txt'],
      "unknown option '--frmat'\n(Did you mean --format?)",
    ],
    ['an option without its value', ['a.txt', '--format'], "option '--format <format>' argument missing"],
    [
      'a format that is not there',
      ['--format', 'jsn', 'a.txt'],
      '--format: there is no "jsn". Did you mean json?',
    ],
    [
      'a label that is not there',
      ['--keep', 'byline,shar', 'a.txt'],
      '--keep: there is no "shar". Did you mean share?',
    ],
    [
      'a value like nothing',
      ['--input-format', 'zzz', 'a.txt'],
      '--input-format: there is no "zzz". Choices: text,',
    ],
    ['no language', ['--lang', 'x y', 'a.txt'], '--lang: "x y" is no language tag'],
    ['two forms', ['--json', '--format', 'text', 'a.txt'], '--json and --format text exclude each other'],
    ['--write with --output', ['--write', '-o', 'b.txt', 'a.txt'], '--write changes the inputs themselves'],
    ['--write with another form', ['--write', '--json', 'a.txt'], '--write keeps the form of each file'],
    ['--write on standard input', ['--write'], '--write changes files in place, and standard input is none'],
    [
      'a folder as the output of one file',
      ['a.txt', '-o', 'd'],
      '--output d is a folder, and there is one input',
    ],
    [
      'one file as the output of several',
      ['a.txt', 'd/b.txt', '-o', 'c.txt'],
      '--output c.txt is one file, and there are several inputs',
    ],
    ['the input as output', ['a.txt', '-o', './a.txt'], '--output ./a.txt is an input itself; use --write'],
    ['the input as output, by a link', ['a.txt', '-o', 'link'], '--output link is an input itself'],
    [
      'the folder of the inputs as output',
      ['d', '-o', 'd/'],
      '--output d/ is the folder of the inputs itself; use --write',
    ],
  ])('%s', (_name, args, message) => {
    const shell = new Shell({ 'a.txt': 'One', 'd/b.txt': 'Two' });
    symlinkSync('a.txt', shell.path('link'));
    const run = shell.run(args, 'x');
    expect(run.stderr).toContain(`clean-article: ${message}`);
    expect(run).toMatchObject({ stdout: '', status: 2 });
    expect(shell.files()).toEqual(['a.txt', 'd/b.txt']);
    expect(shell.read('a.txt')).toBe('One');
  });
});
