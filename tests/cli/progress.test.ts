import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { noTotals } from '../../src/batch/totals.js';
import { clockTime, progressLine } from '../../src/cli/progress.js';
import { Shell } from '../support/shell.js';

test.each([
  [0, '0:00'],
  [5.4, '0:05'],
  [754, '12:34'],
  [11045, '3:04:05'],
])('%d seconds are %s', (seconds, shown) => {
  expect(clockTime(seconds)).toBe(shown);
});

test.each([
  ['one stream', 1, 1, 0, '500 documents  50/s'],
  ['failures', 1, 0, 3, '500 documents  50/s  3 failed'],
  ['many files', 2000, 500, 0, '[#####...............] 25%  500 documents  50/s  0:30 left'],
])('a line of progress: %s', (_name, files, done, failedRecords, line) => {
  expect(progressLine({ ...noTotals(), documents: 500, failedRecords }, done, files, 10)).toBe(line);
});

test('--stats writes what became of a run', () => {
  const shell = new Shell({
    'in/a.txt': 'The wall\n\nThe council met.\n\nShare this\n',
    'in/b.jsonl': '{broken\n{"text":"One"}\n',
  });
  const run = shell.run(['in', 'no.txt', '-o', 'out', '-q', '--stats', 'stats.json']);
  expect(run.status).toBe(1);
  const all = JSON.parse(shell.read('stats.json'));
  const schema = JSON.parse(readFileSync('schema/stats.schema.json', 'utf8'));
  expect(new Ajv2020({ strict: false }).validate(schema, all)).toBe(true);
  const { seconds, ...stats } = all;
  expect(seconds).toBeGreaterThan(0);
  expect(stats).toEqual({
    schema: 1,
    documents: 2,
    unchanged: 0,
    duplicates: 0,
    removed: { share: 1 },
    edits: 0,
    notices: 0,
    failed: { files: 1, records: 1 },
  });
});
