import { closeSync, mkdirSync, openSync, realpathSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { CleanArticleError } from '../core/errors.js';
import { AtomicFile } from './atomic-file.js';
import { compressionOf } from './compression.js';
import { writeError } from './file-errors.js';
import { hashFile, Manifest } from './manifest.js';

/** An output that is being written. `commit` or `discard` ends it; all throw `CleanArticleError`. */
export interface Output {
  write(text: string): void;
  /** @returns false where the file had the same bytes already and was left alone */
  commit(): boolean;
  discard(): void;
}

export interface OutputFolderOptions {
  /** Replace files that this program did not write. */
  readonly force: boolean;
  /** Replace any file without a word: the inputs themselves, on request. */
  readonly inPlace?: boolean;
  /**
   * Wait until the disk has each file, some 4 ms each, before it appears. Default true. Without it, a file may
   * be empty after a power cut; after a crash of the program it is not.
   */
  readonly durable?: boolean;
}

/**
 * A folder that outputs go to. A file that is already there is replaced only if this program wrote it (the
 * folder's manifest knows its bytes) or if `force` says so; the same bytes are left alone.
 */
export class OutputFolder {
  readonly #folder: string;
  readonly #options: OutputFolderOptions;
  readonly #manifest: Manifest;
  /** Folders that are known to be there. */
  readonly #made = new Set<string>();

  constructor(folder: string, options: OutputFolderOptions) {
    this.#folder = folder;
    this.#options = options;
    this.#manifest = new Manifest(folder);
  }

  /**
   * @param name path below the folder; folders in between are made
   * @throws {CleanArticleError} `UNWRITABLE`; later, from `commit`, also `OUTPUT_CLASH`
   */
  open(name: string): Output {
    const path = join(this.#folder, name);
    return attempt(path, () => {
      const old = statSync(path, { throwIfNoEntry: false });
      if (old?.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
      if (old && !old.isFile()) return openDevice(path);
      // A link stays a link: its target gets the new bytes.
      const target = old ? realpathSync(path) : path;
      this.#makeFolder(dirname(target));
      const { durable } = this.#options;
      return this.#guard(
        new AtomicFile(target, { old, durable, compress: compressionOf(path) }),
        target,
        path,
        old,
      );
    });
  }

  /** May a file of this name be replaced, whatever the new bytes are? To be asked before long work. */
  mayReplace(name: string): boolean {
    const path = join(this.#folder, name);
    const old = statSync(path, { throwIfNoEntry: false });
    if (!old?.isFile() || this.#options.force || this.#options.inPlace) return true;
    return this.#manifest.has(name, hashFile(path));
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }

  #guard(file: AtomicFile, target: string, path: string, old: Stats | undefined): Output {
    const orDiscard = <T>(work: () => T): T => {
      try {
        return attempt(path, work);
      } catch (error) {
        file.discard();
        throw error;
      }
    };
    return {
      write: (text) => orDiscard(() => file.write(text)),
      commit: () => orDiscard(() => this.#commit(file, target, path, old)),
      discard: () => file.discard(),
    };
  }

  #commit(file: AtomicFile, target: string, path: string, old: Stats | undefined): boolean {
    const { hash, publish } = file.finish();
    const name = relative(this.#folder, path);
    const { force, inPlace } = this.#options;
    if (old) {
      const oldHash = hashFile(target);
      if (oldHash === hash) {
        file.discard();
        return false;
      }
      if (!force && !inPlace && !this.#manifest.has(name, oldHash)) throw clash(path);
    }
    if (!inPlace) this.#manifest.add(name, hash);
    publish();
    return true;
  }
}

export function clash(path: string): CleanArticleError {
  return new CleanArticleError(
    'OUTPUT_CLASH',
    `${path}: is not as clean-article wrote it, or not its work at all; --force replaces it, or choose another output`,
  );
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw writeError(path, cause);
  }
}

/** `/dev/null`, a named pipe: written as it is, never replaced. */
function openDevice(path: string): Output {
  const file = openSync(path, 'w');
  return {
    write: (text) => attempt(path, () => writeFileSync(file, text)),
    commit: () => {
      closeSync(file);
      return true;
    },
    discard: () => closeSync(file),
  };
}
