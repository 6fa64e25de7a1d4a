import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { crypto } from './builtins.js';
import type { Compress } from './compression.js';
import type { Stamp } from './manifest.js';

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
  /** A run that is broken off goes on with it, so it is written by the member. */
  readonly keep?: boolean;
  /** Go on behind this many bytes of what an earlier run left under the temporary name. */
  readonly resumeAt?: number;
}

/** A hidden name beside a file, the same in every run, so that what a crash has left is found again. */
export function nameBeside(path: string, ending: string): string {
  const hash = crypto().createHash('sha256').update(basename(path)).digest('hex').slice(0, 16);
  return join(dirname(resolve(path)), `.clean-article-${hash}.${ending}`);
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
  readonly #hash = crypto().createHash('sha256');
  #file: number | undefined;
  #size = 0;
  #pending: string[] = [];
  #pendingLength = 0;

  constructor(path: string, options: AtomicFileOptions = {}) {
    this.#path = path;
    this.#temporary = nameBeside(path, 'tmp');
    this.#options = options;
    if (options.resumeAt !== undefined) this.#reopen(options.resumeAt);
  }

  /** @returns true where all that was written up to here is under the temporary name now */
  write(text: string): boolean {
    this.#pending.push(text);
    this.#pendingLength += text.length;
    const { compress, keep } = this.#options;
    if (this.#pendingLength < (compress || keep ? MEMBER_LENGTH : BUFFER_LENGTH)) return false;
    this.#flush(this.#takePending());
    return true;
  }

  /** Bytes under the temporary name, when the disk has them. */
  sync(): number {
    if (this.#file !== undefined) fsyncSync(this.#file);
    return this.#size;
  }

  /** Ends the writing: `seal` puts all under the temporary name, `publish` gives the file its own. */
  finish(): { readonly hash: string; seal(): Stamp; publish(): void } {
    const rest = this.#takePending();
    const seal = (): Stamp => {
      const file = this.#flush(rest);
      if (this.#options.durable ?? true) fsyncSync(file);
      const { size, mtimeMs } = fstatSync(file);
      this.close();
      return { size, mtimeMs };
    };
    return { hash: this.#hash.digest('hex'), seal, publish: () => renameSync(this.#temporary, this.#path) };
  }

  /** Takes back everything, unless it is published. */
  discard(): void {
    this.close();
    rmSync(this.#temporary, { force: true });
  }

  /** Lets go of the file; what is under the temporary name stays there. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #takePending(): Uint8Array {
    const text = Buffer.from(this.#pending.join(''));
    const { compress } = this.#options;
    // Even an empty file has a member, but not a last one that is empty.
    const bytes = compress && (text.length > 0 || this.#size === 0) ? compress(text) : text;
    this.#pending = [];
    this.#pendingLength = 0;
    this.#hash.update(bytes);
    return bytes;
  }

  #flush(bytes: Uint8Array): number {
    this.#file ??= this.#open();
    writeFileSync(this.#file, bytes);
    this.#size += bytes.length;
    return this.#file;
  }

  #open(): number {
    const file = this.#create();
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

  /** Never follows a link or shares a file: what a crash has left there goes first. */
  #create(): number {
    try {
      return openSync(this.#temporary, 'wx');
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
      rmSync(this.#temporary);
      return openSync(this.#temporary, 'wx');
    }
  }

  #reopen(size: number): void {
    const file = openSync(this.#temporary, 'r+');
    this.#file = file;
    ftruncateSync(file, size);
    const chunk = Buffer.allocUnsafe(BUFFER_LENGTH);
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      this.#hash.update(chunk.subarray(0, read));
      this.#size += read;
    }
  }
}
