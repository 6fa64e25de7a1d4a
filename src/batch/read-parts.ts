import { looksBinary } from '../core/decode/binary.js';
import { CleanArticleError } from '../core/errors.js';
import { isJsonLines } from '../core/formats/detect-json.js';
import { type Format, formatOfName } from '../core/formats/format.js';
import type { RecordKeys } from '../core/formats/record.js';
import { readArchivedPages } from '../io/archived-pages.js';
import { ByteSource } from '../io/byte-source.js';
import { decodeFile } from '../io/charset.js';
import { decompressed } from '../io/decompress.js';
import { cutBlocks } from '../io/split-lines.js';
import { isWarc } from '../io/warc.js';
import type { Part } from './part.js';
import { readTable } from './read-table.js';

export interface ReadOptions {
  /** Read every input as this, whatever it looks like. */
  readonly inputFormat?: Format;
  /** Largest document in bytes, before anything is decoded. Default 100 MB. */
  readonly maxSize?: number;
}

export const DEFAULT_MAX_SIZE = 100_000_000;
const OPEN_BRACE = 0x7b;

/**
 * The parts of one input, decompressed where it is compressed. JSON Lines, tables and web archives come as they arrive,
 * whatever the length of the file; everything else is read whole.
 *
 * @param name path or name, to tell the format where the content does not
 * @throws {CleanArticleError} `BINARY`, `TOO_LARGE`, `UNREADABLE` for damaged compression, or `BAD_RECORD` for a
 *   table without a column for the text
 */
export async function* readParts(
  name: string,
  packed: ByteSource,
  { inputFormat, maxSize = DEFAULT_MAX_SIZE, ...keys }: ReadOptions & RecordKeys,
): AsyncGenerator<Part> {
  const source = await decompressed(packed);
  if (isWarc(source.head)) {
    let first = 0;
    for await (const page of readArchivedPages(source.chunks(), maxSize)) {
      yield { kind: 'archived', first: ++first, count: 1, ...page };
    }
    return;
  }
  refuseBinary(source.head);
  const format = inputFormat ?? formatOfName(name);
  if (format === 'csv' || format === 'tsv') {
    yield* readTable(await narrow(source, maxSize), format, maxSize, keys);
    return;
  }
  if (await streamsRecords(name, source, inputFormat)) {
    for await (const { bytes, first, count, tooLong } of cutBlocks(source.chunks(), maxSize)) {
      yield tooLong ? { kind: 'too-long', first, count } : { kind: 'lines', bytes, first, count };
    }
    return;
  }
  const seen = source.head.length;
  const bytes = await source.readAll(maxSize);
  if (bytes.length > seen) refuseBinary(bytes);
  yield { kind: 'whole', bytes };
}

/** Is it a UTF-8 stream of JSON Lines? Reads no further than the first line to know. */
async function streamsRecords(name: string, source: ByteSource, forced?: Format): Promise<boolean> {
  if (looksWide(source.head)) return false;
  if (forced) return forced === 'jsonl';
  const promised = formatOfName(name);
  const first = source.head.find((byte) => byte > 0x20 && byte < 0x80);
  if (first !== OPEN_BRACE && promised !== 'jsonl') return false;
  await source.readLine();
  return isJsonLines(source.head.toString('utf8'), promised);
}

/** Does it begin with the byte order mark of UTF-16, so that a line does not end at a byte 0x0A? */
function looksWide(head: Buffer): boolean {
  return head.length >= 2 && (head.readUInt16BE(0) === 0xfeff || head.readUInt16BE(0) === 0xfffe);
}

/** UTF-16, as spreadsheets write it, as UTF-8; it is read whole for that. */
async function narrow(source: ByteSource, maxSize: number): Promise<ByteSource> {
  if (!looksWide(source.head)) return source;
  const { text } = await decodeFile(await source.readAll(maxSize));
  return ByteSource.of(Buffer.from(text));
}

function refuseBinary(bytes: Uint8Array): void {
  const found = looksBinary(bytes);
  if (found === null) return;
  const { kind, advice = 'give the text of the article' } = found;
  throw new CleanArticleError('BINARY', `not text but ${kind}; ${advice}`);
}
