import type { Finding } from '../core/article.js';
import type { Decoded } from '../core/decode/decoded.js';
import { CleanArticleError } from '../core/errors.js';
import type { CsvRow } from '../core/formats/csv.js';
import { detectFormat } from '../core/formats/detect.js';
import { type FramedRecord, frameDocument, frameLine } from '../core/formats/records.js';
import { decodeFile } from '../io/charset.js';
import { splitLines } from '../io/split-lines.js';
import type { Part } from './part.js';
import { DEFAULT_MAX_SIZE, type ReadOptions } from './read-parts.js';
import { longRow, rowsOf } from './rows-of.js';

/**
 * A text or a page as it was read, or a record not yet parsed. Plain data. `at` is its place in the input: the
 * number of its line, or its index in a list; it only grows.
 */
export type Document = {
  readonly findings: readonly Finding[];
  readonly at: number;
  /** Written as UTF-8, the text would not be the bytes that were read. */
  readonly recoded?: boolean;
} & (
  | { readonly format: 'text' | 'markdown' | 'html'; readonly text: string }
  | ({ readonly format: 'json' | 'jsonl' | 'warc'; readonly failure?: CleanArticleError } & FramedRecord)
  | ({
      readonly format: 'csv' | 'tsv';
      readonly row: CsvRow;
      readonly failure?: CleanArticleError;
    } & FramedRecord)
);

/**
 * The documents of a part.
 *
 * @param name path or name, to tell the format where the content does not
 * @throws {CleanArticleError} `BAD_RECORD` for a file of JSON that cannot be read
 */
export async function* documentsOf(
  name: string,
  part: Part,
  { inputFormat, maxSize = DEFAULT_MAX_SIZE }: ReadOptions,
): AsyncGenerator<Document> {
  if (part.kind === 'lines') yield* recordsOf(toBuffer(part.bytes), part.first, maxSize);
  else if (part.kind === 'rows') yield* rowsOf(part, maxSize);
  else if (part.kind === 'too-long' && part.table) yield longRow(part, maxSize);
  else if (part.kind === 'too-long') yield tooLong(part.first + part.count - 1, maxSize);
  else if (part.kind === 'archived') yield await archived(part, maxSize);
  else {
    const decoded = await decodeFile(part.bytes);
    const { text, findings } = decoded;
    const recoded = isRecoded(part.bytes, decoded);
    const format = inputFormat ?? detectFormat(text, name);
    if (format === 'warc')
      throw new CleanArticleError('UNREADABLE', 'no web archive; it would begin with WARC/1');
    if (format === 'jsonl') yield* recordsOf(Buffer.from(text), 1, maxSize);
    else if (format === 'json') {
      let at = 0;
      for (const record of frameDocument(text)) yield { format, ...record, findings, at: at++, recoded };
    } else if (format === 'csv' || format === 'tsv')
      throw new CleanArticleError('INTERNAL', 'a table is read by rows');
    else yield { format, text, findings, at: 0, recoded };
  }
}

function isRecoded(bytes: Uint8Array, { encoding, findings }: Decoded): boolean {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return encoding !== 'utf-8' || findings.length > 0 || hasMark;
}

async function* recordsOf(block: Buffer, first: number, maxSize: number): AsyncGenerator<Document> {
  let number = first;
  // Blank lines are no records; they stay before the next one.
  let blank = '';
  for (const bytes of splitLines(block)) {
    const at = number++;
    if (bytes.length > maxSize) {
      yield tooLong(at, maxSize);
      continue;
    }
    const { text, findings } = await decodeFile(bytes);
    const record = frameLine(text, at);
    if (record.json === '') blank += record.after;
    else {
      yield { format: 'jsonl', ...record, before: blank + record.before, findings, at };
      blank = '';
    }
  }
}

/** A page of an archive as a record, which is what becomes of it. */
async function archived(page: Part & { readonly kind: 'archived' }, maxSize: number): Promise<Document> {
  const { id, url, date, isHtml, first, isTooLarge } = page;
  const { text, findings } = await decodeFile(page.bytes, page.charset);
  const json = JSON.stringify({ id, url, date, [isHtml ? 'html' : 'text']: text });
  const frame = { before: '', after: '\n', place: `#${first}` };
  const failure = isTooLarge ? tooLong(first, maxSize).failure : undefined;
  return { format: 'warc', json, ...frame, findings, at: first, failure };
}

function tooLong(at: number, maxSize: number) {
  const failure = new CleanArticleError('TOO_LARGE', `longer than ${maxSize} bytes; --max-size allows more`);
  return { format: 'jsonl' as const, ...frameLine('', at), findings: [], at, failure };
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
