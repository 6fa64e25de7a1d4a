import type { Writable } from 'node:stream';
import { writeError } from '../io/file-errors.js';
import { printableLines } from './terminal-text.js';

/** Short results are collected to this many UTF-16 code units. */
const BUFFER_LENGTH = 64 * 1024;

/**
 * Standard output: collects what comes in one go and writes it when the input pauses, since a parent may
 * wait for an answer before it sends more. Waits when the reader is slow. A terminal is sent no control
 * characters that a text may hold; everything else gets the text as it is.
 */
export class ResultStream {
  readonly #stream: Writable & { readonly isTTY?: boolean };
  #pending: string[] = [];
  #length = 0;
  #scheduled = false;
  #error: Error | undefined;
  #wake: (() => void) | undefined;

  constructor(stream: Writable & { readonly isTTY?: boolean }) {
    this.#stream = stream;
    stream.on('error', (error) => {
      const isClosed = (error as NodeJS.ErrnoException).code === 'EPIPE';
      this.#error ??= isClosed ? error : writeError('standard output', error);
      this.#wake?.();
    });
    stream.on('drain', () => this.#wake?.());
  }

  /** @throws what the stream reports: `EPIPE` where the reader closed its end, a full disk */
  async write(text: string): Promise<void> {
    if (this.#error) throw this.#error;
    if (text === '') return;
    this.#pending.push(text);
    this.#length += text.length;
    if (this.#length >= BUFFER_LENGTH) await this.flush();
    else if (!this.#scheduled) {
      this.#scheduled = true;
      setImmediate(() => {
        this.#scheduled = false;
        this.#send();
      });
    }
  }

  /** Writes what was collected, and waits until the stream takes more. */
  async flush(): Promise<void> {
    this.#send();
    while (this.#stream.writableNeedDrain && !this.#error) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#error) throw this.#error;
  }

  /** Waits until everything is handed over. */
  async end(): Promise<void> {
    await this.flush();
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      this.#stream.write('', () => resolve());
    });
    if (this.#error) throw this.#error;
  }

  #send(): void {
    if (this.#length === 0 || this.#error) return;
    const text = this.#pending.join('');
    this.#pending = [];
    this.#length = 0;
    this.#stream.write(this.#stream.isTTY ? printableLines(text) : text);
  }
}
