/**
 * Kills the command at random moments and lets it go on: in the end every output has the bytes of a run that
 * nobody disturbed, and no temporary file is left.
 *
 *     npm run test:crash -- [--kills 50] [--megabytes 4] [--seed 1]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { corpus, randomFrom } from '../bench/corpus.mjs';

const COMMAND = fileURLToPath(new URL('../bin/clean-article.js', import.meta.url));
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    megabytes: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
  },
});
const random = randomFrom(Number(values.seed));
const base = mkdtempSync(join(tmpdir(), 'crash-'));

const text = corpus(Number(values.megabytes) * 1e6);
writeFileSync(join(base, 'all.jsonl'), text);
text.split('\n').forEach((line, at) => {
  if (line === '') return;
  const path = join(base, 'in', String(at % 9), `${at}.txt`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.parse(line).text);
});

/** What is run: inputs, and the output below a folder of its own. */
const KINDS = [
  { name: 'a folder', input: 'in', output: 'clean' },
  { name: 'FILE.jsonl', input: 'all.jsonl', output: 'clean.jsonl' },
  { name: 'FILE.jsonl of a folder', input: 'in', output: 'clean.jsonl' },
  { name: 'FILE.jsonl.gz', input: 'all.jsonl', output: 'clean.jsonl.gz' },
  { name: 'FILE.jsonl.zst', input: 'all.jsonl', output: 'clean.jsonl.zst' },
];

/** Runs the command; kills it after some milliseconds, if they are given. */
async function run({ input, output }, folder, more, killAfter) {
  const args = [COMMAND, input, '-o', join(folder, output), '-q', '-j', '2', ...more];
  const child = spawn(process.execPath, args, { cwd: base, stdio: ['ignore', 'ignore', 'inherit'] });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  if (code !== 0 && code !== null) throw new Error(`clean-article ended with ${code}`);
  return code === null;
}

/** Path → bytes of all files below, without the manifest of a folder, which holds times. */
function contents(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const kept = paths.filter((path) => !path.endsWith('.clean-article.tsv')).sort();
  return new Map(kept.map((path) => [path, readFileSync(join(folder, path))]));
}

function difference(wanted, got) {
  const names = new Set([...wanted.keys(), ...got.keys()]);
  return [...names].filter((name) => !wanted.has(name) || !got.get(name)?.equals(wanted.get(name)));
}

const wanted = [];
for (const kind of KINDS) {
  const folder = mkdtempSync(join(base, 'whole-'));
  const start = performance.now();
  await run(kind, folder, []);
  wanted.push({ files: contents(folder), milliseconds: performance.now() - start });
}

let failures = 0;
let kills = 0;
const count = Number(values.kills);
for (let round = 0; kills < count; round++) {
  const at = round % KINDS.length;
  const { files, milliseconds } = wanted[at];
  const folder = mkdtempSync(join(base, 'killed-'));
  const moment = () => Math.round(random() * milliseconds);
  let killed = await run(KINDS[at], folder, [], moment());
  for (let again = 0; killed; again++) {
    kills++;
    // Some are killed again while they go on.
    killed = await run(KINDS[at], folder, ['--resume'], again < 2 && random() < 0.4 ? moment() : undefined);
  }
  const wrong = difference(files, contents(folder));
  if (wrong.length > 0) {
    failures++;
    console.error(
      `${KINDS[at].name}, round ${round}: ${wrong.length} files differ: ${wrong.slice(0, 3).join(', ')}`,
    );
  }
  rmSync(folder, { recursive: true });
}
rmSync(base, { recursive: true });
console.log(`${kills} kills, ${failures} runs that did not end as an undisturbed one`);
process.exitCode = failures > 0 ? 1 : 0;
