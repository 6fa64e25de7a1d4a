import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Short texts are collected to this many UTF-16 code units before they are written. */
const BUFFER_LENGTH = 64 * 1024;

/**
 * A file that appears whole or not at all: written under a temporary name in the same folder, synced, then
 * renamed. What is short touches the disk only when it is published. For texts of any length that come in
 * pieces, which is why no package for whole files is used.
 * Synchronous: for many small files the way to Node's thread pool and back costs more than the work.
 */
export class AtomicFile {
  readonly #path: string;
  readonly #temporary: string;
  readonly #old: Stats | undefined;
  readonly #durable: boolean;
  readonly #hash = createHash('sha256');
  #file: number | undefined;
  #pending: string[] = [];
  #pendingLength = 0;

  /**
   * @param old the file that will be replaced: the new one takes its permissions and, if allowed, its owner
   * @param durable wait until the disk has it
   */
  constructor(path: string, old?: Stats, durable = true) {
    this.#path = path;
    this.#temporary = join(dirname(path), `.clean-article-${randomBytes(8).toString('hex')}.tmp`);
    this.#old = old;
    this.#durable = durable;
  }

  write(text: string): void {
    this.#pending.push(text);
    this.#pendingLength += text.length;
    if (this.#pendingLength >= BUFFER_LENGTH) this.#flush(this.#takePending());
  }

  /** Ends the writing: `publish` gives the file its name, in place of what stood there. */
  finish(): { readonly hash: string; publish(): void } {
    const rest = this.#takePending();
    const publish = (): void => {
      const file = this.#flush(rest);
      if (this.#durable) fsyncSync(file);
      closeSync(file);
      this.#file = undefined;
      renameSync(this.#temporary, this.#path);
    };
    return { hash: this.#hash.digest('hex'), publish };
  }

  /** Takes back everything, unless it is published. */
  discard(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    rmSync(this.#temporary, { force: true });
  }

  #takePending(): Buffer {
    const bytes = Buffer.from(this.#pending.join(''));
    this.#pending = [];
    this.#pendingLength = 0;
    this.#hash.update(bytes);
    return bytes;
  }

  #flush(bytes: Buffer): number {
    this.#file ??= this.#open();
    writeFileSync(this.#file, bytes);
    return this.#file;
  }

  #open(): number {
    const file = openSync(this.#temporary, 'wx');
    if (!this.#old) return file;
    try {
      fchmodSync(file, this.#old.mode & 0o7777);
      fchownSync(file, this.#old.uid, this.#old.gid);
    } catch {
      // Only the owner may, and the file is as good without.
    }
    return file;
  }
}
