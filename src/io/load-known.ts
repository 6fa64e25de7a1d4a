import { constants } from 'node:buffer';
import { open } from 'node:fs/promises';
import { isKnownFile, parseKnown } from '../core/across/known-file.js';
import type { KnownLines } from '../core/across/known-lines.js';
import { CleanArticleError } from '../core/errors.js';
import { readError } from './file-errors.js';
import { readUpTo } from './read-text-file.js';

const HEAD_SIZE = 128;

/**
 * Reads what `clean-article learn` wrote.
 *
 * @throws {CleanArticleError} `BAD_LEXICON` with the path, where it cannot be read or is something else
 */
export async function loadKnown(path: string): Promise<KnownLines> {
  try {
    const bytes = await readUpTo(path, constants.MAX_STRING_LENGTH);
    return parseKnown(new TextDecoder().decode(bytes));
  } catch (cause) {
    const { message } = cause instanceof CleanArticleError ? cause : readError(cause);
    throw new CleanArticleError('BAD_LEXICON', `${path}: ${message}`, { cause });
  }
}

/** Does the file begin as those that `clean-article learn` writes? */
export async function isKnown(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_SIZE), 0, HEAD_SIZE);
      return isKnownFile(buffer.subarray(0, bytesRead).toString('utf8'));
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}
