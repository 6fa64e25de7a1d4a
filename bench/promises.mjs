/** The promises made for every text (tests/support/replay.ts), kept or not on the real texts of a folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { load } from '../scripts/load.mjs';
import { jsonLines } from './residue-set.mjs';

const FILES = ['residue/dev.jsonl', 'residue/folder.jsonl.gz', 'residue/more.jsonl.gz'];

async function texts(shared) {
  const files = FILES.map(async (file) => {
    const bytes = await readFile(join(shared, file));
    return jsonLines((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString());
  });
  return (await Promise.all(files)).flat().map(({ id, input, text }) => ({ id, text: input ?? text }));
}

/** Is the text of the result what the findings make of the source? */
function isExplained(source, result, { linesOf, replay }) {
  try {
    return linesOf(replay(source, result)).join('\n') === linesOf(result.text).join('\n');
  } catch {
    return false;
  }
}

export const PROMISES = {
  name: 'promises',
  files: FILES,
  /** Shares of the texts that a second run leaves alone, and whose every change is a finding. */
  async score({ shared, report }) {
    const { createCleaner } = await import('../dist/index.js');
    const replaying = await load('tests/support/replay.ts');
    const cleaner = createCleaner();
    const broken = { 'cleaned twice is cleaned once': [], 'every change is a finding': [] };
    const articles = await texts(shared);
    for (const { id, text } of articles) {
      const result = cleaner.clean(text);
      const again = cleaner.clean(result.text);
      if (again.text !== result.text) broken['cleaned twice is cleaned once'].push(id);
      if (!isExplained(text, result, replaying)) broken['every change is a finding'].push(id);
    }
    for (const [promise, ids] of Object.entries(broken)) {
      if (ids.length > 0) report(`${promise}: not in ${ids.slice(0, 10).join(' ')}`);
    }
    const share = (ids) => 1 - ids.length / articles.length;
    return Object.fromEntries(Object.entries(broken).map(([promise, ids]) => [promise, share(ids)]));
  },
};
