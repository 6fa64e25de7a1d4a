/**
 * Packs `lexicons/` into `src/generated/lexicon.json` and `phrases.bin`, in the form the core reads (`LexiconData`), and
 * puts the models beside it. A bad row stops the build with its file and line.
 */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from './load.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A row of more is a slip of the pen: choices multiply. */
const MAX_READINGS = 1_000;

/** `share this (story|article) [now]` → each way to read it. */
function expand(pattern, where) {
  const group = /[([]([^()[\]]*)[)\]]/.exec(pattern);
  if (!group) {
    if (/[()[\]]/.test(pattern)) throw new Error(`${where}: bracket without its partner in "${pattern}"`);
    return [pattern];
  }
  const choices = group[1].split('|');
  if (group[0].startsWith('[')) choices.push('');
  const before = pattern.slice(0, group.index);
  const after = pattern.slice(group.index + group[0].length);
  return choices.flatMap((choice) => expand(`${before}${choice}${after}`, where));
}

/** Comments stand at the head of a file only: further down `# comments` is a phrase that begins with a number. */
async function readRows(file) {
  const text = await readFile(file, 'utf8');
  let inHead = true;
  return text.split('\n').flatMap((row, at) => {
    const phrase = row.trim();
    inHead &&= phrase === '' || phrase.startsWith('#');
    return inHead || phrase === '' ? [] : [[phrase, `${file}:${at + 1}`]];
  });
}

/** Names with a capital inside, which the tokenizer divides: "WhatsApp" is whats, app, and "whatsapp" is not. */
const DIVIDED = [
  ['whatsapp', 'whats app'],
  ['youtube', 'you tube'],
  ['linkedin', 'linked in'],
  ['tiktok', 'tik tok'],
];

/** The phrase with each of its divided names in one and in two words; a name alone proves too little to be known in more. */
function spellingsOf(phrase) {
  if (DIVIDED.flat().includes(phrase)) return [phrase];
  return DIVIDED.reduce(
    (spellings, [one, two]) =>
      spellings.flatMap((spelling) =>
        spelling.includes(one) || spelling.includes(two)
          ? [spelling.replaceAll(two, one), spelling.replaceAll(one, two)]
          : [spelling],
      ),
    [phrase],
  );
}

const { foldPhrase, packPhrases } = await load('src/core/text/phrases.ts');
const phrases = {};
const stopWords = {};
for (const language of (await readdir(join(root, 'lexicons'))).sort()) {
  if (!/^[a-z]{2,3}$/.test(language)) continue;
  for (const file of (await readdir(join(root, 'lexicons', language))).sort()) {
    if (!file.endsWith('.txt')) continue;
    const list = file.slice(0, -4);
    for (const [row, where] of await readRows(join(root, 'lexicons', language, file))) {
      if (list === 'stop-words') {
        stopWords[language] ??= [];
        stopWords[language].push(...row.split(/\s+/).map(foldPhrase));
        continue;
      }
      const readings = new Set(expand(row, where));
      if (readings.size > MAX_READINGS)
        throw new Error(
          `${where}: ${readings.size} ways to read it, more than ${MAX_READINGS}; write several rows`,
        );
      for (const phrase of readings) {
        // The tokenizer would drop both `*`, a word of its own, and `#`, for which any number will do.
        const words = phrase.replaceAll('#', '0').split('*').map(foldPhrase);
        const folded = words.join(' * ').replace(/\s+/g, ' ').trim();
        if (folded === '' || folded.startsWith('*'))
          throw new Error(`${where}: no word to look for in "${row}"`);
        phrases[list] ??= new Set();
        for (const spelling of spellingsOf(folded)) phrases[list].add(spelling);
      }
    }
  }
}
const sorted = Object.entries(phrases).map(([list, rows]) => [list, [...rows].sort()]);
const { lists, table } = packPhrases(Object.fromEntries(sorted));
await mkdir(join(root, 'src/generated'), { recursive: true });
await writeFile(join(root, 'src/generated/lexicon.json'), JSON.stringify({ lists, stopWords }));
await writeFile(join(root, 'src/generated/phrases.bin'), table);
for (const model of ['page.bin', 'html.bin', 'residue.bin', 'breaks.bin']) {
  await copyFile(join(root, 'models', model), join(root, 'src/generated', model));
}
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
await writeFile(join(root, 'src/generated/version.json'), JSON.stringify({ version }));
await import('./pack-names.mjs');
