import type { PhraseTable } from '../features/phrases.js';
import type { Trees } from './trees.js';

/** What was learned from the training pages; `models/README.md` tells how. */
export interface PageModel {
  /** Is a line part of the article? */
  readonly lines: Trees;
  /** Is a line the title? */
  readonly titles: Trees;
  readonly phrases: PhraseTable;
  /** Hash of the names of the features, in order: the trees know columns by number only. */
  readonly signature: number;
}

const MAGIC = 0x4d504143; // "CAPM"
const VERSION = 1;

/**
 * Reads a model file, as `training/pack.py` writes it: little-endian, every array at a multiple of four bytes.
 *
 * @throws {RangeError} for a file that is cut off; {TypeError} for one that is no model of this version.
 */
export function readPageModel(bytes: Uint8Array): PageModel {
  const aligned = bytes.slice();
  let at = 0;
  const take = <T>(
    length: number,
    size: number,
    make: (buffer: ArrayBuffer, at: number, length: number) => T,
  ): T => {
    const array = make(aligned.buffer, at, length);
    at += Math.ceil((length * size) / 4) * 4;
    return array;
  };
  const int32 = (length: number) =>
    take(length, 4, (buffer, from, count) => new Int32Array(buffer, from, count));
  const float32 = (length: number) =>
    take(length, 4, (buffer, from, count) => new Float32Array(buffer, from, count));
  const int16 = (length: number) =>
    take(length, 2, (buffer, from, count) => new Int16Array(buffer, from, count));
  const uint16 = (length: number) =>
    take(length, 2, (buffer, from, count) => new Uint16Array(buffer, from, count));
  const trees = (): Trees => {
    const [count, nodes, leafCount] = int32(3);
    return {
      roots: int32(count! + 1),
      leafRoots: int32(count!),
      thresholds: float32(nodes!),
      leaves: float32(leafCount!),
      features: uint16(nodes!),
      left: int16(nodes!),
      right: int16(nodes!),
    };
  };
  const [magic, version, signature] = int32(3);
  if (magic !== MAGIC || version !== VERSION) throw new TypeError('not a page model of this version');
  const lines = trees();
  const titles = trees();
  const hashes = int32(int32(1)[0]!);
  const drop = take(hashes.length, 1, (buffer, from, count) => new Int8Array(buffer, from, count));
  const position = take(hashes.length, 1, (buffer, from, count) => new Uint8Array(buffer, from, count));
  const indexes = new Map(Array.from(hashes, (hash, index) => [hash, index]));
  return { lines, titles, phrases: { indexes, drop, position }, signature: signature! };
}

/** Decodes and reads a model when it is first asked for. */
export function lazyPageModel(read: () => Uint8Array): () => PageModel {
  let model: PageModel | undefined;
  return () => {
    model ??= readPageModel(read());
    return model;
  };
}

/** Hash of feature names, to be compared with `PageModel.signature` (FNV-1a). */
export function signatureOf(names: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const character of names.join('\n')) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash | 0;
}
