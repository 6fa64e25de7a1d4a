/**
 * How many small faults the tests tell: `npm run mutate -- [--count 200] [--seed 1] [--all] [--again] [path …]`.
 *
 * Mutants are drawn by chance from the files of the paths (the rules, cut-outs, headlines and selection of the core
 * unless others are named). Each is run against the tests below, those of its own folder first, until one fails.
 * `--all` asks the slow tests too; `--again` runs only the mutants that lived through the last run. What is found is
 * added to `mutation/results.jsonl`, so that a run that was cut off goes on.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import glob from 'fast-glob';
import { createRandom } from '../fuzz/mutate.mjs';
import { mutantsOf, withMutant } from './mutants.mjs';
import { createRunner } from './runner.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const RESULTS = 'mutation/results.jsonl';
const EXPLAINED = 'mutation/explained.json';
const PATHS = ['src/core/select.ts', 'src/core/judge/rules', 'src/core/cutouts', 'src/core/headlines'];
const QUICK = [
  'tests/house/rules.test.ts',
  'tests/fixtures',
  'tests/core/*.test.ts',
  'tests/core/{cutouts,headlines}',
  'tests/core/judge/rules',
];
const SLOW = ['tests/core', 'tests/harness', 'tests/properties/cleaner.test.ts'];
/** Times of the run without a fault after which a mutant counts as one that hangs, and the least there is, in seconds. */
const PATIENCE = 6;
const LEAST_PATIENCE = 300;
const BAR = 75;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    all: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
  },
});

const filesOf = (paths, ending) =>
  paths.flatMap((path) => glob.sync(path.endsWith('.ts') ? path : `${path}/**/*${ending}`).sort());
const tests = [...new Set(filesOf(values.all ? [...QUICK, ...SLOW] : QUICK, '.test.ts'))];

/** Tests that mirror the folder of a file come first. */
function testsFor(file) {
  const near = file.replace(/^src/, 'tests').replace(/\/[^/]+$/, '/');
  return [...tests].sort((a, b) => Number(b.startsWith(near)) - Number(a.startsWith(near)));
}

/** Tests that speak of the rules of a file, which take no time beside all others. */
function rulesIn(code) {
  const ids = [...code.matchAll(/\bid: '([a-z-]+\/[a-z0-9-]+)'/g)].map(([, id]) => id);
  return ids.length > 0 ? new RegExp(`^(?:${ids.join('|')}) `) : undefined;
}

const nameOf = ({ file, before, after, line }) => `${file}: ${before} → ${after} in ${line}`;

/** All mutants in a mixed order that the seed decides. */
function drawn() {
  const random = createRandom(Number(values.seed));
  const all = filesOf(positionals.length > 0 ? positionals : PATHS, '.ts').flatMap((file) => {
    const code = readFileSync(file, 'utf8');
    return mutantsOf(code).map((mutant) => {
      const [from, to] = [code.lastIndexOf('\n', mutant.start) + 1, code.indexOf('\n', mutant.end)];
      const row = {
        file,
        kind: mutant.kind,
        before: code.slice(mutant.start, mutant.end),
        after: mutant.after,
        line: code.slice(from, to).trim(),
      };
      return { ...row, at: code.slice(0, mutant.start).split('\n').length, code: withMutant(code, mutant) };
    });
  });
  for (let at = all.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [all[at], all[other]] = [all[other], all[at]];
  }
  return all.filter(({ code }) => code !== undefined).slice(0, Number(values.count));
}

const read = () =>
  existsSync(RESULTS)
    ? readFileSync(RESULTS, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((row) => JSON.parse(row))
    : [];
const explained = JSON.parse(readFileSync(EXPLAINED, 'utf8'));
const mutants = drawn();
let known = new Map(read().map((row) => [nameOf(row), row]));
if (values.again) {
  known = new Map([...known].filter(([, { by }]) => by));
  rmSync(RESULTS);
  for (const row of known.values()) appendFileSync(RESULTS, `${JSON.stringify(row)}\n`);
}

const add = (row) => {
  known.set(nameOf(row), row);
  appendFileSync(RESULTS, `${JSON.stringify(row)}\n`);
};

/** A worker in a loop cannot be stopped: the mutant is put down as killed, and another process does the others. */
function goOnWithout(mutant) {
  add({ ...mutant, by: 'hangs' });
  const { status } = spawnSync(
    process.execPath,
    process.argv.slice(1).filter((word) => word !== '--again'),
    { stdio: 'inherit' },
  );
  process.exit(status ?? 1);
}

const runner = await createRunner(tests);
const start = Date.now();
const fault = await runner.firstFailure(undefined, '', tests);
if (fault) throw new Error(`The tests fail without a mutant: ${fault}`);
const patience = Math.max(LEAST_PATIENCE, (PATIENCE * (Date.now() - start)) / 1000);
for (const { code, ...mutant } of mutants) {
  if (known.has(nameOf(mutant))) continue;
  const timer = setTimeout(() => goOnWithout(mutant), patience * 1000);
  const failure = await runner.firstFailure(mutant.file, code, testsFor(mutant.file), rulesIn(code));
  clearTimeout(timer);
  add({ ...mutant, by: failure?.replace(root, '') });
}
await runner.close();

const results = mutants.map((mutant) => known.get(nameOf(mutant)));
const alive = results.filter(({ by }) => !by);
const equal = alive.filter((row) => explained[nameOf(row)]);
for (const row of alive)
  if (!explained[nameOf(row)])
    console.log(`${row.file}:${row.at} ${row.kind}: ${row.before} → ${row.after}\n    ${row.line}`);
const killed = results.length - alive.length;
const score = (100 * killed) / results.length;
console.log(
  `${results.length} mutants: ${killed} killed (${score.toFixed(1)} %), ${equal.length} of ${alive.length} others explained; without those ${((100 * killed) / (results.length - equal.length)).toFixed(1)} %`,
);
process.exitCode = score < BAR ? 1 : 0;
