/** Prints what is generated in the documents: `docs/rules.md`, `docs/api/`, and in the README what programs print. */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { apiPage } from './api-page.mjs';
import { load } from './load.mjs';

const { rulesPage, readmeExample, readmeWith } = await load('scripts/documents.ts');
const { LINE_RULES } = await load('src/core/judge/rules/index.ts');
const node = (...args) =>
  execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

await mkdir('docs/api', { recursive: true });
await writeFile('docs/api/README.md', apiPage());
await writeFile('docs/rules.md', rulesPage(LINE_RULES));
const readme = await readFile('README.md', 'utf8');
const printed = {
  help: node('bin/clean-article.js', '--help'),
  library: node('--input-type=module', '--eval', readmeExample(readme)),
};
await writeFile('README.md', readmeWith(readme, printed));
