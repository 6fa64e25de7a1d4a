import type { UserRule } from '../core/options.js';
import { parseRulesFile } from '../core/user-rules/rules-file.js';
import { readTextFile } from './read-text-file.js';

/**
 * Rules of a user's file, in UTF-8.
 *
 * @throws {CleanArticleError} `BAD_RULES` where the file cannot be read; with file and line for each bad rule
 */
export async function loadRules(path: string): Promise<UserRule[]> {
  return parseRulesFile(await readTextFile(path, 'BAD_RULES'), path);
}
