import { CleanArticleError } from '../core/errors.js';
import { hash53 } from '../io/hash-set.js';
import { stampOf } from '../io/read.js';
import type { BatchFile } from './schedule.js';

/** A place in the files of a run. Plain data. */
export interface Place {
  readonly path: string;
  /** The document in this file; see `Origin.at`. */
  readonly at: number;
  /** Hash of all files up to this one, with their sizes and times. */
  readonly trail: number;
}

/**
 * Follows the files of a run, so that a place among them can be named, and found again by a later run: the
 * files before it are left out then, and so are the documents of its file up to it.
 */
export class Trail {
  readonly #from: Place | undefined;
  /** Files that were given out and have not come back. */
  readonly #ahead: Omit<Place, 'at'>[] = [];

  constructor(from?: Place) {
    this.#from = from;
  }

  /** @throws {CleanArticleError} `BAD_OPTION` where the files up to the place are not what they were */
  async *follow(files: AsyncIterable<BatchFile>): AsyncGenerator<BatchFile> {
    let from = this.#from;
    let trail = 0;
    for await (const file of files) {
      const { path } = file;
      const { size, mtimeMs } = stampOf(path) ?? {};
      trail = hash53(`${trail}\t${size}\t${mtimeMs}\t${path}`);
      if (from && path !== from.path) continue;
      if (from && trail !== from.trail) throw changed();
      this.#ahead.push({ path, trail });
      yield { ...file, after: from?.at };
      from = undefined;
    }
    if (from) throw changed();
  }

  /** The place of a document; asked in order. */
  placeOf(path: string, at: number): Place {
    while (this.#ahead[0]!.path !== path) this.#ahead.shift();
    return { ...this.#ahead[0]!, at };
  }
}

function changed(): CleanArticleError {
  const message = 'the inputs are not what they were when the run was broken off; run it without --resume';
  return new CleanArticleError('BAD_OPTION', `--resume: ${message}.`);
}
