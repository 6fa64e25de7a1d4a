import { pipeline, Readable } from 'node:stream';
import { CleanArticleError } from '../core/errors.js';
import { zlib } from './builtins.js';
import { ByteSource } from './byte-source.js';

const CHUNK_SIZE = 64 * 1024;
/**
 * Compressed bytes that are handed to the decoder of Zstandard at once. Four bytes may stand for 128 KB, so
 * this bounds what comes back to 64 MB.
 */
const ZSTD_STEP = 2048;
const ZSTD_MAGIC = 0xfd2fb528;
/** Frames that hold no data; the last four bits are free. */
const ZSTD_SKIPPABLE = 0x184d2a50;

/**
 * The bytes inside, where an input is compressed with gzip or Zstandard, by its content; several members or
 * frames in a row are one stream. Nothing is read further than it is used.
 *
 * @throws {CleanArticleError} `UNREADABLE`, also later while reading, for what is damaged or cut off
 */
export async function decompressed(source: ByteSource): Promise<ByteSource> {
  const { head } = source;
  if (head.length >= 3 && head.readUIntBE(0, 3) === 0x1f8b08) return ByteSource.from(gunzip(source));
  if (head.length >= 4 && isZstd(head.readUInt32LE(0))) return ByteSource.from(unzstd(source));
  return source;
}

function isZstd(magic: number): boolean {
  return magic === ZSTD_MAGIC || (magic & 0xfffffff0) >>> 0 === ZSTD_SKIPPABLE;
}

async function* gunzip(source: ByteSource): AsyncGenerator<Uint8Array> {
  const output = zlib().createGunzip({ chunkSize: CHUNK_SIZE });
  pipeline(Readable.from(source.chunks()), output, () => {});
  try {
    yield* output;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw cutOff('gzip', cause);
    throw code?.startsWith('Z_') ? damaged('gzip', cause) : cause;
  } finally {
    await source.close();
  }
}

async function* unzstd(source: ByteSource): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd');
  let ready: Uint8Array[] = [];
  const decoder = new Decompress((chunk) => void ready.push(chunk));
  const push = (bytes: Uint8Array, isLast: boolean): Uint8Array[] => {
    ready = [];
    try {
      decoder.push(bytes, isLast);
    } catch (cause) {
      throw isLast ? cutOff('Zstandard', cause) : damaged('Zstandard', cause);
    }
    return ready;
  };
  try {
    for await (const chunk of source.chunks()) {
      for (let start = 0; start < chunk.length; start += ZSTD_STEP) {
        yield* push(chunk.subarray(start, start + ZSTD_STEP), false);
      }
    }
    yield* push(new Uint8Array(0), true);
  } finally {
    await source.close();
  }
}

function cutOff(format: string, cause: unknown): CleanArticleError {
  const message = `its ${format} data ends too early; was the download or the copy broken off?`;
  return new CleanArticleError('UNREADABLE', message, { cause });
}

function damaged(format: string, cause: unknown): CleanArticleError {
  const message = `its ${format} data is damaged (${(cause as Error).message}); fetch it again`;
  return new CleanArticleError('UNREADABLE', message, { cause });
}
