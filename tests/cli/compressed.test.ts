import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createGzip, gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Shell } from '../support/shell.js';

const RECORDS = '{"id":1,"text":"One ","n":1.0}\n{"id":2,"text":"Two "}\n';
const CLEAN = '{"id":1,"text":"One","n":1.0}\n{"id":2,"text":"Two"}\n';

test.each([
  ['a name that says so', 'a.jsonl.gz'],
  ['a name that does not', 'a.jsonl'],
])('compressed input with %s', (_name, file) => {
  const shell = new Shell({ [file]: gzipSync(RECORDS) });
  expect(shell.run([file])).toEqual({ stdout: CLEAN, stderr: '', status: 0 });
});

test('compressed standard input is answered while it comes', async () => {
  const child = new Shell().start([]);
  const gzip = createGzip();
  gzip.pipe(child.stdin);
  gzip.write('{"text":"One "}\n');
  gzip.flush();
  const [answer] = await once(child.stdout, 'data');
  expect(String(answer)).toBe('{"text":"One"}\n');
  gzip.end();
  expect(await once(child, 'close')).toEqual([0, null]);
});

test('FILE.jsonl.gz collects, in members of about a megabyte', () => {
  const story = `The council met. ${'It met again and said so. '.repeat(2000)}`;
  const lines = Array.from({ length: 30 }, (_, id) => `${JSON.stringify({ id, text: story })}\n`);
  const shell = new Shell({ 'a.jsonl': lines.join('') });
  expect(shell.run(['a.jsonl', '-o', 'all.jsonl.gz', '-q', '--no-names', '--regime', 'residue'])).toEqual({
    stdout: '',
    stderr: '',
    status: 0,
  });
  const bytes = execFileSync('cat', [shell.path('all.jsonl.gz')]);
  expect(gunzipSync(bytes).toString().trimEnd().split('\n')).toHaveLength(30);
  let members = 0;
  for (let at = bytes.indexOf('1f8b08', 0, 'hex'); at >= 0; at = bytes.indexOf('1f8b08', at + 1, 'hex'))
    members++;
  expect(members).toBe(2);
});

test('an output of nothing is a whole file all the same', () => {
  const shell = new Shell({ 'a.jsonl.gz': gzipSync('{"id":1,"text":""}\n'), 'in/b.txt.gz': gzipSync('') });
  shell.run(['in', '-o', 'out', '-q']);
  expect(String(gunzipSync(execFileSync('cat', [shell.path('out/b.txt.gz')])))).toBe('');
});

test('a folder keeps its endings, and compresses what was compressed', () => {
  const page = '<html><body><h1>A wall</h1><p>The council met.</p></body></html>';
  const shell = new Shell({
    'in/a.jsonl.gz': gzipSync(RECORDS),
    'in/b.html.gz': gzipSync(page),
    'in/c.tar.gz': 'x',
  });
  shell.run(['in', '-o', 'out', '-q']);
  const outputs = shell.files().filter((file) => file.startsWith('out/') && !file.includes('.clean-article'));
  expect(outputs).toEqual(['out/a.jsonl.gz', 'out/b.txt.gz']);
  const unpacked = outputs.map((file) => String(gunzipSync(execFileSync('cat', [shell.path(file)]))));
  expect(unpacked).toEqual([CLEAN, 'A wall\n\nThe council met.\n']);
});

test('Zstandard in and out is what zstd(1) writes and reads', () => {
  if (spawnSync('zstd', ['--version']).status !== 0) {
    console.warn('SKIPPED: zstd(1) is missing, so there is nothing to compare with');
    return;
  }
  const shell = new Shell({ 'a.jsonl': RECORDS });
  execFileSync('zstd', ['-q', shell.path('a.jsonl')]);
  expect(shell.run(['a.jsonl.zst']).stdout).toBe(CLEAN);
  shell.run(['a.jsonl.zst', '-o', 'all.jsonl.zst', '-q']);
  expect(execFileSync('zstd', ['-dcq', shell.path('all.jsonl.zst')], { encoding: 'utf8' })).toBe(CLEAN);
});

test('what is cut off fails, and what came before it is kept', () => {
  const bytes = gzipSync(RECORDS.repeat(3000));
  const shell = new Shell({ 'a.jsonl.gz': bytes.subarray(0, bytes.length - 100), 'b.txt': 'Fine\n' });
  const run = shell.run(['a.jsonl.gz', 'b.txt', '-o', 'all.jsonl']);
  expect(run.stderr).toContain('a.jsonl.gz: its gzip data ends too early');
  expect(run.status).toBe(1);
  expect(shell.read('all.jsonl').trimEnd().split('\n').at(-1)).toContain('"id":"b.txt"');
});
