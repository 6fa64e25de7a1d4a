import { CleanArticleError } from '../core/errors.js';
import { delimiterOf, lackOf, splitCells, type Table } from '../core/formats/csv.js';
import type { RecordKeys } from '../core/formats/record.js';
import type { ByteSource } from '../io/byte-source.js';
import { decodeFile } from '../io/charset.js';
import { cutRows, splitRows } from '../io/cut-rows.js';
import { countLines } from '../io/split-lines.js';
import type { Part } from './part.js';

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = /\r?\n$/;

/**
 * The parts of a table. Its first row is the header, which names the columns; it comes with the first part.
 *
 * @throws {CleanArticleError} `BAD_RECORD` for a table without a column for the text, `TOO_LARGE` for its header
 */
export async function* readTable(
  source: ByteSource,
  format: Table['format'],
  maxSize: number,
  keys: RecordKeys,
): AsyncGenerator<Part> {
  await source.readLine();
  const delimiter = format === 'tsv' ? '\t' : delimiterOf(firstLine(source.head));
  let table: Table | undefined;
  let header = '';
  for await (const { bytes, first, count, tooLong } of cutRows(source.chunks(), delimiter, maxSize)) {
    if (table) {
      yield tooLong
        ? { kind: 'too-long', first, count, table, header }
        : { kind: 'rows', bytes, first, count, table, header };
      header = '';
      continue;
    }
    if (tooLong) throw new CleanArticleError('TOO_LARGE', `a header longer than ${maxSize} bytes`);
    const top = splitRows(bytes, delimiter)[0]!;
    header = await decodeHeader(top);
    const columns = splitCells(header.replace(BYTE_ORDER_MARK, '').replace(LINE_END, ''), delimiter);
    table = { format, delimiter, columns: columns.map(({ value }) => value) };
    const lack = lackOf(table, keys);
    if (lack !== undefined) throw new CleanArticleError('BAD_RECORD', lack);
    const rest = bytes.subarray(top.length);
    if (rest.length === 0) continue;
    const lines = countLines(top);
    yield { kind: 'rows', bytes: rest, first: first + lines, count: count - lines, table, header };
    header = '';
  }
}

function firstLine(head: Buffer): string {
  const end = head.indexOf('\n');
  return head.toString('utf8', 0, end < 0 ? head.length : end);
}

/** A byte order mark stays: without it, spreadsheets take UTF-8 for something else. */
async function decodeHeader(bytes: Buffer): Promise<string> {
  const { text } = await decodeFile(bytes);
  return bytes.toString('utf8', 0, 3) === BYTE_ORDER_MARK ? BYTE_ORDER_MARK + text : text;
}
