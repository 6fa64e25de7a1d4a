/**
 * Start-up and throughput of the built command, measured in turns with something to compare with, in one run:
 * a ratio holds on another machine, a time does not. Every line is printed as soon as it is measured.
 *
 *     npm run bench -- [--full] [--pairs 10] [--megabytes 1] [--input FILE.jsonl] [--json]
 *
 * `--full` takes twenty starts and eight megabytes, some ten minutes. Throughput is of a whole process, start included, which
 * weighs more the smaller the input is.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { corpus } from './corpus.mjs';
import { compare, time } from './timing.mjs';

const local = (path) => fileURLToPath(new URL(path, import.meta.url));
const COMMAND = local('../bin/clean-article.js');
const SEED = local('../fixtures/articles/seed/input.txt');

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    pairs: { type: 'string' },
    megabytes: { type: 'string' },
    /** JSON Lines with `text`, in place of the articles that are made here. */
    input: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const STARTS = Number(values.pairs ?? (values.full ? 20 : 10));
/** Runs of a whole corpus; longer than a start, so fewer tell as much. */
const CORPUS_PAIRS = values.full ? 5 : 3;
const size = 1e6 * Number(values.megabytes ?? (values.full ? 8 : 1));

const print = (cells) => {
  const [name, ...numbers] = cells;
  if (!values.json) console.log([name.padEnd(26), ...numbers.map((cell) => cell.padStart(15))].join(''));
};
const rows = [];
/** Measures, prints and keeps one row. */
function measure(row, pairs, ours, base, show) {
  const measured = { ...row, ...compare(pairs, ours, base) };
  rows.push(measured);
  print([row.name, ...show(measured)]);
}

const milliseconds = ({ ours, base, ratio, goal }) => [
  `${ours.toFixed(0)} ms`,
  `${base.toFixed(0)} ms`,
  ratio.toFixed(2),
  goal,
];
const start = (name, args, base, goal) =>
  measure(
    { kind: 'start-up', name, goal },
    STARTS,
    () => time(args),
    () => time(base),
    milliseconds,
  );

print(['start-up', 'ours', 'node -e 0', 'ratio', 'goal']);
start('--version', [COMMAND, '--version'], ['-e', '0'], '1.50');
start('--help', [COMMAND, '--help'], ['-e', '0'], '1.50');
start('the seed, whole process', [COMMAND, SEED], ['-e', '0'], '2.00');
print(['', 'ours', '--no-names', 'ratio', 'goal']);
start('the seed, with names', [COMMAND, SEED], [COMMAND, '--no-names', SEED], '+15 ms');

const folder = mkdtempSync(join(tmpdir(), 'speed-'));
const [output, other] = ['ours', 'base'].map((name) => join(folder, `${name}.jsonl`));
const countRecords = (file) => readFileSync(file, 'utf8').split('\n').length - 1;
const rate = ({ megabytes, ours, base, ratio, goal }) => [
  `${((1000 * megabytes) / ours).toFixed(2)} MB/s`,
  `${((1000 * megabytes) / base).toFixed(2)} MB/s`,
  ratio.toFixed(2),
  goal,
];
const cleaning = (...flags) => ({ args: [COMMAND, '--quiet', '--format', 'jsonl', ...flags, '-'] });
const ONE_WORKER = cleaning('--jobs', '1');

/** Both clean or copy the file, record for record. */
function throughput(name, file, base, goal, ours = ONE_WORKER) {
  const { size } = statSync(file);
  const run = ({ args, program }, to) => time(args, { input: file, output: to, program });
  const row = { kind: 'throughput', name, megabytes: size / 1e6, goal };
  measure(
    row,
    CORPUS_PAIRS,
    () => run(ours, output),
    () => run(base, other),
    rate,
  );
  const records = countRecords(file);
  if (countRecords(output) === records && countRecords(other) === records) return;
  console.error(`${name}: not every record came out, so this speed means nothing.`);
  process.exitCode = 1;
}

/** Writes a corpus and gives its path. */
function made(kind) {
  const path = join(folder, `${kind}.jsonl`);
  writeFileSync(path, corpus(size, 1, kind));
  return path;
}

const COPY = { args: [local('copy.mjs')] };
const input = values.input ?? made('article');
print([
  `\n${(statSync(input).size / 1e6).toFixed(1)} MB, one worker`,
  'ours',
  'copy',
  'times as long',
  'goal',
]);
throughput('articles', input, COPY, '6.00');
if (!values.input) {
  throughput('pages as text', made('page'), COPY, '');
  throughput('pages as HTML', made('html'), COPY, '');
}
print(['', 'ours', '--no-names', 'times as long', 'goal']);
throughput('articles, with names', input, cleaning('--jobs', '1', '--no-names'), '1.30');
print(['', 'ours', '--jobs 1', 'times as long', 'goal']);
throughput('articles, --jobs 2', input, ONE_WORKER, '0.59', cleaning('--jobs', '2'));
const hasPython = spawnSync('python3', ['--version']).status === 0;
if (hasPython) {
  print(['', 'ours', 'C4', 'times as long', 'goal']);
  const c4 = { args: [local('c4_rules.py')], program: 'python3' };
  throughput('articles, C4 in Python', input, c4, '0.50');
} else print(['No python3 here: not compared with the line rules of C4.']);
rmSync(folder, { recursive: true });

if (values.json) {
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  console.log(JSON.stringify({ machine, rows }, null, 2));
}
