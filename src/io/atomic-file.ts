import { createHash, randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Short texts are collected to this many UTF-16 code units before they are written. */
const BUFFER_LENGTH = 64 * 1024;

/**
 * A file that appears whole or not at all: written under a temporary name in the same folder, synced, then
 * renamed. For streams of any length, which is why no package for whole files is used.
 */
export class AtomicFile {
  readonly #path: string;
  readonly #temporary: string;
  readonly #file: FileHandle;
  readonly #hash = createHash('sha256');
  #pending: string[] = [];
  #pendingLength = 0;

  private constructor(path: string, temporary: string, file: FileHandle) {
    this.#path = path;
    this.#temporary = temporary;
    this.#file = file;
  }

  /** @param old the file that will be replaced: the new one takes its permissions and, if allowed, its owner */
  static async create(path: string, old?: Stats): Promise<AtomicFile> {
    const temporary = join(dirname(path), `.clean-article-${randomBytes(8).toString('hex')}.tmp`);
    const file = await open(temporary, 'wx');
    const atomic = new AtomicFile(path, temporary, file);
    if (old) {
      await file.chown(old.uid, old.gid).catch(() => {});
      await file.chmod(old.mode & 0o7777).catch(() => {});
    }
    return atomic;
  }

  async write(text: string): Promise<void> {
    this.#pending.push(text);
    this.#pendingLength += text.length;
    if (this.#pendingLength >= BUFFER_LENGTH) await this.#flush();
  }

  /** Ends the writing. The file is complete now, but still under its temporary name. */
  async finish(): Promise<{ readonly hash: string }> {
    await this.#flush();
    await this.#file.sync();
    await this.#file.close();
    return { hash: this.#hash.digest('hex') };
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.from(this.#pending.join(''));
    this.#pending = [];
    this.#pendingLength = 0;
    this.#hash.update(bytes);
    await this.#file.writeFile(bytes);
  }

  /** Gives the finished file its name, in place of what stood there. */
  async publish(): Promise<void> {
    await rename(this.#temporary, this.#path);
  }

  /** Takes back everything, at any time before `publish`. */
  async discard(): Promise<void> {
    await this.#file.close().catch(() => {});
    await rm(this.#temporary, { force: true });
  }
}
