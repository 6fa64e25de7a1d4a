/**
 * Scores the built command on the labelled sets of a folder beside the project, and fails where a score is
 * below its floor. Without the folder there is nothing to measure, and it says so.
 *
 *     npm run quality -- [--shared FOLDER] [--set NAME]… [--json] [--pin [--lower]] [-- COMMAND…]
 *
 * `--pin` writes the scores as floors; floors only rise unless `--lower` is given. Another COMMAND, which
 * reads and writes JSON Lines with `id` and `text`, is scored without floors, for comparison.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { faults, hashOf, pinned } from './floors.mjs';
import { SHARED } from './residue-set.mjs';
import { SETS } from './scores.mjs';
import { table } from './table.mjs';

const FLOORS = fileURLToPath(new URL('floors.json', import.meta.url));
const COMMAND = [process.execPath, fileURLToPath(new URL('../bin/clean-article.js', import.meta.url))];

const cut = process.argv.indexOf('--', 2);
const { values } = parseArgs({
  args: process.argv.slice(2, cut < 0 ? undefined : cut),
  options: {
    shared: { type: 'string', default: SHARED },
    set: { type: 'string', multiple: true, default: SETS.map((set) => set.name) },
    json: { type: 'boolean', default: false },
    pin: { type: 'boolean', default: false },
    lower: { type: 'boolean', default: false },
  },
});
const other = cut < 0 ? null : process.argv.slice(cut + 1);

for (const name of values.set) {
  if (SETS.some((set) => set.name === name)) continue;
  console.error(`There is no set "${name}". Sets: ${SETS.map((set) => set.name).join(', ')}.`);
  process.exit(2);
}
// A promise is about our own cleaner: there is nothing to ask another command.
const wanted = SETS.filter((set) => values.set.includes(set.name) && (!other || set.flags));
const here = wanted.filter((set) => set.files.every((file) => existsSync(join(values.shared, file))));
for (const set of wanted) {
  if (!here.includes(set)) console.error(`${set.name}: not measured, its files are not in ${values.shared}.`);
}

const floors = JSON.parse(await readFile(FLOORS, 'utf8'));
const rows = [['set', 'measure', 'score', 'floor']];
const results = {};
const problems = [];
const folder = await mkdtemp(join(tmpdir(), 'quality-'));
try {
  for (const set of here) {
    const command = other ?? [...COMMAND, '--quiet', '--format', 'jsonl', ...(set.flags ?? [])];
    const scores = await set.score({ shared: values.shared, folder, command, report: console.error });
    const hash = hashOf(set, values.shared);
    results[set.name] = { set: hash, scores };
    if (values.pin) floors[set.name] = pinned(floors[set.name], hash, scores, values.lower);
    if (!other) problems.push(...faults(set.name, floors[set.name], hash, scores));
    Object.entries(scores).forEach(([measure, score], at) => {
      const floor = other ? undefined : floors[set.name]?.scores[measure];
      rows.push([at === 0 ? set.name : '', measure, percent(score), percent(floor)]);
    });
  }
} finally {
  await rm(folder, { recursive: true });
}
if (values.pin) await writeFile(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
if (values.json) console.log(JSON.stringify(results, null, 2));
else if (here.length > 0) console.log(table(rows));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

function percent(value) {
  return typeof value === 'number' ? `${(100 * value).toFixed(2)} %` : '–';
}
