import { parseNamesFile } from '../core/names/names-file.js';
import type { NameRow } from '../core/options.js';
import { readTextFile } from './read-text-file.js';

/**
 * Rows of a user's file of names, TSV or JSON in UTF-8.
 *
 * @throws {CleanArticleError} `BAD_LEXICON` where the file cannot be read; with file and line for each bad row
 */
export async function loadNames(path: string): Promise<NameRow[]> {
  return parseNamesFile(await readTextFile(path, 'BAD_LEXICON'), path);
}
