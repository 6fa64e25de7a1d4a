/**
 * Prints the paragraphs of dumps and their features, computed by the code that ships: training and use share one
 * definition of both.
 *
 *     node training/export.mjs OUT [PHRASES.json [NAMES.json]] < dumps.jsonl       {"id", "text", …} a line
 *
 * A record with `html` in place of `text` is a page, read by its elements; NAMES.json is the table of their names.
 *
 * OUT.units.jsonl: {"id", "units": […], "code": […]}. With a table of phrases: OUT.f32, little-endian rows of features
 * of the units that are not code, and OUT.names.json, the names of the columns. Without: OUT.phrases.i32, pairs of the
 * number of such a unit and the hash of a phrase in it, to make the table of, and OUT.names.i32, of names of elements.
 *
 * PHRASES.json: {"FOLD": [[hash, drop, position], …]}; a dump with a field `fold` gets that fold's table, others `all`.
 */

import { once } from 'node:events';
import { createWriteStream, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
// Beside the built program, whose data it reads.
const outfile = `${root}dist/export-${process.pid}.mjs`;
await build({
  stdin: {
    contents: `export { reflow } from './src/core/reflow/index.ts';
      export { createGoesOn } from './src/core/reflow/breaks/index.ts';
      export { readPackageData } from './src/package-data.ts';
      export { featuresOf } from './src/core/judge/features/index.ts';
      export { visitPhrases } from './src/core/judge/features/phrases.ts';
      export { readPage } from './src/core/judge/features/page.ts';
      export { htmlToText } from './src/core/formats/html.ts';
      export { segmentPage } from './src/core/segment/blocks.ts';
      export { visitNames } from './src/core/judge/features/html/words.ts';
      export { createLexicon } from './src/core/lexicon.ts';
      export { readLexicon } from './src/lexicon-data.ts';
      export { judgeLines } from './src/core/judge/lines.ts';
      export { trace } from './src/core/text/traced.ts';`,
    resolveDir: root,
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile,
});
const core = await import(outfile);
unlinkSync(outfile);
const { featuresOf, visitPhrases, visitNames, readPage, trace, htmlToText, segmentPage } = core;
const reflow = core.reflow(core.createGoesOn(() => core.readPackageData('breaks.bin')));
const lexicon = core.createLexicon(core.readLexicon());
const judgeLines = core.judgeLines(lexicon);

const [, , out, phrasesFile, namesFile] = process.argv;
const units = createWriteStream(`${out}.units.jsonl`);
const matrix = createWriteStream(phrasesFile ? `${out}.f32` : `${out}.phrases.i32`);
const names32 = createWriteStream(phrasesFile ? '/dev/null' : `${out}.names.i32`);
async function write(stream, chunk) {
  if (!stream.write(chunk)) await once(stream, 'drain');
}

function readTable(rows) {
  return {
    indexes: new Map(rows.map(([hash], at) => [hash, at])),
    drop: Int8Array.from(rows, ([, drop]) => drop),
    position: Uint8Array.from(rows, ([, , position]) => position),
  };
}
function readTables(file) {
  const folds = Object.entries(file ? JSON.parse(readFileSync(file, 'utf8')) : {});
  return new Map(folds.map(([fold, rows]) => [fold, readTable(rows)]));
}
const tables = readTables(phrasesFile);
const nameTables = readTables(namesFile);

function phrasesOf(lines, first) {
  const pairs = [];
  const { scan } = readPage(lines);
  for (let line = 0; line < lines.length; line++) {
    visitPhrases(scan, line, (hash) => pairs.push(first + line, hash));
  }
  return Int32Array.from(pairs);
}

function namesOf(lines, page, first) {
  const pairs = [];
  if (page)
    lines.forEach(({ element }, at) => {
      visitNames(page, element, (hash) => pairs.push(first + at, hash));
    });
  return Int32Array.from(pairs);
}

let names = [];
let count = 0;
let reflowing = 0;
let judging = 0;
let measuring = 0;
for await (const row of createInterface({ input: process.stdin })) {
  if (row.trim() === '') continue;
  const { id, html, fold = 'all', ...record } = JSON.parse(row);
  const start = performance.now();
  const { text, page } = html === undefined ? { text: record.text } : htmlToText(html);
  const step = page?.whole ? segmentPage : reflow;
  const article = step({
    page,
    name: id,
    source: text,
    text: trace(text),
    lines: [],
    metadata: {},
    names: [],
    findings: [],
  });
  const middle = performance.now();
  lexicon.views.clear();
  const judged = phrasesFile ? judgeLines(article) : article;
  const lines = judged.lines.filter((line) => !line.layout.code);
  judging += performance.now() - middle;
  let rows;
  if (phrasesFile) {
    const known = page?.whole && { hints: page, names: nameTables.get(String(fold)) };
    const columns = featuresOf(readPage(lines), tables.get(String(fold)), known);
    rows = columns.toRows();
    names = columns.names;
  } else {
    rows = phrasesOf(lines, count);
    await write(names32, Buffer.from(namesOf(lines, page, count).buffer));
  }
  measuring += performance.now() - middle;
  reflowing += middle - start;
  count += lines.length;
  await write(
    units,
    `${JSON.stringify({
      id,
      units: article.lines.map((line) => line.traced.text.replaceAll('\n', ' ')),
      code: article.lines.map((line) => (line.layout.code ? 1 : 0)),
    })}\n`,
  );
  await write(matrix, Buffer.from(rows.buffer));
}
for (const stream of [units, matrix, names32]) stream.end();
await Promise.all([units, matrix, names32].map((stream) => once(stream, 'finish')));
if (phrasesFile) writeFileSync(`${out}.names.json`, JSON.stringify(names));
const each = (ms) => `${((1000 * ms) / count).toFixed(1)} µs a line`;
process.stderr.write(
  `${count} lines, reflow ${each(reflowing)}, rules ${each(judging)}, features ${each(measuring - judging)}, ${names.length} columns\n`,
);
