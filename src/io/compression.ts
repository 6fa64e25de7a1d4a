import { CleanArticleError } from '../core/errors.js';
import { splitEnding } from '../core/formats/format.js';
import { zlib } from './builtins.js';

/** Compresses bytes to a whole member (gzip) or frame (Zstandard); several in a row are one file. */
export type Compress = (bytes: Uint8Array) => Uint8Array;

const ZSTD_LEVEL = 3;
let zstd: Compress | undefined;

/** Does the name promise compressed bytes? */
export function isCompressedName(name: string): boolean {
  return splitEnding(name).compression !== '';
}

/**
 * How a file of this name is compressed; undefined where it is not. What a name needs is loaded before, by
 * `loadCompression`.
 */
export function compressionOf(name: string): Compress | undefined {
  switch (splitEnding(name).compression.toLowerCase()) {
    case '.gz':
      return zlib().gzipSync;
    case '.zst':
      if (!zstd) throw new CleanArticleError('INTERNAL', 'Zstandard is not loaded');
      return zstd;
    default:
      return undefined;
  }
}

/** Gets ready what `compressionOf` needs for this name. */
export async function loadCompression(name: string): Promise<void> {
  if (zstd || splitEnding(name).compression.toLowerCase() !== '.zst') return;
  const { Zstd } = await import('@hpcc-js/wasm-zstd');
  const loaded = await Zstd.load();
  zstd = (bytes) => loaded.compress(bytes, ZSTD_LEVEL);
}
