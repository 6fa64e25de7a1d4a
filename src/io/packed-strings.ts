const CHUNK_SIZE = 64 * 1024;
/** Before each string: how much of it the one before has (16 bits), and the bytes of its rest (31 bits, and one that says wide). */
const HEAD_SIZE = 6;
const MAX_SHARED = 0xffff;
const WIDE = 0x8000_0000;
const NARROW = /^[\u0000-\u00ff]*$/;

/**
 * A list of strings that is only added to, and read from its start. Each is kept as what it has not in common with the one
 * before (front coding, as dictionaries do): sorted paths take some 20 bytes each, where an array of them takes a hundred
 * and more.
 */
export class PackedStrings implements Iterable<string> {
  readonly #chunks: { readonly bytes: Buffer; used: number }[] = [];
  #last = '';
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(text: string): void {
    const shared = sharedLength(this.#last, text);
    const rest = text.slice(shared);
    const isNarrow = NARROW.test(rest);
    const size = rest.length * (isNarrow ? 1 : 2);
    const chunk = this.#chunkFor(HEAD_SIZE + size);
    const { bytes, used } = chunk;
    bytes.writeUInt16LE(shared, used);
    bytes.writeUInt32LE(size + (isNarrow ? 0 : WIDE), used + 2);
    bytes.write(rest, used + HEAD_SIZE, isNarrow ? 'latin1' : 'utf16le');
    chunk.used += HEAD_SIZE + size;
    this.#last = text;
    this.#length++;
  }

  *[Symbol.iterator](): Generator<string> {
    let last = '';
    for (const { bytes, used } of this.#chunks) {
      for (let at = 0; at < used; ) {
        const shared = bytes.readUInt16LE(at);
        const head = bytes.readUInt32LE(at + 2);
        const start = at + HEAD_SIZE;
        at = start + (head % WIDE);
        last = last.slice(0, shared) + bytes.toString(head < WIDE ? 'latin1' : 'utf16le', start, at);
        yield last;
      }
    }
  }

  #chunkFor(size: number): { readonly bytes: Buffer; used: number } {
    const last = this.#chunks.at(-1);
    if (last && last.used + size <= last.bytes.length) return last;
    const chunk = { bytes: Buffer.allocUnsafe(Math.max(size, CHUNK_SIZE)), used: 0 };
    this.#chunks.push(chunk);
    return chunk;
  }
}

function sharedLength(a: string, b: string): number {
  const end = Math.min(a.length, b.length, MAX_SHARED);
  let at = 0;
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}
