/**
 * Start-up and throughput of the built command, as ratios to bare Node measured in turns in the same run:
 * a ratio holds on another machine, a time does not.
 *
 *     npm run bench -- [--pairs 20] [--megabytes 8] [--json]
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
const [input, cleaned, copied, unnamed] = ['corpus', 'cleaned', 'copied', 'unnamed'].map((name) =>
  join(folder, `${name}.jsonl`),
);
const text = corpus(Number(values.megabytes) * 1e6);
writeFileSync(input, text);
const throughput = compare(
  CORPUS_PAIRS,
  () => time([COMMAND, '--format', 'jsonl', '-'], { input, output: cleaned }),
  () => time([local('copy.mjs')], { input, output: copied }),
);
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
const records = (file) => readFileSync(file, 'utf8').split('\n').length - 1;
const [wanted, got] = [records(input), records(cleaned)];
if (readFileSync(copied, 'utf8') !== text) throw new Error('The copy differs from the corpus.');
rmSync(folder, { recursive: true });

const megabytes = Buffer.byteLength(text) / 1e6;
const speed = (milliseconds) => (1000 * megabytes) / milliseconds;
const complete = got === wanted;
if (values.json) {
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  const corpusRun = { megabytes, records: wanted, complete, ...throughput };
  console.log(JSON.stringify({ machine, starts, corpus: corpusRun, names }, null, 2));
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
  const heads = [`${megabytes.toFixed(1)} MB of JSON Lines`, 'ours', 'copy', 'ratio'];
  const { ours, base, ratio } = throughput;
  const figures = [`${speed(ours).toFixed(1)} MB/s`, `${speed(base).toFixed(1)} MB/s`, ratio.toFixed(2)];
  console.log(table([heads, [`${wanted} articles`, ...figures]]));
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
  console.error(`The command gave ${got} of ${wanted} records: its speed means nothing.`);
  process.exitCode = 1;
}
