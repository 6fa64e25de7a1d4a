/**
 * Many small files into a folder: time as a ratio to `cp -r` of the same tree, measured in turns, and the
 * largest memory at a tenth of the files and at all of them.
 *
 *     npm run bench:folder -- [--files 200000] [--jobs 2] [--pairs 1] [--json]
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { articles } from './corpus.mjs';
import { table } from './table.mjs';
import { median } from './timing.mjs';

const COMMAND = fileURLToPath(new URL('../bin/clean-article.js', import.meta.url));
/** Files of one folder: as many as a site has of a month. */
const FOLDER_FILES = 500;
/** Longest file in UTF-16 code units: small files, as the name says. */
const MAX_LENGTH = 1500;

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '200000' },
    jobs: { type: 'string', default: String(cpus().length) },
    pairs: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const count = Number(values.files);
const base = mkdtempSync(join(tmpdir(), 'folder-'));

/** A tree of so many files; returns its bytes. */
function makeTree(folder, files) {
  let bytes = 0;
  let at = 0;
  for (const text of articles(1)) {
    if (at === files) return bytes;
    const place = join(folder, String(Math.floor(at / FOLDER_FILES)));
    if (at % FOLDER_FILES === 0) mkdirSync(place, { recursive: true });
    const short = text.slice(0, MAX_LENGTH);
    writeFileSync(join(place, `${at++}.txt`), short);
    bytes += Buffer.byteLength(short);
  }
}

/** Seconds, and the largest resident memory in MB as the system tells it. */
async function clean(input, output) {
  const args = [COMMAND, input, '-o', output, '-q', '-j', values.jobs, '--no-across'];
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let memory = 0;
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // Systems without /proc tell no memory.
    }
  }, 100);
  const [code] = await once(child, 'close');
  clearInterval(timer);
  if (code !== 0) throw new Error(`clean-article ended with exit code ${code}.`);
  return { seconds: (performance.now() - start) / 1000, memory };
}

function copy(input, output) {
  const start = performance.now();
  spawnSync('cp', ['-r', input, output], { stdio: 'inherit' });
  return (performance.now() - start) / 1000;
}

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

const [small, large] = [join(base, 'small'), join(base, 'large')];
makeTree(small, Math.ceil(count / 10));
const megabytes = makeTree(large, count) / 1e6;
const tenth = await clean(small, join(base, 'small-clean'));
const ours = [];
const copies = [];
let memory = 0;
for (let pair = 0; pair < Number(values.pairs); pair++) {
  const [copied, cleaned] = [join(base, 'copied'), join(base, 'cleaned')];
  copies.push(copy(large, copied));
  const run = await clean(large, cleaned);
  ours.push(run.seconds);
  memory = Math.max(memory, run.memory);
  // One hidden file is the list of outputs.
  if (filesBelow(cleaned) !== count + 1)
    throw new Error(`${filesBelow(cleaned) - 1} outputs of ${count} files.`);
  rmSync(copied, { recursive: true });
  rmSync(cleaned, { recursive: true });
}
rmSync(base, { recursive: true });

const result = {
  files: count,
  megabytes,
  jobs: Number(values.jobs),
  seconds: median(ours),
  copySeconds: median(copies),
  ratio: median(ours) / median(copies),
  memoryAtTenth: tenth.memory,
  memory,
};
if (values.json) console.log(JSON.stringify(result, null, 2));
else {
  const heads = [
    `${count} files, ${megabytes.toFixed(0)} MB`,
    'ours',
    'cp -r',
    'ratio',
    'memory at a tenth',
    'memory',
  ];
  const cells = [
    `${values.jobs} workers`,
    `${result.seconds.toFixed(1)} s`,
    `${result.copySeconds.toFixed(1)} s`,
  ];
  const sizes = [tenth.memory, memory].map((size) => `${size.toFixed(0)} MB`);
  console.log(table([heads, [...cells, result.ratio.toFixed(2), ...sizes]]));
}
