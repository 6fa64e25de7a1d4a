import type { Label } from '../core/article.js';
import type { Account } from './account.js';

/** What became of all documents of a run, in numbers. Plain data. */
export interface Totals {
  /** Documents that were cleaned. */
  documents: number;
  /** Lines taken out, by reason. */
  removed: Partial<Record<Label, number>>;
  edits: number;
  notices: number;
  /** Files that failed, or whose output did. */
  failedFiles: number;
  /** Records that failed in files that did not. */
  failedRecords: number;
  /** Files that were left alone: their output is of the same input, made with the same version and options. */
  unchanged: number;
  /** Documents among the cleaned ones that nearly repeat another. */
  duplicates: number;
}

export function noTotals(): Totals {
  return {
    documents: 0,
    removed: {},
    edits: 0,
    notices: 0,
    failedFiles: 0,
    failedRecords: 0,
    unchanged: 0,
    duplicates: 0,
  };
}

export function addAccount(totals: Totals, account: Account): void {
  if (!account.ok) {
    if (account.isRecord) totals.failedRecords++;
    else totals.failedFiles++;
    return;
  }
  totals.documents++;
  if (account.isDuplicate) totals.duplicates++;
  totals.edits += account.edits;
  totals.notices += account.notices.length;
  for (const [reason, lines] of Object.entries(account.removed)) {
    totals.removed[reason as Label] = (totals.removed[reason as Label] ?? 0) + lines;
  }
}

export function sumOf(removed: Totals['removed']): number {
  return Object.values(removed).reduce((sum, lines) => sum + lines, 0);
}
