import { promises } from 'node:fs';
import { CleanArticleError, type ErrorCode } from '../core/errors.js';
import { readError } from './file-errors.js';

/**
 * A small file of settings, which must be UTF-8.
 *
 * @param code of the error where it cannot be read
 * @throws {CleanArticleError} with the path in its message
 */
export async function readTextFile(path: string, code: ErrorCode): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await promises.readFile(path);
  } catch (cause) {
    throw new CleanArticleError(code, `${path}: ${readError(cause).message}`, { cause });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CleanArticleError(code, `${path}: not UTF-8; save it as UTF-8`, { cause });
  }
}
