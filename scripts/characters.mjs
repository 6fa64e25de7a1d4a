/**
 * Writes what Unicode says of the characters up to U+FFFF into `src/core/text/characters.json`, as runs of
 * neighbours of one kind: the core looks a character up, and needs no tables of all letters at its start.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { load } from './load.mjs';

const { createKindFinder } = await load('src/core/text/word-kinds.ts');

/** Length and value of each run of neighbours with one value, in order. */
function runsOf(find) {
  const runs = [];
  for (let code = 0; code <= 0xffff; code++) {
    const value = find(String.fromCharCode(code));
    if (runs.at(-1) === value) runs[runs.length - 2]++;
    else runs.push(1, value);
  }
  return runs;
}

const characters = {
  source: `Unicode ${process.versions.unicode}; made by scripts/characters.mjs`,
  words: runsOf(createKindFinder()),
};
const file = fileURLToPath(new URL('../src/core/text/characters.json', import.meta.url));
await writeFile(file, JSON.stringify(characters));
