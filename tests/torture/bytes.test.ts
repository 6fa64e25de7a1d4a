import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Shell } from '../support/shell.js';

const STORY = 'The last boat left at noon on Sunday with eleven passengers.\n';
const MEGABYTE = 1 << 20;

/** Zeros of `megabytes` as one frame of Zstandard: a block of one byte repeated 128 KB long, many times. */
function zstdBomb(megabytes: number): Buffer {
  const blocks = megabytes * 8;
  const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0x58]);
  const body = Buffer.alloc(blocks * 4);
  for (let at = 0; at < blocks; at++) {
    const isLast = at === blocks - 1 ? 1 : 0;
    body.writeUIntLE(isLast | (1 << 1) | ((128 * 1024) << 3), at * 4, 3);
    body[at * 4 + 3] = 0x61;
  }
  return Buffer.concat([header, body]);
}

test.each<[string, string, () => Buffer]>([
  ['gzip', 'bomb.gz', () => gzipSync(Buffer.alloc(300 * MEGABYTE, 'a'))],
  [
    'gzip in many members',
    'bomb.gz',
    () => Buffer.concat(Array(60).fill(gzipSync(Buffer.alloc(4 * MEGABYTE, 'a')))),
  ],
  ['Zstandard', 'bomb.zst', () => zstdBomb(600)],
])('a bomb of %s is too large, and the next file is cleaned', { timeout: 120_000 }, (_, name, make) => {
  const shell = new Shell({ [name]: make(), 'b.txt': STORY });
  const run = shell.run([name, 'b.txt', '-o', 'out/', '-q', '--jobs', '1', '--max-size', '20M']);
  expect(run.stderr).toBe(`clean-article: ${name}: larger than 20000000 bytes; --max-size allows more\n`);
  expect(run.status).toBe(1);
  expect(shell.read('out/b.txt')).toBe(STORY);
});

test('a record that is too large fails, and the next one and the next file are cleaned', () => {
  const shell = new Shell({
    'a.jsonl': `{"text":"${'a'.repeat(3 * MEGABYTE)}"}\n{"text":"One"}\n`,
    'b.txt': STORY,
  });
  const run = shell.run(['a.jsonl', 'b.txt', '--format', 'jsonl', '-q', '--max-size', '1M']);
  expect(run.stderr).toContain('a.jsonl:1: longer than 1000000 bytes');
  const [large, next, other] = run.stdout.split('\n').map((line) => line && JSON.parse(line));
  expect(large.error).toContain('longer than 1000000 bytes');
  expect([next.text, other.text]).toEqual(['One', STORY.trimEnd()]);
});

const packed = gzipSync(STORY.repeat(50));
test.each<[string, Buffer, string]>([
  ['members in a row', Buffer.concat([gzipSync(STORY), gzipSync(`\n${STORY}`)]), ''],
  ['cut off in its header', packed.subarray(0, 8), 'ends too early'],
  ['cut off in its data', packed.subarray(0, packed.length >> 1), 'ends too early'],
  ['cut off in its check sum', packed.subarray(0, packed.length - 3), 'ends too early'],
  ['a wrong check sum', Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8)]), 'is damaged'],
  ['empty', Buffer.alloc(0), ''],
])('gzip, %s', (_, bytes, message) => {
  const run = new Shell({ 'a.txt.gz': bytes }).run(['a.txt.gz']);
  expect(run.stderr).toContain(message);
  expect(run.status).toBe(message === '' ? 0 : 1);
  if (message !== '') expect(run.stdout).toBe('');
});

const wide = Buffer.from(STORY, 'utf16le');
test.each<[string, Buffer]>([
  ['UTF-16LE without a mark', wide],
  ['UTF-16BE without a mark', Buffer.from(wide).swap16()],
  ['NUL characters between lines', Buffer.from(`${STORY}\0\0\0\n`)],
])('%s is read', (_, bytes) => {
  const run = new Shell({ 'a.txt': bytes }).run(['a.txt', '-q']);
  expect(run).toEqual({ stdout: STORY, stderr: '', status: 0 });
});

test('two encodings in one file: no line is lost, and what cannot be read is told', () => {
  const lines = [
    Buffer.from('Café in UTF-8 is open on Sunday.\n\n'),
    Buffer.from('Caf\xe9 in Latin-1 is open on Sunday.\n', 'latin1'),
  ];
  const run = new Shell({ 'a.txt': Buffer.concat(lines) }).run(['a.txt']);
  expect(run.stdout.split('\n').filter((line) => line.includes('is open on Sunday.'))).toHaveLength(2);
  expect(run.status).toBe(0);
  expect(run.stderr + run.stdout).toMatch(/\ufffd|Café in Latin-1/);
});
