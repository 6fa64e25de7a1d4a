import { createReadStream } from 'node:fs';
import { CleanArticleError, type ErrorCode } from '../core/errors.js';
import { readError } from './file-errors.js';

/** No list that people keep is larger, and a device has no end. */
export const MAX_SETTINGS = 256 << 20;

/**
 * A small file of settings, which must be UTF-8.
 *
 * @param code of the error where it cannot be read
 * @throws {CleanArticleError} with the path in its message
 */
export async function readTextFile(path: string, code: ErrorCode): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readUpTo(path, MAX_SETTINGS);
  } catch (cause) {
    throw new CleanArticleError(code, `${path}: ${readError(cause).message}`, { cause });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CleanArticleError(code, `${path}: not UTF-8; save it as UTF-8`, { cause });
  }
}

/** Piece by piece, so that pipes are read too, and no more of a device than the limit. */
export async function readUpTo(path: string, limit: number): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    size += piece.length;
    if (size > limit)
      throw new CleanArticleError('UNREADABLE', `longer than ${limit} bytes; is this the right file?`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
