const LINE_FEED = 0x0a;
const LAST_SPACE = 0x20;

/** Whole lines of a stream. */
export interface LineBlock {
  readonly bytes: Buffer;
  /** Number of the first line, from 1. */
  readonly first: number;
  readonly count: number;
  /** One line that is longer than allowed; its bytes are left out. */
  readonly tooLong: boolean;
}

/**
 * Cuts a stream into blocks of whole lines, at `\n` and nowhere else (Node's readline also splits at U+2028,
 * nodejs/node#62785). What ends in one chunk comes at once, so that nothing waits for the next chunk. Blank
 * lines come with the line after them, so that the blocks, however they are cut, hold the same records.
 *
 * @param maxLength longest line in bytes; of a longer one only its place is told, and no memory is used for it
 */
export async function* cutBlocks(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  maxLength = Number.POSITIVE_INFINITY,
): AsyncGenerator<LineBlock> {
  let open: Buffer[] = [];
  let length = 0;
  let next = 1;
  let isSkipping = false;
  const take = (count: number, bytes = Buffer.alloc(0), tooLong = false): LineBlock => {
    open = [];
    length = 0;
    next += count;
    return { bytes, first: next - count, count, tooLong };
  };
  for await (let chunk of chunks) {
    if (isSkipping) {
      const end = chunk.indexOf(LINE_FEED);
      if (end < 0) continue;
      isSkipping = false;
      chunk = chunk.subarray(end + 1);
    }
    const end = endOfLastLine(chunk) || (open.some(hasText) ? chunk.indexOf(LINE_FEED) + 1 : 0);
    if (end > 0) {
      const bytes = Buffer.concat([...open, chunk.subarray(0, end)]);
      yield take(countLines(bytes), bytes);
    }
    const rest = chunk.subarray(end);
    if (rest.length > 0) open.push(rest);
    length += rest.length;
    if (length > maxLength && !rest.includes(LINE_FEED)) {
      isSkipping = true;
      yield take(countLines(Buffer.concat(open)) + 1, undefined, true);
    }
  }
  if (!open.some(hasText)) return;
  const last = Buffer.concat(open);
  yield take(countLines(last) + 1, last);
}

/** The lines of a block, without their line ends. */
export function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

/** How many lines end in it. */
export function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}

function hasText(bytes: Buffer): boolean {
  return bytes.some((byte) => byte > LAST_SPACE);
}

/** Where the last line ends that has both an end and something in it; 0 where there is none. */
function endOfLastLine(bytes: Buffer): number {
  let at = bytes.lastIndexOf(LINE_FEED);
  while (at >= 0 && bytes[at]! <= LAST_SPACE) at--;
  return at < 0 ? 0 : bytes.indexOf(LINE_FEED, at) + 1;
}
