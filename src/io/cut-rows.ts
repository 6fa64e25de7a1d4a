import { countLines } from './split-lines.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

/** Whole rows of a stream. */
export interface RowBlock {
  readonly bytes: Buffer;
  /** Number of the line on which the first row begins, from 1. */
  readonly first: number;
  /** Lines, of which a row has several where its quotes hold line ends. */
  readonly count: number;
  /** One row that is longer than allowed; its bytes are left out. */
  readonly tooLong: boolean;
}

/** Where the scanner is: at the start of a cell, in a bare or in a quoted one, or behind a quote in that. */
type State = 'start' | 'bare' | 'quoted' | 'quote';

/** Finds where rows end: at line ends that no quotes enclose. It goes on from chunk to chunk. */
class RowScanner {
  readonly #delimiter: number;
  #state: State = 'start';

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Is a quoted cell open, behind what was scanned? */
  get isOpen(): boolean {
    return this.#state === 'quoted';
  }

  /** Indices behind the ends of rows. */
  ends(bytes: Buffer): number[] {
    const ends: number[] = [];
    for (let at = 0; at < bytes.length; at++) {
      if (this.#state === 'quoted') {
        at = bytes.indexOf(QUOTE, at);
        if (at < 0) return ends;
        this.#state = 'quote';
        continue;
      }
      const byte = bytes[at]!;
      if (byte === LINE_FEED) {
        ends.push(at + 1);
        this.#state = 'start';
      } else if (byte === this.#delimiter) this.#state = 'start';
      else if (byte === QUOTE && this.#state !== 'bare') this.#state = 'quoted';
      else this.#state = 'bare';
    }
    return ends;
  }
}

/**
 * Cuts a stream of CSV into blocks of whole rows. What ends in one chunk comes at once, so that nothing waits
 * for the next chunk. No package for CSV is used: they give values, and here the bytes of each row are wanted,
 * so that workers read them and all cells but one are given back as they were (decision 21).
 *
 * @param maxLength longest row in bytes; of a longer one only its place is told, and no memory is used for it
 */
export async function* cutRows(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  delimiter: string,
  maxLength = Number.POSITIVE_INFINITY,
): AsyncGenerator<RowBlock> {
  const scanner = new RowScanner(delimiter);
  let open: Buffer[] = [];
  let length = 0;
  let lines = 0;
  let next = 1;
  const take = (piece: Buffer): RowBlock => {
    const tooLong = length > maxLength;
    const bytes = tooLong ? Buffer.alloc(0) : Buffer.concat([...open, piece]);
    const first = next;
    next += lines + countLines(piece);
    open = [];
    length = 0;
    lines = 0;
    return { bytes, first, count: next - first, tooLong };
  };
  for await (const chunk of chunks) {
    const ends = scanner.ends(chunk);
    let start = 0;
    if (length > maxLength && ends.length > 0) {
      start = ends[0]!;
      yield take(chunk.subarray(0, start));
    }
    const end = ends.at(-1) ?? 0;
    if (end > start) yield take(chunk.subarray(start, end));
    const rest = chunk.subarray(Math.max(start, end));
    length += rest.length;
    lines += countLines(rest);
    if (length > maxLength) open = [];
    else if (rest.length > 0) open.push(rest);
  }
  if (length === 0) return;
  lines++;
  yield take(Buffer.alloc(0));
}

/** The rows of a block with their line ends. */
export function splitRows(bytes: Buffer, delimiter: string): Buffer[] {
  const ends = new RowScanner(delimiter).ends(bytes);
  if ((ends.at(-1) ?? 0) < bytes.length) ends.push(bytes.length);
  return ends.map((end, at) => bytes.subarray(at === 0 ? 0 : ends[at - 1], end));
}

/** Does a quotation mark of a row open a cell that nothing closes? */
export function hasOpenQuote(row: Buffer, delimiter: string): boolean {
  const scanner = new RowScanner(delimiter);
  scanner.ends(row);
  return scanner.isOpen;
}

/** Is there nothing in a row but its line end? */
export function isBlankRow(row: Buffer): boolean {
  return row.every((byte) => byte === LINE_FEED || byte === CARRIAGE_RETURN);
}
