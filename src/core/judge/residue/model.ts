import { ArrayReader } from '../../trees/array-reader.js';
import type { Trees } from '../../trees/trees.js';

/** What was learned from labelled articles; `models/README.md` tells how. */
export interface ResidueModel {
  /** Is a line residue? */
  readonly lines: Trees;
  /** Hash of the names of the features, see `signatureOf`. */
  readonly signature: number;
}

const MAGIC = 0x4d524143; // "CARM"
const VERSION = 1;

/**
 * Reads a model file, as `training/residue/fit.py` writes it.
 *
 * @throws {RangeError} for a file that is cut off; {TypeError} for one that is no model of this version.
 */
export function readResidueModel(bytes: Uint8Array): ResidueModel {
  const reader = new ArrayReader(bytes);
  const [magic, version, signature] = reader.int32(3);
  if (magic !== MAGIC || version !== VERSION) throw new TypeError('not a residue model of this version');
  return { lines: reader.trees(), signature: signature! };
}

/** Decodes and reads a model when it is first asked for. */
export function lazyResidueModel(read: () => Uint8Array): () => ResidueModel {
  let model: ResidueModel | undefined;
  return () => {
    model ??= readResidueModel(read());
    return model;
  };
}
