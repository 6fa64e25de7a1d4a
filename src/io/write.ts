import { closeSync, mkdirSync, openSync, realpathSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { CleanArticleError } from '../core/errors.js';
import { AtomicFile } from './atomic-file.js';
import { compressionOf } from './compression.js';
import { Enclosure } from './enclosed.js';
import { writeError } from './file-errors.js';
import { hashFile, Manifest, type Stamp } from './manifest.js';

/** An output that is being written. `commit` or `discard` ends it; all throw `CleanArticleError`. */
export interface Output {
  /** @returns true where all that was written up to here is under a temporary name now */
  write(text: string): boolean;
  /** Bytes under the temporary name, when the disk has them. */
  sync(): number;
  /** @returns false where the file had the same bytes already and was left alone */
  commit(): boolean;
  discard(): void;
  /** Ends it, and leaves what is under the temporary name for a run that goes on. */
  keep(): void;
}

/** What an output is opened with. */
export interface OpenOptions {
  /** The input of which it is made, as it was before it was read. */
  readonly input?: Stamp;
  /** Go on behind this many bytes that an earlier run kept. */
  readonly resumeAt?: number;
  /** What is under the temporary name stays there when something fails. */
  readonly keep?: boolean;
}

export interface OutputFolderOptions {
  /** Replace files that this program did not write. */
  readonly force: boolean;
  /** Replace any file without a word: the inputs themselves, on request. */
  readonly inPlace?: boolean;
  /** Write nothing outside the folder, where links in it may lead, and nothing into pipes and devices. */
  readonly enclosed?: boolean;
  /**
   * Wait until the disk has each file, some 4 ms each, before it appears. Default true. Without it, a file may
   * be empty after a power cut; after a crash of the program it is not.
   */
  readonly durable?: boolean;
  /** Names the program's version and options, for the manifest. */
  readonly made?: string;
}

/**
 * A folder that outputs go to. A file that is already there is replaced only if this program wrote it (the
 * folder's manifest knows its bytes) or if `force` says so; the same bytes are left alone.
 */
export class OutputFolder {
  readonly #folder: string;
  readonly #options: OutputFolderOptions;
  readonly #manifest: Manifest;
  readonly #enclosure: Enclosure | undefined;
  /** Folders that are known to be there. */
  readonly #made = new Set<string>();

  constructor(folder: string, options: OutputFolderOptions) {
    this.#folder = folder;
    this.#options = options;
    this.#manifest = new Manifest(folder);
    this.#enclosure = options.enclosed ? new Enclosure(folder) : undefined;
  }

  /**
   * @param name path below the folder; folders in between are made
   * @throws {CleanArticleError} `UNWRITABLE`, `OUTPUT_CLASH` for what lies outside an enclosed folder; later,
   *   from `commit`, also `OUTPUT_CLASH`
   */
  open(name: string, options: OpenOptions = {}): Output {
    const path = join(this.#folder, name);
    return attempt(path, () => {
      const old = statSync(path, { throwIfNoEntry: false });
      if (old?.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
      if (this.#enclosure) {
        this.#makeFolder(this.#folder);
        this.#enclosure.check(path, old);
      }
      if (old && !old.isFile()) return openDevice(path);
      // A link stays a link: its target gets the new bytes.
      const target = old ? realpathSync(path) : path;
      this.#makeFolder(dirname(target));
      const { durable } = this.#options;
      const { resumeAt, keep } = options;
      const file = new AtomicFile(target, { old, durable, compress: compressionOf(path), resumeAt, keep });
      return this.#guard(file, { target, path, old }, options);
    });
  }

  /** Did an earlier run make this output from this input, with the same version and options? */
  isCurrent(name: string, input: Stamp): boolean {
    const { made, force } = this.#options;
    if (made === undefined || force) return false;
    const path = join(this.#folder, name);
    const output = attempt(path, () => statSync(path, { throwIfNoEntry: false }));
    return output !== undefined && this.#manifest.isCurrent(name, output, { made, input });
  }

  /** May a file of this name be replaced, whatever the new bytes are? To be asked before long work. */
  mayReplace(name: string): boolean {
    const path = join(this.#folder, name);
    const old = attempt(path, () => statSync(path, { throwIfNoEntry: false }));
    if (!old?.isFile() || this.#options.force || this.#options.inPlace) return true;
    return this.#manifest.has(name, hashFile(path));
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }

  #guard(file: AtomicFile, place: Place, options: OpenOptions): Output {
    const orUndo = <T>(work: () => T): T => {
      try {
        return attempt(place.path, work);
      } catch (error) {
        if (options.keep) file.close();
        else file.discard();
        throw error;
      }
    };
    return {
      write: (text) => orUndo(() => file.write(text)),
      sync: () => orUndo(() => file.sync()),
      commit: () => orUndo(() => this.#commit(file, place, options.input)),
      discard: () => file.discard(),
      keep: () => file.close(),
    };
  }

  #commit(file: AtomicFile, { target, path, old }: Place, input: Stamp | undefined): boolean {
    const { hash, seal, publish } = file.finish();
    const name = relative(this.#folder, path);
    const { force, inPlace, made } = this.#options;
    const origin = made !== undefined && input ? { made, input } : undefined;
    if (old) {
      const oldHash = hashFile(target);
      if (oldHash === hash) {
        file.discard();
        if (origin) this.#manifest.add(name, hash, old, origin);
        return false;
      }
      // There is nothing to lose in an empty file, which a power cut may have left.
      const isOurs = old.size === 0 || this.#manifest.has(name, oldHash);
      if (!force && !inPlace && !isOurs) throw clash(path);
    }
    const stamp = seal();
    if (!inPlace) this.#manifest.add(name, hash, stamp, origin);
    publish();
    return true;
  }
}

/** Where an output goes. */
interface Place {
  /** The file itself; links are followed. */
  readonly target: string;
  readonly path: string;
  readonly old: Stats | undefined;
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
    write: (text) => {
      attempt(path, () => writeFileSync(file, text));
      return false;
    },
    sync: () => 0,
    commit: () => {
      closeSync(file);
      return true;
    },
    discard: () => closeSync(file),
    keep: () => closeSync(file),
  };
}
