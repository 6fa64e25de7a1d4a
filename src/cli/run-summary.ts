import { sumOf, type Totals } from '../batch/totals.js';
import { count } from './explain/summary.js';
import { clockTime } from './progress.js';

/** Reasons that are named, the most frequent first. */
const MAX_REASONS = 4;
const MINUTE = 60;

/** One line about a whole run: documents, what was removed and why, near-duplicates, failures, time. */
export function summarizeRun(totals: Totals, seconds: number): string {
  const { documents, removed, edits, duplicates, unchanged } = totals;
  const failed = totals.failedFiles + totals.failedRecords;
  const time = seconds < MINUTE ? `${seconds.toFixed(1)} s` : clockTime(seconds);
  const parts = [
    `${count(documents, 'document')} cleaned`,
    ...(unchanged > 0 ? [`${unchanged} unchanged since an earlier run`] : []),
    `${count(sumOf(removed), 'line')} removed${reasonsOf(removed)}`,
    count(edits, 'edit'),
    ...(duplicates > 0 ? [count(duplicates, 'near-duplicate')] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    `in ${time}`,
  ];
  return parts.join(', ');
}

function reasonsOf(removed: Totals['removed']): string {
  const reasons = Object.entries(removed).sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));
  if (reasons.length === 0) return '';
  const named = reasons.slice(0, MAX_REASONS).map(([reason, lines]) => `${lines} ${reason}`);
  return ` (${[...named, ...(reasons.length > MAX_REASONS ? ['…'] : [])].join(', ')})`;
}
