import type { NameRow, Options } from '../options.js';
import { tokenize } from '../text/tokens.js';
import { type CompareOptions, type Comparison, compare } from './compare-names.js';
import { EMPTY_PART, Gazetteer, type NamesData, type Part, type Words } from './gazetteer.js';
import { hasCases } from './likeness.js';
import type { Source } from './mentions.js';
import { packPart } from './pack.js';
import { lineOf, type Overrule, parseRow } from './rows.js';

/** Where names of one language are looked up, first to last, and the word lists of its grammar. */
export interface Sources {
  readonly sources: readonly Source[];
  readonly words: Words;
}

/** The lists of English hold for people and bodies in other languages too. */
const SHARED = 'en';

/** Prepares the gazetteer by language, each when a text first needs it. */
export function createSources(data: NamesData, options: Options): (language: string) => Sources {
  const known = new Map<string, Sources>();
  let shared: Source | undefined;
  return (language) => {
    let sources = known.get(language);
    if (!sources) {
      sources = prepare(language, unpack(data(language)), options);
      if (language !== SHARED) {
        shared ??= {
          gazetteer: new Gazetteer(unpack(data(SHARED)), new Map()),
          native: false,
          keepsAccents: true,
        };
        sources = withShared(sources, { ...shared, keepsAccents: hasCases(language) });
      }
      known.set(language, sources);
    }
    return sources;
  };
}

/** The lists that hold whatever the language. */
const SHARED_LISTS = new Set(['given', 'particle', 'surname']);

function withShared({ sources, words }: Sources, shared: Source): Sources {
  const list = (name: string): ReadonlySet<string> => {
    const own = words.list(name);
    return own.size === 0 && SHARED_LISTS.has(name) ? shared.gazetteer.list(name) : own;
  };
  return { sources: [...sources, shared], words: { list, pairs: (name) => words.pairs(name) } };
}

/** A language as it is shipped: small ones without their index. */
function unpack(packed: string | null): Part {
  if (packed === null) return EMPTY_PART;
  const part = JSON.parse(packed) as Part;
  return part.heads !== undefined ? part : { ...part, ...packPart(part.rows, part.words) };
}

/** A language with what the style and the user's rows overrule. */
function prepare(language: string, part: Part, options: Options): Sources {
  const plain = new Gazetteer(part, new Map());
  const overrules = new Map<string, Overrule>();
  if (options.namesStyle !== 'ap') {
    for (const [key, name, modifier, article] of part.styles?.[options.namesStyle] ?? [])
      overrules.set(key!, { name: name!, article: article === 'the', ...(modifier ? { modifier } : {}) });
  }
  const rows = options.namesRows.filter(
    (row) => row.lang === undefined || row.lang.split('-')[0] === language,
  );
  // Of two rows for one entity the later one holds.
  const byKey = new Map<string, string>();
  for (const row of rows) {
    const line = lineOf(row, keyIn(plain, row));
    const { key } = parseRow(line);
    overrules.set(key, { name: row.name, modifier: row.modifier, article: row.article });
    byKey.set(key, line);
  }
  const lines = [...byKey.values()];
  const keepsAccents = hasCases(language);
  const native = { gazetteer: new Gazetteer(part, overrules), native: true, keepsAccents };
  const own = { gazetteer: new Gazetteer(packPart(lines, {}), new Map()), native: true, keepsAccents };
  return { sources: lines.length > 0 ? [own, native] : [native], words: native.gazetteer };
}

/** The entity of the gazetteer that a user's row names, by id or by one of its forms. */
function keyIn(gazetteer: Gazetteer, { id, name, aliases = [] }: NameRow): string {
  if (id) return id;
  for (const form of [name, ...aliases]) {
    const { words } = tokenize(form);
    const match = words.length > 0 ? gazetteer.longest(words, 0, () => true) : null;
    const row =
      match?.last === words.length
        ? match.rows.find((one) => one.forms.some(({ text }) => text === form))
        : null;
    if (row) return row.id ?? row.wikidata ?? row.name;
  }
  return '';
}

/** Prepares the gazetteer for comparing names: the language's own part, and what all languages share. */
export function createComparer(
  data: NamesData,
): (a: string, b: string, options?: CompareOptions) => Comparison {
  const known = new Map<string, Gazetteer>();
  const partOf = (language: string): Gazetteer => {
    let part = known.get(language);
    if (!part) {
      part = new Gazetteer(unpack(data(language)), new Map());
      known.set(language, part);
    }
    return part;
  };
  return (a, b, { lang = SHARED, type } = {}) => {
    const language = lang.split('-')[0]!.toLowerCase();
    const shared = partOf(SHARED);
    const parts = language === SHARED ? [shared] : [partOf(language), shared];
    return compare(a, b, type, parts, shared);
  };
}
