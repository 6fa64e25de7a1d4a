/**
 * What cleaning adds to the outputs of other extractors: word precision, recall and F1 before and after, for each
 * of the `bench/peers/*.SET.jsonl.gz` of a folder beside the project. Fails where precision does not rise or where
 * more than 0.3 points of recall are lost.
 *
 *     npm run bench:peers -- [--shared FOLDER] [--set dev] [--json]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { createCleaner } from '../dist/index.js';
import { jsonLines, SHARED } from './residue-set.mjs';
import { table } from './table.mjs';

const MAX_RECALL_LOSS = 0.003;
const MEASURES = ['precision', 'recall', 'f1'];

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: SHARED },
    set: { type: 'string', default: 'dev' },
    json: { type: 'boolean', default: false },
  },
});
const bench = join(values.shared, 'bench');
const ending = `.${values.set}.jsonl.gz`;
if (!existsSync(join(bench, 'peers'))) {
  console.error(`Nothing to measure: there is no ${join(bench, 'peers')}.`);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'peers-'));

/** The scorer's means over all pages. */
function score(outputs) {
  const numbers = join(folder, 'numbers.json');
  const script = join(bench, 'score_dumps.py');
  const args = [script, '--set', values.set, '--pages', '--outputs', outputs, '--json', numbers];
  const { status, stderr } = spawnSync('python3', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(readFileSync(numbers, 'utf8')).groups.html;
}

const cleaner = createCleaner({ names: false });
const results = readdirSync(join(bench, 'peers'))
  .filter((file) => file.endsWith(ending))
  .sort()
  .map((file) => {
    const path = join(bench, 'peers', file);
    const outputs = jsonLines(gunzipSync(readFileSync(path)).toString());
    const cleaned = join(folder, 'cleaned.jsonl');
    const lines = outputs.map(({ id, text }) => JSON.stringify({ id, text: cleaner.clean(text ?? '').text }));
    writeFileSync(cleaned, `${lines.join('\n')}\n`);
    return { peer: file.slice(0, -ending.length), before: score(path), after: score(cleaned) };
  });
rmSync(folder, { recursive: true });

const rises = ({ before, after }) => after.precision > before.precision;
const keepsRecall = ({ before, after }) => after.recall >= before.recall - MAX_RECALL_LOSS;
if (values.json) console.log(JSON.stringify(results, null, 2));
else {
  const cell = ({ before, after }, measure) => {
    const points = 100 * (after[measure] - before[measure]);
    return `${before[measure].toFixed(4)} ${points < 0 ? '' : '+'}${points.toFixed(2)}`;
  };
  const rows = results.map((result) => [result.peer, ...MEASURES.map((measure) => cell(result, measure))]);
  console.log(table([['extractor', ...MEASURES.map((measure) => `${measure}, points`)], ...rows]));
}
for (const result of results) {
  if (!rises(result)) console.error(`${result.peer}: precision does not rise.`);
  if (!keepsRecall(result)) console.error(`${result.peer}: more than 0.3 points of recall are lost.`);
}
if (!results.every((result) => rises(result) && keepsRecall(result))) process.exitCode = 1;
