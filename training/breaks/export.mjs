/**
 * Writes the features of every line end of labelled texts, by the code that ships: `node export.mjs TEXTS.jsonl OUT`.
 *
 * Reads what `label.py` wrote; writes OUT.f32 (rows of features), OUT.tsv (kind, fold, label, whether the line is in gold; a
 * row for each) and OUT.names.json.
 */
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { outputFiles } = await build({
  stdin: {
    contents: `export { readRows } from './src/core/reflow/rows.ts';
      export { BREAK_FEATURES, breakFeatures } from './src/core/reflow/breaks/features.ts';`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  write: false,
  platform: 'node',
});
const code = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
const { readRows, BREAK_FEATURES, breakFeatures } = await import(code);

const [texts, out] = process.argv.slice(2);
const features = [];
const rows = [];
for await (const line of createInterface({ input: createReadStream(texts) })) {
  const { id, kind, fold, text, goes, gold } = JSON.parse(line);
  const lines = readRows(text);
  if (lines.length !== goes.length) throw new Error(`${id}: ${lines.length} lines, ${goes.length} labels`);
  features.push(Buffer.from(breakFeatures(text, lines).buffer));
  goes.forEach((label, at) => {
    // The first line has no break before it.
    rows.push([kind, fold, at === 0 ? 2 : label, gold[at]].join('\t'));
  });
}
writeFileSync(`${out}.f32`, Buffer.concat(features));
writeFileSync(`${out}.tsv`, rows.join('\n'));
writeFileSync(`${out}.names.json`, JSON.stringify(BREAK_FEATURES));
