/** Prints the measures of the regime: a text as a JSON string a line in, its measures a line out. */
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = await build({
  stdin: {
    contents: `export { reflow } from './src/core/reflow/index.ts';
      export { measureRegime } from './src/core/regime/measures.ts';
      export { trace } from './src/core/text/traced.ts';`,
    resolveDir: root,
  },
  bundle: true,
  format: 'esm',
  write: false,
});
const code = Buffer.from(bundle.outputFiles[0].text).toString('base64');
const { reflow, measureRegime, trace } = await import(`data:text/javascript;base64,${code}`);

for await (const line of createInterface({ input: process.stdin })) {
  const source = JSON.parse(line);
  const article = { name: '', source, text: trace(source), lines: [], metadata: {}, names: [], findings: [] };
  process.stdout.write(`${JSON.stringify(measureRegime(reflow(article).lines))}\n`);
}
