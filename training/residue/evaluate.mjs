/**
 * Cleans the labelled articles with models that were made without their sites, as `fit.py` left them, and prints
 * records as `score_residue.py` wants them.
 *
 *     node evaluate.mjs WORK/residue dev|learn [--strictness gentle|default|strict] [--shared FOLDER] > out.jsonl
 *     python3 ../shared/residue/score_residue.py SET.jsonl --jsonl -- cat out.jsonl
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { jsonLines, residueSet, SHARED } from '../../bench/residue-set.mjs';
import { load } from '../../scripts/load.mjs';

const { values, positionals } = parseArgs({
  options: {
    strictness: { type: 'string', default: 'default' },
    shared: { type: 'string', default: SHARED },
  },
  allowPositionals: true,
});
const [path, set] = positionals;
const root = fileURLToPath(new URL('../..', import.meta.url));
const generated = (name) => new Uint8Array(readFileSync(join(root, 'src/generated', name)));
const { createCleanerWith } = await load('src/core/cleaner.ts');
const { lists, stopWords } = JSON.parse(readFileSync(join(root, 'src/generated/lexicon.json'), 'utf8'));
const lexicon = { phrases: { lists, table: generated('phrases.bin') }, stopWords };
const folds = JSON.parse(readFileSync(`${path}.folds.json`, 'utf8'));
const cleaners = new Map();

function cleanerOf(fold) {
  const known = cleaners.get(fold);
  if (known) return known;
  const cleaner = createCleanerWith(
    {
      lexicon,
      names: () => '',
      pageModel: () => generated('page.bin'),
      residueModel: () => new Uint8Array(readFileSync(`${path}.${fold}.bin`)),
    },
    { names: false, repair: false, strictness: values.strictness },
  );
  cleaners.set(fold, cleaner);
  return cleaner;
}

const records =
  set === 'dev'
    ? jsonLines(readFileSync(join(values.shared, 'residue/dev.jsonl'), 'utf8'))
    : await residueSet(set, values.shared);
for (const { id, input } of records) {
  const { title, text } = cleanerOf(folds[id]).clean(input);
  console.log(JSON.stringify({ id, title, text }));
}
