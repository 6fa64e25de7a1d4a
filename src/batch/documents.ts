import type { Finding, Notice } from '../core/article.js';
import { looksBinary } from '../core/decode/binary.js';
import { CleanArticleError } from '../core/errors.js';
import { detectFormat } from '../core/formats/detect.js';
import { isJsonLines } from '../core/formats/detect-json.js';
import { type Format, formatOfName } from '../core/formats/format.js';
import { type FramedRecord, frameDocument, frameLine } from '../core/formats/records.js';
import type { ByteSource } from '../io/byte-source.js';
import { decodeFile } from '../io/charset.js';
import { splitLines } from '../io/split-lines.js';

/** A text or a page as it was read, or a record not yet parsed. Plain data. */
export type Document = { readonly findings: readonly Finding[] } & (
  | { readonly format: 'text' | 'markdown' | 'html'; readonly text: string }
  | ({ readonly format: 'json' | 'jsonl' } & FramedRecord)
);

const OPEN_BRACE = 0x7b;
const EMPTY: Notice = {
  kind: 'notice',
  rule: 'input/empty',
  why: 'there is no text in it',
  span: { start: 0, end: 0 },
};

/**
 * The documents of one input. JSON Lines come one by one as they arrive, whatever the length of the file;
 * everything else is read whole.
 *
 * @param name path or name, to tell the format where the content does not
 * @param forced the format, if the user says so
 * @throws {CleanArticleError} `BINARY`, or `BAD_RECORD` for a file of JSON that cannot be read
 */
export async function* readDocuments(
  name: string,
  source: ByteSource,
  forced?: Format,
): AsyncGenerator<Document> {
  refuseBinary(source.head);
  if (await streamsRecords(name, source, forced)) {
    yield* readLines(source.chunks());
    return;
  }
  const bytes = await source.readAll();
  refuseBinary(bytes);
  const { text, findings } = await decodeFile(bytes);
  const format = forced ?? detectFormat(text, name);
  if (format === 'jsonl') yield* readLines([Buffer.from(text)]);
  else if (format === 'json') {
    for (const record of frameDocument(text)) yield { format, ...record, findings };
  } else yield { format, text, findings: /\S/.test(text) ? findings : [...findings, EMPTY] };
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

async function* readLines(chunks: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Document> {
  let number = 0;
  // Blank lines are no records; they stay before the next one.
  let blank = '';
  for await (const lines of splitLines(chunks)) {
    for (const bytes of lines) {
      const { text, findings } = await decodeFile(bytes);
      const record = frameLine(text, ++number);
      if (record.json === '') blank += record.after;
      else {
        yield { format: 'jsonl', ...record, before: blank + record.before, findings };
        blank = '';
      }
    }
  }
}

function refuseBinary(bytes: Uint8Array): void {
  const found = looksBinary(bytes);
  if (found === null) return;
  const { kind, advice = 'give the text of the article' } = found;
  throw new CleanArticleError('BINARY', `not text but ${kind}; ${advice}`);
}
