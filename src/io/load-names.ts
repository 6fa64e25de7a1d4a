import { readFile } from 'node:fs/promises';
import { CleanArticleError } from '../core/errors.js';
import { parseNamesFile } from '../core/names/names-file.js';
import type { NameRow } from '../core/options.js';
import { readError } from './file-errors.js';

/**
 * Rows of a user's file of names, TSV or JSON in UTF-8.
 *
 * @throws {CleanArticleError} `BAD_LEXICON` where the file cannot be read; with file and line for each bad row
 */
export async function loadNames(path: string): Promise<NameRow[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new CleanArticleError('BAD_LEXICON', `${path}: ${readError(cause).message}`, { cause });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CleanArticleError('BAD_LEXICON', `${path}: not UTF-8; save it as UTF-8`, { cause });
  }
  return parseNamesFile(text, path);
}
