/**
 * Pages a second, from HTML to text, of our library and of two others on the same pages, in turns and on one core, by seconds
 * of the processor, so that what else the machine does counts little;
 * the same of the pages' text alone, which is what our library reads when there is no HTML; and the memory that one
 * large page takes.
 *
 *     npm run bench:html -- [--shared FOLDER] [--set dev] [--pages 60] [--rounds 3] [--python PYTHON] [--modules FOLDER]
 *
 * trafilatura is measured where PYTHON has it, Readability with jsdom where `FOLDER/node_modules` has both.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { jsonLines, SHARED } from './residue-set.mjs';
import { table } from './table.mjs';
import { median } from './timing.mjs';

const local = (path) => fileURLToPath(new URL(path, import.meta.url));
const LARGE_PAGE = 10_000_000;
const MAX_MEGABYTES = 300;
/** Tool → how many times faster ours should be; from text, ours against the first of them. */
const GOALS = { trafilatura: 10, readability: 5 };
const GOAL_FROM_TEXT = 8;
/** The dumps that there are of every page: its text, an element a line. */
const DUMPER = 'bs4-lines';
const GOAL_MICROSECONDS = 30;

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: SHARED },
    set: { type: 'string', default: 'dev' },
    pages: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '3' },
    python: { type: 'string', default: 'python3' },
    modules: { type: 'string' },
  },
});
const source = join(values.shared, 'bench', `pages.${values.set}.jsonl.gz`);
if (!existsSync(source)) {
  console.error(`Nothing to measure: there is no ${source}.`);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'html-speed-'));
const input = join(folder, 'pages.jsonl');
const pages = jsonLines(gunzipSync(readFileSync(source)).toString()).slice(0, Number(values.pages));
writeFileSync(input, pages.map(({ html }) => JSON.stringify(html)).join('\n'));
const dumps = join(values.shared, 'bench', `dumps.${values.set}.jsonl.gz`);
const textOf = new Map(
  jsonLines(gunzipSync(readFileSync(dumps)).toString())
    .filter(({ dumper }) => dumper === DUMPER)
    .map(({ page, text }) => [page, text]),
);
const texts = join(folder, 'texts.jsonl');
const written = pages.flatMap(({ id }) => textOf.get(id) ?? []).map((text) => JSON.stringify(text));
writeFileSync(texts, written.join('\n'));
const hasTaskset = spawnSync('taskset', ['-V']).status === 0;

/** Runs a program on one core; it prints one object of JSON. */
function run(command, args) {
  const [program, ...rest] = hasTaskset ? ['taskset', '-c', '0', command, ...args] : [command, ...args];
  const { status, stdout } = spawnSync(program, rest, { encoding: 'utf8', maxBuffer: 1 << 20 });
  return status === 0 ? JSON.parse(stdout) : undefined;
}

const TOOLS = {
  ours: () => run(process.execPath, [local('html/ours.mjs'), input]),
  'ours, text': () => run(process.execPath, [local('html/ours.mjs'), texts, 'text']),
  trafilatura: () => run(values.python, [local('html/with-trafilatura.py'), input]),
  readability: () =>
    values.modules && run(process.execPath, [local('html/with-readability.mjs'), input, values.modules]),
};
const rates = { ours: [], 'ours, text': [], trafilatura: [], readability: [] };
const perLine = [];
for (let round = 0; round < Number(values.rounds); round++) {
  for (const [name, measure] of Object.entries(TOOLS)) {
    const result = measure();
    if (result) rates[name].push(result.pages / result.seconds);
    if (name === 'ours, text') perLine.push((1e6 * result.seconds) / result.lines);
  }
}
const large = join(folder, 'large.jsonl');
const sentence =
  'The council met on <a href="/monday">Monday</a> and agreed to mend the wall before winter. ';
const paragraph = `<div class="row"><p>${sentence.repeat(4)}</p></div>\n`;
const page = `<html><body><main><h1>A wall</h1>${paragraph.repeat(LARGE_PAGE / paragraph.length)}</main></body></html>`;
writeFileSync(large, JSON.stringify(page));
const { megabytes, seconds } = run(process.execPath, [local('html/ours.mjs'), large]);
rmSync(folder, { recursive: true });

const ours = median(rates.ours);
const row = ([name, all]) => {
  if (name === 'ours, text' && rates.trafilatura.length > 0) {
    const ratio = median(all) / median(rates.trafilatura);
    return [
      `${name}, beside trafilatura`,
      `${median(all).toFixed(1)}`,
      ratio.toFixed(1),
      `${GOAL_FROM_TEXT}`,
    ];
  }
  if (all.length === 0) return [name, 'not there', '', ''];
  const ratio = ours / median(all);
  return [name, `${median(all).toFixed(1)}`, `${ratio.toFixed(1)}`, GOALS[name] ? `${GOALS[name]}` : ''];
};
console.log(
  table([
    [`${pages.length} pages`, 'pages/s', 'ours is faster, times', 'goal'],
    ...Object.entries(rates).map(row),
  ]),
);
console.log(`\nfrom text: ${median(perLine).toFixed(0)} µs a line, goal ${GOAL_MICROSECONDS}`);
console.log(
  `\na page of 10 MB: ${megabytes.toFixed(0)} MB of memory, goal ${MAX_MEGABYTES}; ${seconds.toFixed(1)} s`,
);
