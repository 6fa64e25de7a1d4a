import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { noTotals } from '../../src/batch/totals.js';
import { clockTime, progressLine } from '../../src/cli/progress.js';
import { Shell } from '../support/shell.js';
import { inTerminal } from '../support/terminal.js';

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

describe('in a terminal', () => {
  const story = 'The harbour wall is rebuilt\n\nThe council met on Monday and talked about the wall.\n';
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`in/${at}.txt`, story.repeat(60)]));

  test('a run of some length draws a line of progress, fits it in the window, and takes it away', () => {
    const shell = new Shell(many);
    // What comes from the pipe comes after the first second, in which nothing is drawn.
    const shown = inTerminal(shell, 'in - -o out.jsonl --no-across -j 1', {
      columns: 30,
      env: '{ sleep 4; echo late; } |',
    });
    if (shown === undefined) return;
    const drawn = shown.split('\r\u001b[K').filter((line) => /^\[#+\.*\] \d+% {2}4/.test(line));
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.every((line) => line.length < 30)).toBe(true);
    expect(shown).toMatch(/\r\u001b\[Kclean-article: 41 documents[^\r]*out\.jsonl/);
  });

  test('none is drawn for --quiet or beside a result on the terminal', () => {
    const shell = new Shell({ 'a.txt': story });
    for (const args of ['-q - -o out.txt', '-']) {
      expect(inTerminal(shell, args, { env: '{ sleep 2; echo late; } |' }) ?? '').not.toContain('\u001b[K');
    }
  });
});
