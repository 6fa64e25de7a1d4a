/**
 * Writes what the built cleaner makes of a case under `fixtures/articles/` as its expectation; a person
 * reads the diff. `npm run accept -- <case>…`
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from './load.mjs';

const names = process.argv.slice(2);
const { CASES, readCase, runCase, findingRow } = await load('tests/support/cases.ts');
const { createCleaner } = await import('../dist/index.js');

if (names.length === 0) {
  console.error('Which case? npm run accept -- <folder under fixtures/articles>…');
  process.exit(2);
}
for (const name of names) {
  const known = readCase(name);
  const { text, findings } = runCase(known, createCleaner);
  await writeFile(join(CASES, name, 'expected.txt'), text);
  if (known.findings) {
    const rows = findings.map((finding) => `  ${JSON.stringify(findingRow(finding))}`);
    await writeFile(join(CASES, name, 'findings.json'), `[\n${rows.join(',\n')}\n]\n`);
  }
  const mark = known.knownFailure
    ? ' It is marked as a known failure: is what was written really right?'
    : '';
  console.log(`${name}: ${findings.length} findings written.${mark} Read the diff: git diff fixtures`);
}
