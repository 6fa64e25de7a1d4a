import { CleanArticleError } from '../core/errors.js';

const LINE_FEED = 0x0a;

/** The bytes of one input: its head, to decide how to read it, and then all of it. Read it once. */
export class ByteSource {
  #head: Buffer = Buffer.alloc(0);
  #ended = false;
  readonly #rest: AsyncIterator<Uint8Array>;

  private constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#rest = chunks[Symbol.asyncIterator]();
  }

  /** Waits for the first chunk and no longer: a parent that waits for an answer may not have sent more. */
  static async from(chunks: AsyncIterable<Uint8Array>): Promise<ByteSource> {
    const source = new ByteSource(chunks);
    source.#head = (await source.#next()) ?? source.#head;
    return source;
  }

  /** Of bytes that are there already. */
  static of(bytes: Buffer): ByteSource {
    const source = new ByteSource(none());
    source.#head = bytes;
    source.#ended = true;
    return source;
  }

  get head(): Buffer {
    return this.#head;
  }

  /** Is the head all there is? */
  get ended(): boolean {
    return this.#ended;
  }

  /** Lengthens the head until it holds the first line, or everything. */
  async readLine(): Promise<void> {
    const chunks = [this.#head];
    for (let last: Buffer | undefined = this.#head; last && !last.includes(LINE_FEED); ) {
      last = await this.#next();
      if (last) chunks.push(last);
    }
    this.#head = Buffer.concat(chunks);
  }

  /** All bytes, head first. */
  async *chunks(): AsyncGenerator<Buffer> {
    yield this.#head;
    for (let next = await this.#next(); next; next = await this.#next()) yield next;
  }

  /** @throws {CleanArticleError} `TOO_LARGE` as soon as there are more than `maxSize` bytes */
  async readAll(maxSize = Number.POSITIVE_INFINITY): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of this.chunks()) {
      size += chunk.length;
      if (size > maxSize) {
        throw new CleanArticleError('TOO_LARGE', `larger than ${maxSize} bytes; --max-size allows more`);
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }

  /** Lets go of the input before its end. */
  async close(): Promise<void> {
    await this.#rest.return?.();
  }

  async #next(): Promise<Buffer | undefined> {
    if (this.#ended) return undefined;
    const { done, value } = await this.#rest.next();
    this.#ended = done === true;
    if (done) return undefined;
    return Buffer.isBuffer(value) ? value : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  }
}

async function* none(): AsyncGenerator<Uint8Array> {}
