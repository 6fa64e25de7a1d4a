/**
 * Writes what the built cleaner makes of a case under `fixtures/articles/` as its expectation; a person
 * reads the diff. A known failure that is met now loses its mark. `npm run accept -- <case>…`
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from './load.mjs';

const { CASES, readCase, runCase, findingRow } = await load('tests/support/cases.ts');
const { createCleaner } = await import('../dist/index.js');

async function accept(name) {
  const known = readCase(name);
  const { text, findings } = runCase(known, createCleaner);
  if (known.knownFailure && text !== known.expected) {
    throw new Error(`${name} is a known failure: its expected.txt says what should come out, not what does.`);
  }
  await writeFile(join(CASES, name, 'expected.txt'), text);
  if (known.findings) {
    const rows = findings.map((finding) => `  ${JSON.stringify(findingRow(finding))}`);
    await writeFile(
      join(CASES, name, 'findings.json'),
      rows.length === 0 ? '[]\n' : `[\n${rows.join(',\n')}\n]\n`,
    );
  }
  if (known.knownFailure) await unmark(join(CASES, name, 'case.json'));
  console.log(`${name}: ${findings.length} findings. Read what came out: git diff ${join(CASES, name)}`);
}

/** Takes the mark of a known failure away; a file that says nothing more goes. */
async function unmark(file) {
  const { expect, why, ...about } = JSON.parse(await readFile(file, 'utf8'));
  if (Object.keys(about).length === 0) await rm(file);
  else await writeFile(file, `${JSON.stringify(about, null, 2)}\n`);
}

const names = process.argv.slice(2);
if (names.length === 0) {
  console.error(`Which case? npm run accept -- <folder under ${CASES}>…`);
  process.exitCode = 2;
}
for (const name of names) {
  try {
    await accept(name);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
