/**
 * Writes `lexicons/names/territories.<language>.tsv`: the names of countries and territories in the
 * languages that news is written in most, from the package cldr-localenames-full (Unicode License v3).
 * What a file says is overruled by our own `countries.<language>.tsv` where that has the same territory.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cldr = dirname(createRequire(import.meta.url).resolve('cldr-localenames-full/package.json'));
const { version } = JSON.parse(await readFile(join(cldr, 'package.json'), 'utf8'));
const LANGUAGES = (
  'af ar az bg bn ca cs da de el en es et fa fi fil fr he hi hr hu hy id it ja ka kk ko lt lv ms my nb ne nl ' +
  'pl pt ro ru sk sl sq sr sv sw ta te th tr uk ur vi zh'
).split(' ');
/** No countries: the European Union, the eurozone, the United Nations, pseudo-locales, unknown. */
const NOT_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);

/** "Myanmar (Burma)" → "Myanmar" and "Burma"; "Congo - Kinshasa" stays whole. */
function namesOf(text) {
  const [, before, inside] = /^(.+?) ?[(（](.+?)[)）]$/.exec(text) ?? [];
  return before ? [before, inside] : [text];
}

for (const language of LANGUAGES) {
  const path = join(cldr, 'main', language, 'territories.json');
  const { territories } = JSON.parse(await readFile(path, 'utf8')).main[language].localeDisplayNames;
  const rows = [];
  const names = new Set(Object.values(territories));
  for (const [code, text] of Object.entries(territories)) {
    if (!/^[A-Z]{2}$/.test(code) || NOT_COUNTRIES.has(code) || text === code) continue;
    const short = territories[`${code}-alt-short`];
    const [name] = namesOf(short && short.length > 3 ? short : text);
    const forms = [text, short, territories[`${code}-alt-variant`]].filter(Boolean).flatMap(namesOf);
    const others = [...new Set(forms)].filter(
      (form) => form !== name && form.length > 2 && (form === text || !names.has(form)),
    );
    rows.push([code, 'country', name, '', '', others.join(' | ')].join('\t').trimEnd());
  }
  const head =
    `# Countries and territories in "${language}", made by \`npm run gazetteer\`; do not edit.\n` +
    `# Source: CLDR, package cldr-localenames-full ${version}, Unicode License v3.\n` +
    'id\ttype\tname\twrong\tvariants\tothers\tguards\n';
  await writeFile(join(root, 'lexicons/names', `territories.${language}.tsv`), `${head}${rows.join('\n')}\n`);
}
