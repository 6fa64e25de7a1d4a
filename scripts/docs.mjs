/** Prints what is generated in the documents: `docs/rules.md`, `docs/api/`, and in the README what programs print. */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { apiPage } from './api-page.mjs';
import { load } from './load.mjs';

const { exitCodesTable, rulesPage, readmeExample, readmeWith } = await load('scripts/documents.ts');
const { manPage } = await load('scripts/man-page.ts');
const { EXIT_CODES } = await load('src/cli/help-texts.ts');
const { LINE_RULES } = await load('src/core/judge/rules/index.ts');
const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const node = (...args) =>
  execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

await mkdir('docs/api', { recursive: true });
await writeFile('docs/api/README.md', apiPage());
await writeFile('docs/rules.md', rulesPage(LINE_RULES));
await mkdir('man', { recursive: true });
await writeFile('man/clean-article.1', manPage(version));
const readme = await readFile('README.md', 'utf8');
const printed = {
  help: node('bin/clean-article.js', '--help'),
  library: node('--input-type=module', '--eval', readmeExample(readme)),
};
await writeFile('README.md', readmeWith(readme, printed, exitCodesTable(EXIT_CODES)));
