/** The promises made for every text (tests/support/replay.ts), kept or not on the real texts of a folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { load } from '../scripts/load.mjs';
import { jsonLines } from './residue-set.mjs';

const ARTICLES = ['residue/dev.jsonl', 'residue/folder.jsonl.gz', 'residue/more.jsonl.gz'];
const PARTS = ['train', 'news-train', 'dev', 'news-dev'];
/** Pages as HTML, and as each of the dumpers gives them. */
const PAGES = PARTS.flatMap((part) => [`bench/pages.${part}.jsonl.gz`, `bench/dumps.${part}.jsonl.gz`]);
/** Of the pages one in so many: no divisor of the number of dumpers, so that each has its turn. */
const EVERY = 7;

async function recordsOf(shared, files) {
  const read = files.map(async (file) => {
    const bytes = await readFile(join(shared, file));
    return jsonLines((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString());
  });
  return (await Promise.all(read)).flat();
}

/** Is the text of the result what the findings make of the source? Of a page the words: its lines are put together anew. */
function isExplained(source, result, layout, replay) {
  try {
    return layout(replay(source, result)).join('\n') === layout(result.text).join('\n');
  } catch {
    return false;
  }
}

export const PROMISES = {
  name: 'promises',
  files: [...ARTICLES, ...PAGES],
  /** Shares of the texts that a second run leaves alone, and whose every change is a finding. */
  async score({ shared, report }) {
    const { createCleaner } = await import('../dist/index.js');
    const { htmlToText } = await import('../dist/html.js');
    const { linesOf, wordsOf, replay } = await load('tests/support/replay.ts');
    const cleaner = createCleaner();
    const shares = {};
    const tell = (promise, all, broken) => {
      if (broken.length > 0) report(`${promise}: not in ${broken.slice(0, 10).join(' ')}`);
      shares[promise] = 1 - broken.length / all.length;
    };

    const articles = await recordsOf(shared, ARTICLES);
    const [unstable, unexplained] = [[], []];
    for (const { id, input, text } of articles) {
      const source = input ?? text;
      const result = cleaner.clean(source);
      if (cleaner.clean(result.text).text !== result.text) unstable.push(id);
      if (!isExplained(source, result, linesOf, replay)) unexplained.push(id);
    }
    tell('cleaned twice is cleaned once', articles, unstable);
    tell('every change is a finding', articles, unexplained);

    const pages = (await recordsOf(shared, PAGES)).filter((_, at) => at % EVERY === 0);
    const strange = [];
    for (const { id, html, text } of pages) {
      const { text: source, ...hints } = html === undefined ? { text } : htmlToText(html);
      if (!isExplained(source, cleaner.clean(source, hints), wordsOf, replay)) strange.push(id);
    }
    tell('every change of a page is a finding', pages, strange);
    return shares;
  },
};
