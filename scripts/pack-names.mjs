/**
 * Packs `lexicons/names/` into `src/generated/names/`, a file a language: gazetteer rows, index and word lists
 * (`Part` as JSON), so that a language costs nothing before a text needs it.
 * Files are `<what>.<language>.tsv` for rows and `<what>.<language>.txt` for word lists.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'lexicons', 'names');

async function load(entry) {
  const out = await build({ entryPoints: [join(root, entry)], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(out.outputFiles[0].text).toString('base64')}`);
}

const TYPES = new Set(['country', 'org', 'person', 'place']);
const COLUMNS = 7;
const MAX_ROWS_WITHOUT_INDEX = 500;

function checkRow(line, where) {
  const cells = line.split('\t');
  if (cells.length > COLUMNS) throw new Error(`${where}: ${cells.length} cells, at most ${COLUMNS} expected`);
  if (!TYPES.has(cells[1])) throw new Error(`${where}: no type "${cells[1]}"`);
  if (!cells[2]) throw new Error(`${where}: no name`);
}

const parts = {};
for (const file of (await readdir(folder)).sort()) {
  const [, what, language, ending] = /^([a-z-]+)\.([a-z]{2,3})\.(tsv|txt)$/.exec(file) ?? [];
  if (!language) continue;
  parts[language] ??= { rows: [], words: {}, styles: {} };
  const part = parts[language];
  for (const [at, line] of (await readFile(join(folder, file), 'utf8')).split('\n').entries()) {
    const where = `${file}:${at + 1}`;
    if (line === '' || line.startsWith('#') || line.startsWith('id\t')) continue;
    if (ending === 'txt') {
      const colon = line.indexOf(': ');
      if (colon < 0) throw new Error(`${where}: no list before ": "`);
      const list = line.slice(0, colon);
      part.words[list] = [part.words[list], line.slice(colon + 2)].filter(Boolean).join(' ');
    } else if (what.startsWith('style-')) {
      part.styles[what.slice('style-'.length)] ??= [];
      part.styles[what.slice('style-'.length)].push(line.split('\t'));
    } else {
      checkRow(line, where);
      // Files come in order of their names: `countries` before `territories`, so ours overrule CLDR.
      const code = /^[A-Z]{2}\b/.exec(line)?.[0];
      if (what !== 'territories' || !part.rows.some((row) => row.startsWith(code))) part.rows.push(line);
    }
  }
}

/** British and American spellings of the names of bodies: each is a variant of the other. */
const SPELLINGS = [
  ['Organization', 'Organisation'],
  ['Defense', 'Defence'],
  ['Center', 'Centre'],
  ['Program', 'Programme'],
  ['Co-operation', 'Cooperation'],
];

function withSpellings(row) {
  const cells = row.split('\t');
  if (cells[1] !== 'org') return row;
  cells[4] = withSwapped(cells[4], [cells[2]]);
  cells[5] = withSwapped(cells[5], (cells[5] ?? '').split(' | '));
  return Array.from(cells, (cell) => cell ?? '').join('\t');
}

/** A cell of forms, and the other spellings of some names. */
function withSwapped(cell, names) {
  const found = new Set((cell ?? '').split(' | ').filter(Boolean));
  const swap = (name, from, to) => name.replace(new RegExp(`\\b${from}(?=s?\\b)`), to);
  for (const [a, b] of SPELLINGS) {
    for (const name of [...names, ...found]) {
      for (const other of [swap(name, a, b), swap(name, b, a)]) if (!names.includes(other)) found.add(other);
    }
  }
  return [...found].filter(Boolean).join(' | ');
}

/** States of which "Republic of X" names another: that of Kabul fell in 1978, that of Bonn never bore the name. */
const OTHER_REPUBLIC = new Set(['AF', 'CD', 'DE', 'KP', 'CN', 'VN', 'YE']);

/** "Republic of Guyana" is wrong as "Co-operative Republic of Guyana" is. */
function withRepublic(row) {
  const cells = row.split('\t');
  if (cells[1] !== 'country' || OTHER_REPUBLIC.has(cells[0].slice(0, 2))) return row;
  const forms = (cells[3] ?? '').split(' | ');
  const short = forms.flatMap((form) => /\bRepublic of (?:the )?\p{Lu}.*$/u.exec(form)?.[0] ?? []);
  cells[3] = [...new Set([...forms, ...short])].filter(Boolean).join(' | ');
  return Array.from(cells, (cell) => cell ?? '').join('\t');
}

/** Wikidata items stand in the English file and hold for the territory in every language. */
const items = new Map(parts.en.rows.map((row) => row.split('\t')[0].split(' ')));
const { packPart } = await load('src/core/names/pack.ts');
const packed = Object.entries(parts).map(([language, { rows, words, styles }]) => {
  const withItems = rows
    .map(language === 'en' ? (row) => withRepublic(withSpellings(row)) : (row) => row)
    .map((row) =>
      row.replace(/^([A-Z]{2})\t/, (all, code) => (items.has(code) ? `${code} ${items.get(code)}\t` : all)),
    );
  // An index is shipped where the part is large; that of a few hundred rows is made when they are needed.
  const index =
    rows.length > MAX_ROWS_WITHOUT_INDEX ? packPart(withItems, words) : { rows: withItems, words };
  return [language, JSON.stringify({ ...index, ...(Object.keys(styles).length > 0 ? { styles } : {}) })];
});
await mkdir(join(root, 'src/generated/names'), { recursive: true });
for (const [language, part] of packed) {
  await writeFile(join(root, `src/generated/names/${language}.json`), part);
}
