import { basename, dirname, resolve } from 'node:path';
import type { Outcome } from '../batch/outcome.js';
import { type ReportDocument, reportDocument, reportFailure } from '../core/render/report/report-data.js';
import { ReportFile } from '../io/report-file.js';
import { clash, OutputFolder } from '../io/write.js';
import { readPackageText } from '../package-data.js';

/** Takes the outcomes of a run for its report. */
export interface Report {
  take(outcome: Outcome): void;
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
  return { take: (outcome) => file.add(documentOf(outcome)), close: () => file.close() };
}

function documentOf(outcome: Outcome): ReportDocument {
  const place = { name: outcome.name, site: siteOf(outcome.path) };
  if (!outcome.ok) return reportFailure(place, outcome.message);
  return reportDocument(place, outcome.result, outcome.lines ?? []);
}

/** Files of one folder are taken for those of one site. */
function siteOf(path: string): string {
  return basename(dirname(resolve(path)));
}
