/**
 * How many small faults the tests tell: `npm run mutate -- [--count 200] [--seed 1] [--all] [--again] [path …]`.
 *
 * Mutants are drawn by chance from the files of the paths (the rules, cut-outs, headlines and selection of the core
 * unless others are named). Each is run against the tests below, those of its own rules first, until one fails.
 * `--all` asks the cases and properties too; `--again` runs only the mutants that lived through the last run. What is found is
 * added to `mutation/results.jsonl`, so that a run that was cut off goes on.
 */
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
const NEAR = [
  'tests/house/rules.test.ts',
  'tests/core/judge/rules',
  'tests/core/cutouts',
  'tests/core/headlines',
  'tests/core/select.test.ts',
];
const MORE = ['tests/fixtures/{articles,headlines,snippets}.test.ts', 'tests/properties/cleaner.test.ts'];
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
const tests = [...new Set(filesOf(values.all ? [...NEAR, ...MORE] : NEAR, '.test.ts'))];

/** The tests that speak of the rules of a file come first; for the other files those of cut-outs and headlines. */
function order(file, code) {
  const ids = [...code.matchAll(/\bid: '([a-z-]+\/[a-z0-9-]+)'/g)].map(([, id]) => id);
  const isRules = file.includes('/rules/') && ids.length > 0;
  const first = isRules ? new RegExp(`^(?:the table|rule ids|${ids.join('|')})\\b`) : /^(?!\w[\w-]+\/\w)/;
  return { first, others: values.all };
}

const nameOf = ({ file, before, after, line }) => `${file}: ${before} → ${after} in ${line}`;

/** Mutants that are programs, in a mixed order that the seed decides. */
function drawn() {
  const random = createRandom(Number(values.seed));
  const all = filesOf(positionals.length > 0 ? positionals : PATHS, '.ts').flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    return mutantsOf(source).map((mutant) => ({ file, source, mutant }));
  });
  for (let at = all.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [all[at], all[other]] = [all[other], all[at]];
  }
  const found = [];
  for (const { file, source, mutant } of all) {
    if (found.length === Number(values.count)) break;
    const code = withMutant(source, mutant);
    if (code !== undefined) found.push({ ...described(file, source, mutant), code });
  }
  return found;
}

/** What is written down of a mutant; by its line it is known again when others are added above. */
function described(file, source, { start, end, after, kind }) {
  const [from, to] = [source.lastIndexOf('\n', start) + 1, source.indexOf('\n', end)];
  const at = source.slice(0, start).split('\n').length;
  return { file, at, kind, before: source.slice(start, end), after, line: source.slice(from, to).trim() };
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

const runner = await createRunner(root, tests);
const start = Date.now();
const fault = await runner.firstFailure('', '', { others: true, seconds: 3600 });
if (fault) throw new Error(`The tests fail without a mutant: ${fault}`);
const patience = Math.max(LEAST_PATIENCE, (PATIENCE * (Date.now() - start)) / 1000);
for (const { code, ...mutant } of mutants) {
  if (known.has(nameOf(mutant))) continue;
  add({
    ...mutant,
    by: await runner.firstFailure(mutant.file, code, { ...order(mutant.file, code), seconds: patience }),
  });
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
