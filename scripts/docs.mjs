/** Prints what is generated in the documents: `docs/rules.md` and the help text in the README. */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { load } from './load.mjs';

const { rulesPage, readmeWithHelp } = await load('scripts/documents.ts');
const { LINE_RULES } = await load('src/core/judge/rules/index.ts');

await writeFile('docs/rules.md', rulesPage(LINE_RULES));
const help = execFileSync(process.execPath, ['bin/clean-article.js', '--help'], {
  encoding: 'utf8',
  env: { ...process.env, NO_COLOR: '1' },
});
await writeFile('README.md', readmeWithHelp(await readFile('README.md', 'utf8'), help));
