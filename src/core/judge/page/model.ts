import { ArrayReader } from '../../trees/array-reader.js';
import type { Trees } from '../../trees/trees.js';
import { NO_PHRASES, type PhraseTable } from '../features/phrases.js';

/** What was learned from the training pages; `models/README.md` tells how. */
export interface PageModel {
  /** Is a line part of the article? */
  readonly lines: Trees;
  /** Is a line the title? */
  readonly titles: Trees;
  readonly phrases: PhraseTable;
  /** What names of elements say; empty in a model for text. */
  readonly names: PhraseTable;
  /** Hash of the names of the features, in order: the trees know columns by number only. */
  readonly signature: number;
}

const MAGIC = 0x4d504143; // "CAPM"
const VERSION = 1;

/**
 * Reads a model file, as `training/pack.py` writes it.
 *
 * @throws {RangeError} for a file that is cut off; {TypeError} for one that is no model of this version.
 */
export function readPageModel(bytes: Uint8Array): PageModel {
  const reader = new ArrayReader(bytes);
  const [magic, version, signature] = reader.int32(3);
  if (magic !== MAGIC || version !== VERSION) throw new TypeError('not a page model of this version');
  const lines = reader.trees();
  const titles = reader.trees();
  const phrases = readTable(reader);
  const names = reader.isAtEnd ? NO_PHRASES : readTable(reader);
  return { lines, titles, phrases, names, signature: signature! };
}

function readTable(reader: ArrayReader): PhraseTable {
  const hashes = reader.int32(reader.int32(1)[0]!);
  const drop = reader.int8(hashes.length);
  const position = reader.uint8(hashes.length);
  return { indexes: new Map(Array.from(hashes, (hash, index) => [hash, index])), drop, position };
}

/** Decodes and reads a model when it is first asked for. */
export function lazyPageModel(read: () => Uint8Array): () => PageModel {
  let model: PageModel | undefined;
  return () => {
    model ??= readPageModel(read());
    return model;
  };
}
