import { ArrayReader } from '../../trees/array-reader.js';
import type { Trees } from '../../trees/trees.js';

/** What was learned from pages whose paragraphs are known; `models/README.md` tells how. */
export interface BreaksModel {
  /** Does a paragraph go on over a line end? */
  readonly breaks: Trees;
  /** Hash of the names of the features, see `signatureOf`. */
  readonly signature: number;
}

const MAGIC = 0x42524143; // "CARB"
const VERSION = 1;

/**
 * Reads a model file, as `training/breaks/fit.py` writes it.
 *
 * @throws {RangeError} for a file that is cut off; {TypeError} for one that is no model of this version.
 */
export function readBreaksModel(bytes: Uint8Array): BreaksModel {
  const reader = new ArrayReader(bytes);
  const [magic, version, signature] = reader.int32(3);
  if (magic !== MAGIC || version !== VERSION)
    throw new TypeError('not a model of line breaks of this version');
  return { breaks: reader.trees(), signature: signature! };
}
