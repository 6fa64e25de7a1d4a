import { basename, dirname, resolve } from 'node:path';
import type { Account } from '../batch/account.js';
import { type ReportDocument, reportDocument, reportFailure } from '../core/render/report/report-data.js';
import { ReportFile } from '../io/report-file.js';
import { clash, OutputFolder } from '../io/write.js';
import { readPackageText } from '../package-data.js';

/** Takes what became of each document for the report of a run. */
export interface Report {
  take(account: Account): void;
  close(): void;
}

/**
 * Opens the report of a run. It is replaced without `force` only as clean-article wrote it.
 *
 * @param path of the HTML file
 * @throws {CleanArticleError} `UNWRITABLE`, `OUTPUT_CLASH`
 */
export function openReport(path: string, force: boolean): Report {
  const folder = new OutputFolder(dirname(path), { force });
  const name = basename(path);
  // Better now than after hours of work.
  if (!folder.mayReplace(name)) throw clash(path);
  const file = new ReportFile(readPackageText('report.html'), folder.open(name));
  return { take: (account) => file.add(documentOf(account)), close: () => file.close() };
}

function documentOf(account: Account): ReportDocument {
  const place = { name: account.name, site: siteOf(account.path) };
  if (!account.ok) return reportFailure(place, account.message);
  const { result, lines } = account.explained!;
  return reportDocument(place, result, lines);
}

/** Files of one folder are taken for those of one site. */
function siteOf(path: string): string {
  return basename(dirname(resolve(path)));
}
