import { CleanArticleError } from '../core/errors.js';

/** A record of a WARC file: its headers, names in small letters, and its content. */
export interface WarcRecord {
  readonly headers: ReadonlyMap<string, string>;
  /** Empty where nobody wants it. */
  readonly content: Buffer;
}

const VERSION = /^WARC\/\d/;
const HEADERS_END = '\r\n\r\n';
/** Longer headers are none. */
const MAX_HEADERS = 64 * 1024;

/** Does a stream begin as WARC does? */
export function isWarc(head: Buffer): boolean {
  return VERSION.test(head.toString('latin1', 0, 8));
}

/** `Name: value` lines, names in small letters; lines that begin with a space go on the one before. */
export function parseHeaders(block: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of block.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

/**
 * The records of a WARC or WET stream (ISO 28500), one by one. Content that is not wanted is passed over
 * without being held.
 *
 * @throws {CleanArticleError} `UNREADABLE` where the stream ends within a record, or is none of WARC
 */
export async function* readWarc(
  chunks: AsyncIterable<Buffer>,
  wants: (headers: ReadonlyMap<string, string>, length: number) => boolean,
): AsyncGenerator<WarcRecord> {
  const reader = new Reader(chunks);
  while (await reader.skipLineEnds()) {
    const block = await reader.until(HEADERS_END, MAX_HEADERS);
    if (block === undefined || !VERSION.test(block)) throw damaged('no record where one should begin');
    const headers = parseHeaders(block);
    const length = Number(headers.get('content-length'));
    if (!Number.isSafeInteger(length) || length < 0) throw damaged('a record without its length');
    const content = await reader.take(length, wants(headers, length));
    if (content === undefined) throw damaged('it ends within a record');
    yield { headers, content };
  }
}

function damaged(what: string): CleanArticleError {
  return new CleanArticleError('UNREADABLE', `damaged WARC data: ${what}; fetch it again`);
}

/** Reads pieces of any length from a stream of chunks. */
class Reader {
  readonly #chunks: AsyncIterator<Buffer>;
  #open: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** @returns false at the end of the stream */
  async skipLineEnds(): Promise<boolean> {
    for (;;) {
      const start = this.#open.findIndex((byte) => byte !== 0x0d && byte !== 0x0a);
      if (start >= 0) {
        this.#open = this.#open.subarray(start);
        return true;
      }
      this.#open = Buffer.alloc(0);
      if (!(await this.#more())) return false;
    }
  }

  /** What stands before a mark, which is passed over; undefined where there is none within `limit` bytes. */
  async until(mark: string, limit: number): Promise<string | undefined> {
    for (;;) {
      const end = this.#open.indexOf(mark);
      if (end >= 0) {
        const text = this.#open.toString('utf8', 0, end);
        this.#open = this.#open.subarray(end + mark.length);
        return text;
      }
      if (this.#open.length > limit || !(await this.#more())) return undefined;
    }
  }

  /** The next bytes; empty where they are not kept, undefined where the stream ends before. */
  async take(length: number, keep: boolean): Promise<Buffer | undefined> {
    const taken: Buffer[] = [];
    for (let missing = length; missing > 0; ) {
      if (this.#open.length === 0 && !(await this.#more())) return undefined;
      const piece = this.#open.subarray(0, missing);
      if (keep) taken.push(piece);
      missing -= piece.length;
      this.#open = this.#open.subarray(piece.length);
    }
    return Buffer.concat(taken);
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#open = this.#open.length === 0 ? value : Buffer.concat([this.#open, value]);
    return true;
  }
}
