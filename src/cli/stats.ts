import { basename, dirname } from 'node:path';
import type { Totals } from '../batch/totals.js';
import { OutputFolder } from '../io/write.js';

/**
 * Writes the numbers of a run as JSON (`schema/stats.schema.json`).
 *
 * @param path of the file; it is replaced only where clean-article wrote it, or with `force`
 * @throws {CleanArticleError} `UNWRITABLE`, `OUTPUT_CLASH`
 */
export function writeStats(path: string, totals: Totals, seconds: number, force: boolean): void {
  const { documents, unchanged, duplicates, removed, edits, notices, failedFiles, failedRecords } = totals;
  const failed = { files: failedFiles, records: failedRecords };
  const stats = {
    schema: 1,
    documents,
    unchanged,
    duplicates,
    removed,
    edits,
    notices,
    failed,
    seconds: Math.round(seconds * 1000) / 1000,
  };
  const output = new OutputFolder(dirname(path), { force }).open(basename(path));
  output.write(`${JSON.stringify(stats, null, 2)}\n`);
  output.commit();
}
