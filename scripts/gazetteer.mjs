/**
 * Writes `lexicons/names/territories.<language>.tsv`: the names of countries and territories in the
 * languages that news is written in most, from the package cldr-localenames-full (Unicode License v3).
 * What a file says is overruled by our own `countries.<language>.tsv` where that has the same territory.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formalCases } from './slavic-cases.mjs';

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
  if (!before) return [text];
  return /^\p{Lu}{1,4}$/u.test(inside) ? [before] : [before, inside];
}

/**
 * Formal names that follow a pattern, by the kind of state that the English formal name tells. `X` stands
 * for the short name. States whose short name would name another state are left out.
 */
const FORMAL = {
  de: {
    republic: ['Republik X'],
    kingdom: ['Königreich X'],
    islamic: ['Islamische Republik X', 'Islamischen Republik X'],
  },
  es: {
    republic: ['República de X', 'República del X'],
    kingdom: ['Reino de X'],
    islamic: ['República Islámica de X'],
    sultanate: ['Sultanato de X'],
  },
  fr: {
    republic: {
      m: ['République du X'],
      f: ['République de X'],
      v: ["République d'X", 'République d’X'],
      0: ['République de X'],
    },
    kingdom: {
      m: ['Royaume du X'],
      f: ['Royaume de X'],
      v: ["Royaume d'X", 'Royaume d’X'],
      0: ['Royaume de X'],
    },
    islamic: {
      m: ['République islamique du X'],
      f: ['République islamique de X'],
      v: ["République islamique d'X"],
    },
  },
  it: {
    republic: {
      m: ['Repubblica del X'],
      f: ['Repubblica di X'],
      v: ['Repubblica di X', "Repubblica dell'X"],
      0: ['Repubblica di X'],
    },
    kingdom: { m: ['Regno del X'], f: ['Regno di X'], v: ['Regno di X'], 0: ['Regno di X'] },
  },
  nl: { republic: ['Republiek X'], kingdom: ['Koninkrijk X'], islamic: ['Islamitische Republiek X'] },
  pt: {
    republic: { m: ['República do X'], f: ['República da X', 'República de X'], 0: ['República de X'] },
    kingdom: { m: ['Reino do X'], f: ['Reino da X', 'Reino de X'], 0: ['Reino de X'] },
    islamic: { m: ['República Islâmica do X'], f: ['República Islâmica da X'] },
  },
};
/** The same where the head of the formal name has cases and the short name behind it has none. */
const HEADS = {
  ru: {
    republic: 'Республика',
    kingdom: 'Королевство',
    islamic: 'Исламская Республика',
    sultanate: 'Султанат',
  },
  uk: {
    republic: 'Республіка',
    kingdom: 'Королівство',
    islamic: 'Ісламська Республіка',
    sultanate: 'Султанат',
  },
};
/** Formal names that are an adjective and a noun. */
const ADJECTIVAL = {
  ru: {
    AR: 'Аргентинская Республика',
    CH: 'Швейцарская Конфедерация',
    FR: 'Французская Республика',
    IT: 'Итальянская Республика',
    KG: 'Киргизская Республика',
    PT: 'Португальская Республика',
    TG: 'Тоголезская Республика',
  },
  uk: {
    AR: 'Аргентинська Республіка',
    CH: 'Швейцарська Конфедерація',
    CN: 'Китайська Народна Республіка',
    CZ: 'Чеська Республіка',
    FR: 'Французька Республіка',
    GR: 'Грецька Республіка',
    IT: 'Італійська Республіка',
    KG: 'Киргизька Республіка',
    PT: 'Португальська Республіка',
    RU: 'Російська Федерація',
    SK: 'Словацька Республіка',
    TR: 'Турецька Республіка',
  },
};
const KINDS = {
  'Republic of': 'republic',
  'Kingdom of': 'kingdom',
  'Islamic Republic of': 'islamic',
  'Sultanate of': 'sultanate',
};
const AMBIGUOUS = new Set([
  'KR',
  'KP',
  'CD',
  'CG',
  'CN',
  'TW',
  'IE',
  'MK',
  'GE',
  'CY',
  'VN',
  'GN',
  'GQ',
  'SD',
  'SS',
]);

