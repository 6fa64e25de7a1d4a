/**
 * Start-up and throughput of the built command, as ratios to bare Node measured in turns in the same run:
 * a ratio holds on another machine, a time does not.
 *
 *     npm run bench -- [--pairs 20] [--megabytes 8] [--input FILE.jsonl] [--json]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { corpus } from './corpus.mjs';
import { table } from './table.mjs';
import { compare, time } from './timing.mjs';

const local = (path) => fileURLToPath(new URL(path, import.meta.url));
const COMMAND = local('../bin/clean-article.js');
const SEED = local('../fixtures/articles/seed/input.txt');
/** Runs of the whole corpus; far longer than a start, so fewer tell as much. */
const CORPUS_PAIRS = 5;

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '20' },
    megabytes: { type: 'string', default: '8' },
    /** JSON Lines with `text`, in place of the articles that are made here. */
    input: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

/** What is run → the ratio it should stay under. */
const STARTS = [
  { name: '--version', args: ['--version'], goal: 1.5 },
  { name: '--help', args: ['--help'], goal: 1.5 },
  { name: 'the seed, whole process', args: [SEED], goal: 2 },
];
const starts = STARTS.map(({ name, args, goal }) => ({
  name,
  goal,
  ...compare(
    Number(values.pairs),
    () => time([COMMAND, ...args]),
    () => time(['-e', '0']),
  ),
}));

const folder = mkdtempSync(join(tmpdir(), 'speed-'));
const [cleaned, copied, unnamed] = ['cleaned', 'copied', 'unnamed'].map((name) =>
  join(folder, `${name}.jsonl`),
);
const size = Number(values.megabytes) * 1e6;
const CLEAN = ['--format', 'jsonl', '--jobs', '1'];

/** Writes a corpus and gives its path. */
function made(kind) {
  const path = join(folder, `${kind}.jsonl`);
  writeFileSync(path, corpus(size, 1, kind));
  return path;
}

/** What is cleaned, by one worker, against a program that only reads, parses, splits and writes the same. */
const input = values.input ?? made('article');
const RUNS = [
  { name: 'articles', file: input, args: CLEAN },
  { name: 'articles, --no-names', file: input, args: [...CLEAN, '--no-names'] },
  ...(values.input
    ? []
    : [
        { name: 'pages as text', file: made('page'), args: CLEAN },
        { name: 'pages as HTML', file: made('html'), args: CLEAN },
      ]),
];
const countRecords = (file) => readFileSync(file, 'utf8').split('\n').length - 1;
const throughput = RUNS.map(({ name, file, args }) => {
  const times = compare(
    CORPUS_PAIRS,
    () => time([COMMAND, ...args, '-'], { input: file, output: cleaned }),
    () => time([local('copy.mjs')], { input: file, output: copied }),
  );
  const records = countRecords(file);
  const complete = countRecords(cleaned) === records && countRecords(copied) === records;
  return { name, megabytes: statSync(file).size / 1e6, records, complete, ...times };
});
/** The rules of C4 in Python on the same articles; null where there is no Python. */
const hasPython = spawnSync('python3', ['--version']).status === 0;
const c4 = hasPython
  ? compare(
      CORPUS_PAIRS,
      () => time([COMMAND, ...CLEAN, '-'], { input, output: cleaned }),
      () => time([local('c4_rules.py')], { input, output: copied, program: 'python3' }),
    )
  : null;
/** Names against the same run without them: what they add to a start, and to the time of cleaning. */
const names = {
  start: compare(
    Number(values.pairs),
    () => time([COMMAND, SEED]),
    () => time([COMMAND, '--no-names', SEED]),
  ),
  corpus: compare(
    CORPUS_PAIRS,
    () => time([COMMAND, '--format', 'jsonl', '-'], { input, output: cleaned }),
    () => time([COMMAND, '--no-names', '--format', 'jsonl', '-'], { input, output: unnamed }),
  ),
};
rmSync(folder, { recursive: true });

const complete = throughput.every((run) => run.complete);
if (values.json) {
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  console.log(JSON.stringify({ machine, starts, throughput, c4, names }, null, 2));
} else {
  const row = ({ name, ours, base, ratio, goal }) => [
    name,
    `${ours.toFixed(1)} ms`,
    `${base.toFixed(1)} ms`,
    ratio.toFixed(2),
    goal.toFixed(1),
  ];
  console.log(table([['start-up', 'ours', 'node -e 0', 'ratio', 'goal'], ...starts.map(row)]));
  console.log();
  const speed = (megabytes, milliseconds) => `${((1000 * megabytes) / milliseconds).toFixed(1)} MB/s`;
  const rate = ({ name, megabytes, ours, base, ratio }) => [
    name,
    speed(megabytes, ours),
    speed(megabytes, base),
    ratio.toFixed(1),
    '6.0',
  ];
  console.log(table([['one worker', 'ours', 'copy', 'times as long', 'goal'], ...throughput.map(rate)]));
  if (c4)
    console.log(
      `\nThe line rules of C4 in Python take ${(1 / c4.ratio).toFixed(2)} times as long; goal: 2.0`,
    );
  else console.log('\nNo python3 here: not compared with the line rules of C4.');
  console.log();
  const added = names.start.ours - names.start.base;
  const costs = [`${added.toFixed(1)} ms`, '15 ms', names.corpus.ratio.toFixed(2), '1.30'];
  console.log(
    table([
      ['names add', 'to a start', 'goal', 'time of cleaning', 'goal'],
      ['', ...costs],
    ]),
  );
}
if (!complete) {
  console.error('The command did not give every record: its speed means nothing.');
  process.exitCode = 1;
}
