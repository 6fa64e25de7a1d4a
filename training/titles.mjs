/**
 * Prints what is known of the likeliest titles of pages: {"text", …} a line in, {"found", "candidates": [{"title",
 * "evidence"}], …} a line out, other fields kept; `found` is the index of the model's own choice.
 *
 *     node training/titles.mjs MODEL.bin < dumps.jsonl
 */
import { readFileSync, unlinkSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
// Beside the built program, whose data it reads.
const outfile = `${root}dist/titles-${process.pid}.mjs`;
await build({
  stdin: {
    contents: `export { createLexicon } from './src/core/lexicon.ts';
      export { readLexicon } from './src/lexicon-data.ts';
      export { judgeLines } from './src/core/judge/lines.ts';
      export { readPageModel } from './src/core/judge/page/model.ts';
      export { askModel } from './src/core/judge/page/reading.ts';
      export { findTitle, titleCandidates } from './src/core/judge/page/title.ts';
      export { cutTitle } from './src/core/judge/page/title-cut.ts';
      export { evidenceOf } from './src/core/judge/page/title-evidence.ts';
      export { reflow } from './src/core/reflow/index.ts';
      export { createGoesOn } from './src/core/reflow/breaks/index.ts';
      export { readPackageData } from './src/package-data.ts';
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

const reflow = core.reflow(core.createGoesOn(() => core.readPackageData('breaks.bin')));
const lexicon = core.createLexicon(core.readLexicon());
const model = core.readPageModel(new Uint8Array(readFileSync(process.argv[2])));
const judgeLines = core.judgeLines(lexicon);

for await (const line of createInterface({ input: process.stdin })) {
  const { text, ...rest } = JSON.parse(line);
  lexicon.views.clear();
  const empty = { lines: [], metadata: {}, names: [], findings: [] };
  const article = reflow(core.repair({ name: '', source: text, text: core.trace(text), ...empty }));
  const reading = core.askModel(judgeLines(article), model, 'default');
  const { page, titles, firstParagraph } = reading;
  const likeliest = core.findTitle(titles, Math.max(0, firstParagraph), page);
  const lines = [...new Set([...core.titleCandidates(reading), ...(likeliest < 0 ? [] : [likeliest])])];
  const evidence = core.evidenceOf(reading);
  const candidates = lines.map((at) => ({
    title: core.cutTitle(page.lines[at], page).traced.text,
    evidence: evidence(at),
  }));
  process.stdout.write(`${JSON.stringify({ ...rest, found: lines.indexOf(likeliest), candidates })}\n`);
}
