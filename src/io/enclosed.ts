import { realpathSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CleanArticleError } from '../core/errors.js';
import { isWithin } from './places.js';

/**
 * The real place of a path; of what does not exist yet, that of the folder it would come to lie in.
 *
 * Not `realpathSync.native`: in a process with worker threads on a busy machine it gave, about once in 100,000
 * calls, another place than the one before and the one after.
 */
function realFolder(path: string): string {
  for (let at = path; ; at = dirname(at)) {
    try {
      return realpathSync(at);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(at) === at) throw cause;
    }
  }
}

/** Lets files into a folder only. The folder may be a link itself; what lies in it may not lead out. */
export class Enclosure {
  readonly #folder: string;
  /** Folders that were looked at and lie inside. */
  readonly #inside = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * @param path may be there or not
   * @param old what is there
   * @throws {CleanArticleError} `OUTPUT_CLASH` for a place outside, and for a pipe or device
   */
  check(path: string, old: Stats | undefined): void {
    if (old && !old.isFile()) {
      throw new CleanArticleError('OUTPUT_CLASH', `${path}: a pipe or device stands in its place; remove it`);
    }
    const parent = dirname(path);
    if (!old && this.#inside.has(parent)) return;
    const isInside =
      isWithin(resolve(path), resolve(this.#folder)) &&
      isWithin(realFolder(old ? path : parent), realFolder(this.#folder));
    if (!isInside) {
      throw new CleanArticleError(
        'OUTPUT_CLASH',
        `${path}: lies outside ${this.#folder}, where a link or ".." leads; name a folder without such links`,
      );
    }
    if (!old) this.#inside.add(parent);
  }
}
