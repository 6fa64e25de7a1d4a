import { expect, test } from 'vitest';
import { noTotals, type Totals } from '../../src/batch/totals.js';
import { summarizeRun } from '../../src/cli/run-summary.js';

test.each<[string, Partial<Totals>, number, string]>([
  ['nothing', {}, 0.04, '0 documents cleaned, 0 lines removed, 0 edits, in 0.0 s'],
  [
    'a few lines',
    { documents: 1, removed: { share: 1 }, edits: 1 },
    2.34,
    '1 document cleaned, 1 line removed (1 share), 1 edit, in 2.3 s',
  ],
  [
    'reasons by number, then by name, the first four',
    { documents: 9, removed: { tags: 1, share: 2, byline: 2, newsletter: 7, ad: 1 } },
    83,
    '9 documents cleaned, 13 lines removed (7 newsletter, 2 byline, 2 share, 1 ad, …), 0 edits, in 1:23',
  ],
  [
    'all that may be',
    { documents: 3, unchanged: 4, duplicates: 2, failedFiles: 1, failedRecords: 2 },
    1,
    '3 documents cleaned, 4 unchanged since an earlier run, 0 lines removed, 0 edits, 2 near-duplicates, 3 failed, in 1.0 s',
  ],
])('sums up %s', (_name, totals, seconds, expected) => {
  expect(summarizeRun({ ...noTotals(), ...totals }, seconds)).toBe(expected);
});
