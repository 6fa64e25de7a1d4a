import assert from 'node:assert/strict';
import { decodeBytes } from '../src/core/decode/decode.js';
import { CleanArticleError } from '../src/core/errors.js';
import { delimiterOf, readRow, rowToJson, rowWithText, splitCells } from '../src/core/formats/csv.js';
import { readArchivedPages } from '../src/io/archived-pages.js';
import { cutRows, splitRows } from '../src/io/cut-rows.js';

const MAX_SIZE = 10_000;
/** Small, and no divisor of what formats like. */
const CHUNK = 7;
const LINE_END = /\r?\n$/;
const NEW_TEXTS = ['', 'new', ' a "new", text;\r\n\tof two lines '];

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield Buffer.from(bytes.subarray(at, at + size));
}

/** What comes out, or the complaint for the user that ends it. */
async function outcomeOf<T>(found: AsyncIterable<T>): Promise<{ items: T[]; complaint?: string }> {
  const items: T[] = [];
  try {
    for await (const item of found) items.push(item);
  } catch (error) {
    assert(error instanceof CleanArticleError, String(error));
    return { items, complaint: error.message };
  }
  return { items };
}

async function readWarc(bytes: Uint8Array): Promise<void> {
  const whole = await outcomeOf(readArchivedPages(chunksOf(bytes, bytes.length + 1), MAX_SIZE));
  const pieces = await outcomeOf(readArchivedPages(chunksOf(bytes, CHUNK), MAX_SIZE));
  assert.deepEqual(pieces, whole, 'the chunks of a stream make no difference');
  for (const page of whole.items) {
    assert(page.isTooLarge || page.bytes.length <= MAX_SIZE, 'a page is as large as it may be');
    decodeBytes(page.bytes);
  }
}

/** The bytes as an answer of a server, in a record that is as it should be. */
function asResponse(bytes: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n'), bytes]);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: ${content.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n\r\n')]);
}

/** Every cell but one stays as it was, and that one says the new text. */
function expectOneCellNew(raw: string, delimiter: string, at: number, text: string, after: string): void {
  const [old, now] = [splitCells(raw, delimiter), splitCells(after, delimiter)];
  assert.equal(now.length, old.length, 'as many cells as before');
  for (const [cell, { start, end, value }] of now.entries()) {
    if (cell === at) assert.equal(value, text, 'the cell says the new text');
    else assert.equal(after.slice(start, end), raw.slice(old[cell]!.start, old[cell]!.end), 'a cell stays');
  }
}

function checkRow(raw: string, delimiter: string, columns: readonly string[]): void {
  const row = { raw, table: { format: 'csv', delimiter, columns } } as const;
  const json = rowToJson(row);
  JSON.parse(json);
  for (const textKey of [undefined, columns[0]]) {
    const record = readRow(row, json, { textKey });
    if (!('json' in record)) continue;
    assert.equal(rowWithText(row, record.target, record.text), raw, 'the same text changes nothing');
    for (const text of NEW_TEXTS) {
      const after = rowWithText(row, record.target, text);
      expectOneCellNew(raw, delimiter, columns.lastIndexOf(record.target), text, after);
    }
  }
}

/** What comes in streams, cut into chunks anywhere. */
export const STREAM_TARGETS: Readonly<Record<string, (bytes: Uint8Array) => Promise<void>>> = {
  warc: async (bytes) => {
    await readWarc(bytes);
    await readWarc(asResponse(bytes));
  },
  csv: async (bytes) => {
    const end = bytes.indexOf(0x0a);
    const delimiter = delimiterOf(Buffer.from(bytes.subarray(0, end < 0 ? bytes.length : end)).toString());
    const rowsOf = async (size: number): Promise<string[]> => {
      const { items } = await outcomeOf(cutRows(chunksOf(bytes, size), delimiter));
      return items.flatMap((block) => splitRows(block.bytes, delimiter).map((row) => row.toString('latin1')));
    };
    const rows = await rowsOf(bytes.length + 1);
    assert.equal(rows.join(''), Buffer.from(bytes).toString('latin1'), 'rows together are the table');
    assert.deepEqual(await rowsOf(CHUNK), rows, 'the chunks of a stream make no difference');
    const [header = '', ...others] = rows.map((row) =>
      Buffer.from(row, 'latin1').toString().replace(LINE_END, ''),
    );
    const columns = splitCells(header, delimiter).map(({ value }) => value);
    for (const raw of others) checkRow(raw, delimiter, columns);
  },
};
