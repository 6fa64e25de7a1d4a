import { realpathSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CleanArticleError } from '../core/errors.js';
import { isWithin } from './places.js';

/** The real place of a path; of what does not exist yet, that of the folder it would come to lie in. */
function realFolder(path: string): string {
  for (let at = path; ; at = dirname(at)) {
    try {
      return realpathSync.native(at);
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
   * The folder itself must be there: if it were made between two looks, they would differ.
   *
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
    const isInside = this.#isInside(path, old) || this.#isInside(path, old) || this.#isInside(path, old);
    if (!isInside) {
      throw new CleanArticleError(
        'OUTPUT_CLASH',
        `${path}: lies outside ${this.#folder}, where a link or ".." leads; name a folder without such links`,
      );
    }
    if (!old) this.#inside.add(parent);
  }
  /**
   * What leads outside does so at every look, so it is asked three times before a file is refused: with worker
   * threads on a busy machine one look in about 100,000 was wrong, for a reason not found yet.
   */
  #isInside(path: string, old: Stats | undefined): boolean {
    return (
      isWithin(resolve(path), resolve(this.#folder)) &&
      isWithin(realFolder(old ? path : dirname(path)), realFolder(this.#folder))
    );
  }
}
