/**
 * Exports what the model of residue lines is trained on, computed by the code that ships.
 *
 *     node export.mjs OUT [--shared FOLDER]
 *
 * Writes OUT.f32, little-endian rows of features, OUT.names.json, the names of the columns, and OUT.rows.tsv, for each
 * row its article, site, variant, line number, label, reason, whether rules are sure of it, and whether a guard holds it.
 *
 * Every labelled article comes in several variants: as it was found; what rules leave of it; its gold lines; with half
 * of its residue; and twice with half of what rules and lists say struck out, because on a site that nobody wrote
 * rules for they know that much less.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { jsonLines, residueSet, SHARED } from '../../bench/residue-set.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = await build({
  stdin: {
    contents: `export { FEATURE_NAMES, residueFeatures } from './src/core/judge/residue/features.ts';
      export { readResidueText } from './src/core/judge/residue/text.ts';
      export { isGuarded } from './src/core/judge/residue/guards.ts';
      export { fragmentJudge, judgeLines } from './src/core/judge/lines.ts';
      export { judgeContext } from './src/core/judge/context.ts';
      export { sureReason } from './src/core/judge/context/rule.ts';
      export { headlines } from './src/core/headlines/index.ts';
      export { cutOut } from './src/core/cutouts/index.ts';
      export { segment } from './src/core/segment/index.ts';
      export { createLexicon } from './src/core/lexicon.ts';
      export { resolveOptions } from './src/core/options.ts';
      export { viewOf } from './src/core/text/view.ts';
      export { trace } from './src/core/text/traced.ts';`,
    resolveDir: root,
  },
  bundle: true,
  format: 'esm',
  write: false,
});
const code = Buffer.from(bundle.outputFiles[0].text).toString('base64');
const core = await import(`data:text/javascript;base64,${code}`);

const { values, positionals } = parseArgs({
  options: { shared: { type: 'string', default: SHARED } },
  allowPositionals: true,
});
const out = positionals[0];
const { lists, stopWords } = JSON.parse(readFileSync(join(root, 'src/generated/lexicon.json'), 'utf8'));
const table = new Uint8Array(readFileSync(join(root, 'src/generated/phrases.bin')));
const lexicon = core.createLexicon({ phrases: { lists, table }, stopWords });
const options = core.resolveOptions({ names: false });
const dev = jsonLines(readFileSync(join(values.shared, 'residue/dev.jsonl'), 'utf8'));
const learn = await residueSet('learn', values.shared);
const more = jsonLines(gunzipSync(readFileSync(join(values.shared, 'residue/more.jsonl.gz'))).toString());
const texts = new Map(more.map(({ id, site, text }) => [id, { site, input: text }]));
// Single lines of other articles: those of which an earlier model was least sure, labelled by reading.
const single = jsonLines(readFileSync(new URL('lines.jsonl', import.meta.url), 'utf8')).map((labelled) => ({
  ...labelled,
  ...texts.get(labelled.id),
  isPartly: true,
}));
const records = [...dev, ...learn, ...single];

/** A generator of numbers from 0 to 1 with a fixed seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const strike = (lines, struck) =>
  lines.map((line) => {
    if (!struck.has(line.number) || line.verdict?.label === 'headline') return line;
    const { verdict: _, ...bare } = line;
    return bare;
  });

/** The lines as the model meets them; `struck`: numbers of lines of which rules and lists say nothing. */
function judged(source, struck = new Set()) {
  let article = core.segment({
    name: '',
    source,
    text: core.trace(source),
    lines: [],
    metadata: {},
    names: [],
    findings: [],
  });
  const steps = [
    core.judgeLines(lexicon),
    core.headlines(lexicon, options),
    core.judgeContext(lexicon),
    core.cutOut(lexicon, core.fragmentJudge, options),
  ];
  for (const step of steps) {
    article = step(article);
    article = { ...article, lines: strike(article.lines, struck) };
  }
  const views = article.lines.map((line) => {
    const view = core.viewOf(line, lexicon);
    return struck.has(line.number) ? { ...view, hits: [], answers: [] } : view;
  });
  return { lines: article.lines, views };
}

const rows = [];
const matrices = [];
const names = core.FEATURE_NAMES;

function add(record, variant, gone, struck) {
  // A line that is gone leaves its place empty, so that numbers and blocks stay.
  const source = record.input
    .split('\n')
    .map((line, at) => (gone.has(at + 1) ? '' : line))
    .join('\n');
  const { lines, views } = judged(source, struck);
  const text = core.readResidueText(lines, views, lexicon);
  matrices.push(core.residueFeatures(text));
  const labels = new Map(record.lines.map((line) => [line.n, line]));
  for (const [at, line] of lines.entries()) {
    const guarded = Number(core.isGuarded(at, text));
    const { label = record.isPartly ? 'unknown' : 'keep', reason = '' } = labels.get(line.number) ?? {};
    const sure = core.sureReason(line) !== undefined || line.verdict?.label === 'headline';
    rows.push(
      [record.id, record.site || record.id, variant, line.number, label, reason, Number(sure), guarded].join(
        '\t',
      ),
    );
  }
}

records.forEach((record, at) => {
  const random = randomFrom(at + 1);
  const drops = record.lines.filter((line) => line.label === 'drop').map((line) => line.n);
  const { lines } = judged(record.input);
  const known = lines.filter((line) => core.sureReason(line) !== undefined).map((line) => line.number);
  const half = (numbers) => new Set(numbers.filter(() => random() < 0.5));
  const all = record.lines.map((line) => line.n);
  add(record, 'found', new Set());
  if (record.isPartly) return;
  add(record, 'ruled', new Set(known));
  add(record, 'gold', new Set(drops));
  add(record, 'half', half(drops));
  add(record, 'struck', new Set(), half(all));
  add(record, 'struck', new Set(), half(all));
});
writeFileSync(`${out}.f32`, Buffer.concat(matrices.map((rows) => Buffer.from(rows.buffer))));
writeFileSync(`${out}.names.json`, JSON.stringify(names));
writeFileSync(`${out}.rows.tsv`, `${rows.join('\n')}\n`);
process.stderr.write(`${records.length} articles, ${rows.length} rows of ${names.length} columns\n`);
