import type { Stats } from 'node:fs';
import { mkdir, open, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { CleanArticleError } from '../core/errors.js';
import { AtomicFile } from './atomic-file.js';
import { writeError } from './file-errors.js';
import { hashFile, Manifest } from './manifest.js';

/** An output that is being written. `commit` or `discard` ends it. */
export interface Output {
  write(text: string): Promise<void>;
  /** @returns false where the file had the same bytes already and was left alone */
  commit(): Promise<boolean>;
  discard(): Promise<void>;
}

export interface OutputFolderOptions {
  /** Replace files that this program did not write. */
  readonly force: boolean;
  /** Replace any file without a word: the inputs themselves, on request. */
  readonly inPlace?: boolean;
}

/**
 * A folder that outputs go to. A file that is already there is replaced only if this program wrote it (the
 * folder's manifest knows its bytes) or if `force` says so; the same bytes are left alone.
 */
export class OutputFolder {
  readonly #folder: string;
  readonly #options: OutputFolderOptions;
  readonly #manifest: Manifest;

  constructor(folder: string, options: OutputFolderOptions) {
    this.#folder = folder;
    this.#options = options;
    this.#manifest = new Manifest(folder);
  }

  /**
   * @param name path below the folder; folders in between are made
   * @throws {CleanArticleError} `UNWRITABLE`; later, from `commit`, also `OUTPUT_CLASH`
   */
  async open(name: string): Promise<Output> {
    const path = join(this.#folder, name);
    try {
      const old = await statusOf(path);
      if (old && !old.isFile() && !old.isDirectory()) return await openDevice(path);
      if (old?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
      // A link stays a link: its target gets the new bytes.
      const target = old ? await realpath(path) : path;
      await mkdir(dirname(target), { recursive: true });
      return this.#wrap(await AtomicFile.create(target, old), target, path);
    } catch (cause) {
      throw writeError(path, cause);
    }
  }

  /** May a file of this name be replaced, whatever the new bytes are? To be asked before long work. */
  async mayReplace(name: string): Promise<boolean> {
    const path = join(this.#folder, name);
    const old = await statusOf(path);
    if (!old?.isFile() || this.#options.force || this.#options.inPlace) return true;
    return this.#manifest.has(relative(this.#folder, path), await hashFile(path));
  }

  #wrap(file: AtomicFile, target: string, shown: string): Output {
    const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
      try {
        return await work();
      } catch (cause) {
        await file.discard().catch(() => {});
        throw writeError(shown, cause);
      }
    };
    return {
      write: (text) => attempt(() => file.write(text)),
      commit: () => attempt(() => this.#commit(file, target, shown)),
      discard: () => file.discard(),
    };
  }

  async #commit(file: AtomicFile, target: string, shown: string): Promise<boolean> {
    const { hash } = await file.finish();
    const name = relative(this.#folder, shown);
    const { force, inPlace } = this.#options;
    if (await statusOf(target)) {
      const old = await hashFile(target);
      if (old === hash) {
        await file.discard();
        return false;
      }
      if (!force && !inPlace && !(await this.#manifest.has(name, old))) throw clash(shown);
    }
    if (!inPlace) await this.#manifest.add(name, hash);
    await file.publish();
    return true;
  }
}

export function clash(path: string): CleanArticleError {
  return new CleanArticleError(
    'OUTPUT_CLASH',
    `${path}: is not as clean-article wrote it, or not its work at all; --force replaces it, or choose another output`,
  );
}

async function statusOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** `/dev/null`, a named pipe: written as it is, never replaced. */
async function openDevice(path: string): Promise<Output> {
  const file = await open(path, 'w');
  return {
    write: async (text) => {
      await file.writeFile(text);
    },
    commit: async () => {
      await file.close();
      return true;
    },
    discard: () => file.close(),
  };
}
