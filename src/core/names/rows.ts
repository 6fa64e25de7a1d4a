import type { EntityType } from '../article.js';

/**
 * How a form of a name is treated: `name` is the canonical form; `wrong` is never right in running
 * text; a `variant` is made one where a text mixes spellings; an `other` name of the entity stays.
 */
export type FormKind = 'name' | 'wrong' | 'variant' | 'other';

export interface Form {
  readonly text: string;
  readonly kind: FormKind;
  /** What comes in its place, where that is not the canonical form: a case of it. */
  readonly target?: string;
}

/** One entity in one language: a row of the gazetteer. */
export interface Row {
  /** The same for one entity in all languages. */
  readonly key: string;
  /** ISO 3166-1 alpha-2 code of a country, else null. */
  readonly iso: string | null;
  readonly wikidata: string | null;
  readonly type: EntityType;
  readonly name: string;
  readonly forms: readonly Form[];
  /** Takes "the" in running text. */
  readonly article: boolean;
  /** The form before a noun: "U.S.". */
  readonly modifier?: string;
  /** Gender of the noun where articles follow it: m, f, mp, fp, or v before a vowel. */
  readonly gender?: string;
}

export const ROW_COLUMNS = ['id', 'type', 'name', 'wrong', 'variants', 'others', 'guards'] as const;

/** "a | b=c" → forms; after `=` stands what replaces the form. */
function formsOf(cell: string | undefined, kind: FormKind): Form[] {
  if (!cell) return [];
  return cell.split('|').flatMap((part): Form[] => {
    const [text = '', target] = part.split('=').map((piece) => piece.trim());
    if (text === '') return [];
    return [target === undefined ? { text, kind } : { text, kind, target }];
  });
}

/** One line of a gazetteer file, cells divided by tabs in the order of `ROW_COLUMNS`. */
export function parseRow(line: string): Row {
  const [id = '', type = '', name = '', wrong, variants, others, guards = ''] = line.split('\t');
  const ids = id.split(' ');
  const iso = ids.find((part) => /^[A-Z]{2}$/.test(part)) ?? null;
  const wikidata = ids.find((part) => /^Q\d+$/.test(part)) ?? null;
  const words = guards.split(' ');
  const value = (label: string): string | undefined =>
    words.find((word) => word.startsWith(`${label}=`))?.slice(label.length + 1);
  return {
    key: iso ?? wikidata ?? name,
    iso,
    wikidata,
    type: type as EntityType,
    name,
    forms: [
      { text: name, kind: 'name' },
      ...formsOf(wrong, 'wrong'),
      ...formsOf(variants, 'variant'),
      ...formsOf(others, 'other'),
    ],
    article: words.includes('the'),
    modifier: value('modifier'),
    gender: value('gender'),
  };
}
