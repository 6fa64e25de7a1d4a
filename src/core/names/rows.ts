import type { EntityType } from '../article.js';
import type { NameRow } from '../options.js';
import { tokenize } from '../text/tokens.js';
import { lettersOf } from './letters.js';

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
  /** The same where the form is a dative too and no preposition tells otherwise. */
  readonly dative?: string;
}

/** Flags and values of a row that its grammar and its guards ask for. */
export interface Guards {
  /** Takes "the" in running text. */
  readonly article: boolean;
  /** The form before a noun: "U.S.". */
  readonly modifier?: string;
  /** The usual abbreviation, for texts that never write the name out: "EE.UU.". */
  readonly short?: string;
  /** Gender by which a Romance article agrees: m, f, v before a vowel, p plural, 0 none. */
  readonly gender?: string;
  /** Comes from another script, so that several spellings are right. */
  readonly transliterated: boolean;
}

/** One entity in one language: a row of the gazetteer. */
export interface Row {
  /** The same for one entity in all languages. */
  readonly key: string;
  /** ISO 3166-1 alpha-2 code of a country, or the id that a user's row gives; else null. */
  readonly id: string | null;
  readonly wikidata: string | null;
  readonly type: EntityType;
  readonly name: string;
  /** The folded words of the name. */
  readonly words: readonly string[];
  readonly forms: readonly Form[];
  readonly guards: Guards;
}

/** "a | b=c | d=e/f" → forms; after `=` stands what replaces the form, after `/` what does in the dative. */
function formsOf(cell: string, kind: FormKind): Form[] {
  return cell.split('|').flatMap((part): Form[] => {
    const [text = '', target] = part.split('=').map((piece) => piece.trim());
    if (text === '') return [];
    if (target === undefined) return [{ text, kind }];
    const [first = '', dative] = target.split('/');
    return [dative === undefined ? { text, kind, target: first } : { text, kind, target: first, dative }];
  });
}

function guardsOf(cell: string): Guards {
  const words = cell.split(' ');
  const value = (label: string): string | undefined =>
    words.find((word) => word.startsWith(`${label}=`))?.slice(label.length + 1);
  return {
    article: words.includes('the'),
    transliterated: words.includes('t'),
    modifier: value('modifier'),
    short: value('short'),
    gender: value('gender'),
  };
}

const WIKIDATA = /^Q\d+$/;

/** A line of a gazetteer file: id, type, name, wrong, variants, others, guards, divided by tabs. */
export function parseRow(line: string): Row {
  const [cell = '', type = '', name = '', wrong = '', variants = '', others = '', guards = ''] =
    line.split('\t');
  const ids = cell.split(' ');
  const wikidata = ids.find((part) => WIKIDATA.test(part)) ?? null;
  const own = ids.filter((part) => part !== '' && !WIKIDATA.test(part)).join(' ') || null;
  return {
    key: own ?? wikidata ?? name,
    id: own,
    wikidata,
    type: type as EntityType,
    name,
    words: tokenize(name).words,
    forms: [
      { text: name, kind: 'name' },
      ...formsOf(wrong, 'wrong'),
      ...formsOf(variants, 'variant'),
      ...formsOf(others, 'other'),
    ],
    guards: guardsOf(guards),
  };
}

/** A row for a name that only the text knows. */
export function makeRow(
  name: string,
  type: EntityType,
  variants: readonly string[],
  others: readonly string[] = [],
): Row {
  return {
    key: name,
    id: null,
    wikidata: null,
    type,
    name,
    words: tokenize(name).words,
    forms: [
      { text: name, kind: 'name' },
      ...variants.map((text): Form => ({ text, kind: 'wrong', target: name })),
      ...others.map((text): Form => ({ text, kind: 'other' })),
    ],
    guards: guardsOf(''),
  };
}

/** Another canonical form for an entity of the gazetteer. */
export interface Overrule {
  readonly name: string;
  readonly modifier?: string;
  readonly article?: boolean;
}

/** The row with another canonical form; the old one becomes a form that is always replaced. */
export function overruled(row: Row, { name, modifier, article }: Overrule): Row {
  const forms = row.forms.filter(({ text }) => text !== name && text !== modifier);
  return {
    ...row,
    name,
    words: tokenize(name).words,
    forms: [
      { text: name, kind: 'name' },
      ...(modifier ? [{ text: modifier, kind: 'other' } as const] : []),
      ...forms.map((form) => overruledForm(form, modifier)),
    ],
    guards: {
      ...row.guards,
      ...(modifier === undefined ? {} : { modifier }),
      ...(article === undefined ? {} : { article }),
    },
  };
}

/** The old canonical form goes always, and so does another spelling of the form before a noun. */
function overruledForm(form: Form, modifier: string | undefined): Form {
  if (form.kind === 'name') return { text: form.text, kind: 'wrong' };
  const isModifier = modifier !== undefined && lettersOf(form.text) === lettersOf(modifier);
  return isModifier ? { text: form.text, kind: 'wrong', target: modifier } : form;
}

/** A user's row as a line of a gazetteer file. */
export function lineOf(row: NameRow, id: string): string {
  const cell = (forms: readonly string[] = []): string => forms.join(' | ');
  const guards = [row.article ? 'the' : '', row.modifier ? `modifier=${row.modifier}` : '']
    .filter(Boolean)
    .join(' ');
  const others = [...(row.others ?? []), ...(row.modifier ? [row.modifier] : [])];
  return [id, row.type, row.name, cell(row.aliases), cell(row.variants), cell(others), guards].join('\t');
}
