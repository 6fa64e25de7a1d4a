import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Shell } from '../support/shell.js';

const STORY = 'The harbour wall\n\nThe council met on Monday.\n';

describe('inputs', () => {
  test.each<[string, string[], string]>([
    ['a file', ['a.txt'], STORY],
    ['standard input, when nothing is named', [], STORY],
    ['standard input by its sign', ['-'], STORY],
    ['a page', ['page.html'], 'A wall\n\nThe council met.\n'],
  ])('%s', (_name, args, stdout) => {
    const shell = new Shell({
      'a.txt': STORY,
      'page.html': '<html><body><h1>A wall</h1><p>The council met.</p>',
    });
    expect(shell.run(args, STORY)).toEqual({ stdout, stderr: '', status: 0 });
  });

  test('a page as Markdown, with its links or without', () => {
    const page =
      '<html><body><h1>A wall</h1><p>The <a href="https://a.example/c">council</a> met.</p><ul><li>one<li>two</ul>';
    const shell = new Shell();
    const markdown = (...flags: string[]) => shell.run(['--format', 'markdown', ...flags], page).stdout;
    expect(markdown()).toBe('# A wall\n\nThe [council](https://a.example/c) met.\n\n- one\n- two\n');
    expect(markdown('--links', 'drop')).toBe('# A wall\n\nThe council met.\n\n- one\n- two\n');
    expect(shell.run(['--links', 'drop'], page).status).toBe(2);
  });

  test('several are set apart as head sets them apart', () => {
    const shell = new Shell({ 'd/a.txt': 'One\n', 'd/b.txt': 'Two\n' });
    const stdout = '==> d/a.txt <==\nOne\n\n==> d/b.txt <==\nTwo\n\n==> <stdin> <==\nThree\n';
    expect(shell.run(['d', '-'], 'Three')).toEqual({ stdout, stderr: '', status: 0 });
  });

  test('a pattern', () => {
    const shell = new Shell({ 'a.txt': 'One\n', 'b.txt': 'Two\n', 'c.log': 'Three\n' });
    expect(shell.run(['*.txt']).stdout).toBe('==> a.txt <==\nOne\n\n==> b.txt <==\nTwo\n');
  });

  test('a terminal without inputs gets the help on stderr', () => {
    // script(1) gives the command a terminal; without it there is nothing to test with.
    if (spawnSync('script', ['--version']).status !== 0) {
      console.warn('SKIPPED: script(1) is missing, so no terminal can be had');
      return;
    }
    const shell = new Shell();
    const command = `${process.execPath} ${process.cwd()}/bin/clean-article.js > out 2> err; echo $? > code`;
    spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd: shell.folder,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    expect(shell.read('code').trim()).toBe('2');
    expect(shell.read('out')).toBe('');
    expect(shell.read('err')).toMatch(/^Usage: clean-article/);
  });
});

describe('records', () => {
  test('one in, one out, in order, with all else as it was', () => {
    const records = [
      '{"id":12345678901234567890,"text":"One ","n":1.0,"u":"\\u00e9"}',
      '{broken',
      '{"id":"c","n":[1, 2]}',
      '{ "content" : "Two", "id" : "d" }',
    ];
    const run = new Shell().run([], `${records.join('\n')}\n`);
    expect(run.stdout.split('\n')).toEqual([
      '{"id":12345678901234567890,"text":"One","n":1.0,"u":"\\u00e9"}',
      '{"id":null,"error":"not valid JSON"}',
      expect.stringMatching(/^\{"id":"c","error":"no field /),
      '{ "content" : "Two", "id" : "d" }',
      '',
    ]);
    expect(run.stderr).toMatch(
      /^clean-article: <stdin>:2: not valid JSON\nclean-article: <stdin>:3: no field /,
    );
    expect(run.status).toBe(0);
  });

  test('stop at the first bad one on request', () => {
    const run = new Shell().run(['--fail-fast'], '{"text":"One"}\n{"id":1}\n{"text":"Two"}\n');
    expect(run.stdout.split('\n')).toHaveLength(3);
    expect(run.status).toBe(1);
  });

  test('are answered one by one, as a parent needs that waits for each', async () => {
    const child = new Shell().start([]);
    for (const text of ['One', 'Two', 'Three']) {
      child.stdin.write(`{"text":" ${text}"}\n`);
      const [answer] = await once(child.stdout, 'data');
      expect(JSON.parse(String(answer))).toEqual({ text });
    }
    child.stdin.end();
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  });

  test('a JSON document keeps its form', () => {
    const json = '[\n  {"text": "One ", "n": 1.0},\n  {"text": "Two "}\n]\n';
    const clean = '[\n  {"text": "One", "n": 1.0},\n  {"text": "Two"}\n]\n';
    expect(new Shell({ 'a.json': json }).run(['a.json']).stdout).toBe(clean);
  });

  test('as text they have headers', () => {
    const run = new Shell().run(['--format', 'text'], '{"text":"One"}\n{"text":"Two"}\n');
    expect(run.stdout).toBe('==> <stdin>:1 <==\nOne\n\n==> <stdin>:2 <==\nTwo\n');
  });

  test('fields by name', () => {
    const shell = new Shell();
    const input = '{"url":"u","story":"One ","text":"x "}\n{"url":"v"}\n';
    const { stdout } = shell.run(['--text-key', 'story', '--id-key', 'url'], input);
    expect(stdout).toBe(
      '{"url":"u","story":"One","text":"x "}\n{"url":"v","error":"no field \\"story\\""}\n',
    );
  });
});

describe('closed and full outputs', () => {
  test('a closed pipe ends quietly with 0', async () => {
    const shell = new Shell({ 'big.jsonl': '{"text":"The council met on Monday."}\n'.repeat(50_000) });
    const child = shell.start(['big.jsonl']);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test.each([['--help'], ['--version']])('%s into a closed pipe is quiet too', async (flag) => {
    const child = new Shell().start([flag]);
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  });

  test('a full disk is a failure', () => {
    const shell = new Shell({ 'a.txt': STORY });
    const command = [`${process.cwd()}/bin/clean-article.js`, 'a.txt'];
    const full = openSync('/dev/full', 'w');
    const run = spawnSync(process.execPath, command, { cwd: shell.folder, stdio: ['ignore', full, 'pipe'] });
    expect(String(run.stderr)).toMatch(/^clean-article: standard output: .*\n$/);
    expect(run.status).toBe(1);
  });
});

describe('interruption', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s finishes what is in hand and exits with %i', async (signal, status) => {
    const shell = new Shell();
    const child = shell.start(['-', '-o', 'out.jsonl']);
    child.stdin.write('{"text":"One"}\n{broken\n');
    await once(child.stderr, 'data');
    child.kill(signal);
    const [code] = await once(child, 'close');
    expect(code).toBe(status);
    expect(shell.files()).toEqual([]);
  });
});
