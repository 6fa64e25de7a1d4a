/**
 * Packs `lexicons/` into `src/generated/lexicon.json`, in the form the core reads (`LexiconData`), and
 * `models/page.bin` into `src/generated/page-model.json`. A bad row stops the build with its file and line.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

async function load(entry) {
  const out = await build({ entryPoints: [join(root, entry)], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(out.outputFiles[0].text).toString('base64')}`);
}

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

async function readRows(file) {
  const text = await readFile(file, 'utf8');
  return text.split('\n').flatMap((row, at) => {
    const phrase = row.trim();
    return phrase === '' || phrase.startsWith('# ') || phrase === '#' ? [] : [[phrase, `${file}:${at + 1}`]];
  });
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
      for (const phrase of expand(row, where)) {
        // `*` is a word of its own that the tokenizer would drop; `#` is any number.
        const folded = phrase
          .replaceAll('#', '0')
          .split('*')
          .map(foldPhrase)
          .join(' * ')
          .replace(/\s+/g, ' ')
          .trim();
        if (folded === '' || folded.startsWith('*'))
          throw new Error(`${where}: no word to look for in "${row}"`);
        phrases[list] ??= new Set();
        phrases[list].add(folded);
      }
    }
  }
}
const sorted = Object.entries(phrases).map(([list, rows]) => [list, [...rows].sort()]);
const data = { phrases: packPhrases(Object.fromEntries(sorted)), stopWords };
await mkdir(join(root, 'src/generated'), { recursive: true });
await writeFile(join(root, 'src/generated/lexicon.json'), JSON.stringify(data));
// Base64 in JSON: the core reads no files, and a string costs nothing until the first whole page asks for it.
const model = await readFile(join(root, 'models/page.bin'));
await writeFile(join(root, 'src/generated/page-model.json'), JSON.stringify(model.toString('base64')));
