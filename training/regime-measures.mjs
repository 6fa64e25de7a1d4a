/**
 * Prints the measures of the regime: {"text", …} a line in, {"measures", …} a line out, other fields kept.
 *
 *     node training/regime-measures.mjs MODEL.bin < texts.jsonl
 */
import { readFileSync, unlinkSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
// Beside the built program, whose data it reads.
const outfile = `${root}dist/regime-measures.mjs`;
await build({
  stdin: {
    contents: `export { createLexicon } from './src/core/lexicon.ts';
      export { readLexicon } from './src/lexicon-data.ts';
      export { judgeLines } from './src/core/judge/lines.ts';
      export { judgePage } from './src/core/judge/page/index.ts';
      export { readPageModel } from './src/core/judge/page/model.ts';
      export { resolveOptions } from './src/core/options.ts';
      export { reflow } from './src/core/reflow/index.ts';
      export { createGoesOn } from './src/core/reflow/breaks/index.ts';
      export { readPackageData } from './src/package-data.ts';
      export { measureLines } from './src/core/regime/measures.ts';
      export { measureOutcome, measureRules } from './src/core/regime/outcome.ts';
      export { repair } from './src/core/repair/index.ts';
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

const options = core.resolveOptions({});
const reflow = core.reflow(core.createGoesOn(() => core.readPackageData('breaks.bin')));
const lexicon = core.createLexicon(core.readLexicon());
const model = core.readPageModel(new Uint8Array(readFileSync(process.argv[2])));
const judgeLines = core.judgeLines(lexicon);
const judgePage = core.judgePage(() => model, options);

for await (const line of createInterface({ input: process.stdin })) {
  const { text, ...rest } = JSON.parse(line);
  lexicon.views.clear();
  const empty = { lines: [], metadata: {}, names: [], findings: [] };
  const page = reflow(core.repair({ name: '', source: text, text: core.trace(text), ...empty }));
  const judged = judgeLines(page);
  const measures = {
    ...core.measureLines(page.lines),
    ...core.measureRules(judged),
    ...core.measureOutcome(judgePage(judged), options),
  };
  process.stdout.write(`${JSON.stringify({ ...rest, measures })}\n`);
}
