const LINE_FEED = 0x0a;

/**
 * Cuts bytes into lines at `\n` and nowhere else; all lines that end in one chunk come together, so that
 * nothing waits for the next chunk. (Node's readline also splits at U+2028, nodejs/node#62785.) The last
 * line comes without its line end too; a line may be of any length.
 */
export async function* splitLines(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
): AsyncGenerator<Buffer[]> {
  let open: Buffer[] = [];
  for await (const chunk of chunks) {
    const lines: Buffer[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      const tail = chunk.subarray(start, end);
      lines.push(open.length === 0 ? tail : Buffer.concat([...open, tail]));
      open = [];
      start = end + 1;
    }
    if (start < chunk.length) open.push(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (open.length > 0) yield [Buffer.concat(open)];
}
