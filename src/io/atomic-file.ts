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
import type { Compress } from './compression.js';

/** Short texts are collected to this many UTF-16 code units before they are written. */
const BUFFER_LENGTH = 64 * 1024;
/**
 * Or before they are compressed: it is the length of a member, which ends with a text. So the bytes depend on
 * the texts alone, and a run that was broken off can go on behind any member.
 */
const MEMBER_LENGTH = 1024 * 1024;

export interface AtomicFileOptions {
  /** The file that will be replaced: the new one takes its permissions and, if allowed, its owner. */
  readonly old?: Stats;
  /** Wait until the disk has it. Default true. */
  readonly durable?: boolean;
  readonly compress?: Compress;
}

/**
 * A file that appears whole or not at all: written under a temporary name in the same folder, synced, then
 * renamed. What is short touches the disk only when it is published. For texts of any length that come in
 * pieces, which is why no package for whole files is used.
 * Synchronous: for many small files the way to Node's thread pool and back costs more than the work.
 */
export class AtomicFile {
  readonly #path: string;
  readonly #temporary: string;
  readonly #options: AtomicFileOptions;
  readonly #hash = createHash('sha256');
  #file: number | undefined;
  #pending: string[] = [];
  #pendingLength = 0;

  constructor(path: string, options: AtomicFileOptions = {}) {
    this.#path = path;
    this.#temporary = join(dirname(path), `.clean-article-${randomBytes(8).toString('hex')}.tmp`);
    this.#options = options;
  }

  write(text: string): void {
    this.#pending.push(text);
    this.#pendingLength += text.length;
    if (this.#pendingLength >= (this.#options.compress ? MEMBER_LENGTH : BUFFER_LENGTH))
      this.#flush(this.#takePending());
  }

  /** Ends the writing: `publish` gives the file its name, in place of what stood there. */
  finish(): { readonly hash: string; publish(): void } {
    const rest = this.#takePending();
    const publish = (): void => {
      const file = this.#flush(rest);
      if (this.#options.durable ?? true) fsyncSync(file);
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

  #takePending(): Uint8Array {
    const text = Buffer.from(this.#pending.join(''));
    const { compress } = this.#options;
    // Even an empty file has a member, but not a last one that is empty.
    const bytes = compress && (text.length > 0 || this.#file === undefined) ? compress(text) : text;
    this.#pending = [];
    this.#pendingLength = 0;
    this.#hash.update(bytes);
    return bytes;
  }

  #flush(bytes: Uint8Array): number {
    this.#file ??= this.#open();
    writeFileSync(this.#file, bytes);
    return this.#file;
  }

  #open(): number {
    const file = openSync(this.#temporary, 'wx');
    const { old } = this.#options;
    if (!old) return file;
    try {
      fchmodSync(file, old.mode & 0o7777);
      fchownSync(file, old.uid, old.gid);
    } catch {
      // Only the owner may, and the file is as good without.
    }
    return file;
  }
}
