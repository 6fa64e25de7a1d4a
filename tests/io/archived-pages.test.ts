import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readArchivedPages } from '../../src/io/archived-pages.js';
import { Shell } from '../support/shell.js';

function record(type: string, contentType: string, content: string | Uint8Array, more = ''): Buffer {
  const bytes = Buffer.from(content as string);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:${type}>\r\nWARC-Target-URI: https://example.org/a\r\nWARC-Date: 2024-05-01T12:00:00Z\r\nContent-Type: ${contentType}\r\n${more}Content-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')]);
}

const HTTP = 'application/http; msgtype=response';
const PAGE = '<html><body><h1>A wall</h1><p>The council met.</p></body></html>';
const page = (headers: string, body: string | Uint8Array) =>
  Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${headers}\r\n\r\n`), Buffer.from(body as string)]);

const ARCHIVE = Buffer.concat([
  record('warcinfo', 'application/warc-fields', 'software: x\r\n'),
  record('request', 'application/http; msgtype=request', 'GET / HTTP/1.1\r\n\r\n'),
  record('response', HTTP, page('Content-Type: text/html; charset=utf-8', PAGE)),
  record('response', HTTP, page('Content-Type: image/png', '\u0089PNG')),
  record('response', HTTP, page('Content-Type: text/html\r\nContent-Encoding: gzip', gzipSync(PAGE))),
  record(
    'response',
    HTTP,
    page(
      'Content-Type: text/html\r\nTransfer-Encoding: chunked',
      `5\r\n${PAGE.slice(0, 5)}\r\n${(PAGE.length - 5).toString(16)}\r\n${PAGE.slice(5)}\r\n0\r\n\r\n`,
    ),
  ),
  record('conversion', 'text/plain', 'A wall\n\nThe council met.\n'),
]);

async function read(bytes: Uint8Array, size: number, maxSize = 1e6) {
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += size) yield Buffer.from(bytes.subarray(at, at + size));
  }
  const found = [];
  for await (const one of readArchivedPages(chunks(), maxSize)) found.push(one);
  return found;
}

describe('readArchivedPages', () => {
  test.each([1, 7, 1 << 20])('gives pages and texts, in chunks of %d', async (size) => {
    const found = await read(ARCHIVE, size);
    expect(found.map(({ isHtml, bytes }) => [isHtml, String(bytes)])).toEqual([
      [true, PAGE],
      [true, PAGE],
      [true, PAGE],
      [false, 'A wall\n\nThe council met.\n'],
    ]);
    expect(found[0]).toMatchObject({
      url: 'https://example.org/a',
      charset: 'utf-8',
      date: '2024-05-01T12:00:00Z',
    });
  });

  test('passes over what is too large, and says so', async () => {
    const found = await read(ARCHIVE, 1000, 60);
    expect(found.map(({ isTooLarge }) => isTooLarge)).toEqual([true, true, true, false]);
  });

  test('says what is cut off', async () => {
    await expect(read(ARCHIVE.subarray(0, ARCHIVE.length - 9), 1000)).rejects.toMatchObject({
      code: 'UNREADABLE',
    });
  });
});

test('a record comes out for each page of an archive', () => {
  const shell = new Shell({ 'in/a.warc.gz': Buffer.concat([gzipSync(ARCHIVE), gzipSync(ARCHIVE)]) });
  shell.run(['in', '-o', 'out', '-q', '--no-across']);
  const run = shell.run(['out/a.jsonl.gz', '--keep', 'all', '--no-names', '--no-repair']);
  const records = run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(records).toHaveLength(8);
  expect(records[0]).toEqual({
    id: '<urn:response>',
    url: 'https://example.org/a',
    date: '2024-05-01T12:00:00Z',
    text: 'A wall\n\nThe council met.',
  });
  expect(new Set(records.map(({ text }) => text)).size).toBe(1);
});