/** ISO code → kind of state, from the formal names of our English list. */
const english = await readFile(join(root, 'lexicons/names/countries.en.tsv'), 'utf8');
const kinds = new Map(
  english.split('\n').flatMap((line) => {
    const [id = '', , , wrong = ''] = line.split('\t');
    const formal = /^((?:Islamic )?Republic of|Kingdom of|Sultanate of) /.exec(wrong)?.[1];
    return formal ? [[id.slice(0, 2), KINDS[formal]]] : [];
  }),
);

/** Gender of a country's name where articles agree with it: by its ending, but for these. */
const GENDER = {
  fr: {
    m: 'MX KH MZ ZW BZ SR',
    0: 'CU HT IL CY MT MC MG SG DJ OM BH SM MU ST TW KI NR TV VU WS AD HK MO PR LI',
    p: 'NL PH MV SC KM FJ BS AE US PW TO SB MH',
  },
  pt: {
    0: 'PT AO CU IL MZ MA CV TL ST HN SV CR PR MC LI SG TW OM BB GD DM MT AD HK MO TT SM CY MG MM FM KI NR TV VU WS TO PW FJ',
    p: 'US NL AE',
  },
  it: { 0: 'CU IL MT CY AD MC SM SG HT TW SV CV HK MO PR MG', p: 'US NL AE PH MV SC KM BS' },
};
const FEMININE = { fr: /e$/, pt: /a$/, it: /a$/ };
const VOWEL = { fr: /^[aeiouyhâéèêîôœ]/i, it: /^[aeiou]/i };

function genderOf(language, code, name) {
  if (language === 'es') return '0';
  if (!(language in GENDER)) return undefined;
  const listed = Object.entries(GENDER[language]).find(([, codes]) => codes.split(' ').includes(code));
  if (listed) return listed[0];
  if (VOWEL[language]?.test(name)) return 'v';
  return FEMININE[language].test(name) ? 'f' : 'm';
}

/** Wrong forms and guards of a territory in a language, from the patterns. */
function formalOf(language, code, name) {
  const kind = kinds.get(code);
  if (language in HEADS) {
    const whole = ADJECTIVAL[language][code];
    if (whole) return [formalCases(language, whole, name, false), ''];
    const head = AMBIGUOUS.has(code) ? undefined : HEADS[language][kind];
    return [head ? formalCases(language, head, name, true) : '', ''];
  }
  const patterns = AMBIGUOUS.has(code) ? undefined : FORMAL[language]?.[kind];
  if (!patterns) return ['', ''];
  const gender = genderOf(language, code, name);
  const forms = Array.isArray(patterns) ? patterns : (patterns[gender] ?? []);
  return [forms.map((pattern) => pattern.replace('X', name)).join(' | '), gender ? `gender=${gender}` : ''];
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
    const variant = territories[`${code}-alt-variant`];
    // "Congo (Republic)" tells two states apart and names none.
    const variants = variant && !/[(（]/.test(variant) ? [variant] : [];
    const forms = [text, short, ...variants].filter(Boolean).flatMap(namesOf);
    const others = [...new Set(forms)].filter(
      (form) => form !== name && form.length > 2 && (form === text || !names.has(form)),
    );
    const [formal, guards] = formalOf(language, code, name);
    rows.push([code, 'country', name, formal, '', others.join(' | '), guards].join('\t').trimEnd());
  }
  const head =
    `# Countries and territories in "${language}", made by \`npm run gazetteer\`; do not edit.\n` +
    `# Source: CLDR, package cldr-localenames-full ${version}, Unicode License v3.\n` +
    'id\ttype\tname\twrong\tvariants\tothers\tguards\n';
  await writeFile(join(root, 'lexicons/names', `territories.${language}.tsv`), `${head}${rows.join('\n')}\n`);
}
