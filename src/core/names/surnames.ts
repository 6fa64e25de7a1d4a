import { lettersOf } from './letters.js';
import { type Change, groupBy, type Mention } from './place.js';
import type { Form } from './rows.js';
import { bareWord, placeOf, type Run } from './runs.js';

const IN_CAPITALS = /^\p{Lu}{4,}$/u;

/** The last word of a person's name, "Jr." and the like left out: "bin Salman" gives "Salman". */
function surnameOf(name: string): string {
  const parts = name.replace(/,? (?:Jr\.?|Sr\.?|I{1,3}|IV)$/, '').split(' ');
  return parts.at(-1)!.replace(/^(?:al|el)-/i, '');
}

/** Letters of a surname → the person of the text who bears it; null where two do. */
function bearers(people: readonly Mention[]): Map<string, Mention | null> {
  const found = new Map<string, Mention | null>();
  for (const person of people) {
    const forms = person.row.forms.filter(({ kind }) => kind !== 'wrong').map(({ text }) => text);
    for (const text of [person.surface, ...forms]) {
      if (!text.includes(' ')) continue;
      const key = lettersOf(surnameOf(text));
      const known = found.get(key);
      if (known === undefined) found.set(key, person);
      else if (known && known.row.key !== person.row.key) found.set(key, null);
    }
  }
  return found;
}

/** Surnames that stand alone and belong to one person named in full elsewhere in the text. */
export function findSurnames(
  runs: readonly Run[],
  people: readonly Mention[],
  titles: ReadonlySet<string>,
): Mention[] {
  if (people.length === 0) return [];
  const known = bearers(people);
  return runs.flatMap(({ line, first, last }): Mention[] => {
    const at = last - 1;
    for (let before = first; before < at; before++) if (!titles.has(bareWord(line, before))) return [];
    const person = known.get(bareWord(line, at));
    if (!person) return [];
    const place = placeOf(line, at, last);
    const form: Form = { text: place.surface, kind: 'other' };
    return [{ ...place, row: person.row, form, native: person.native }];
  });
}

/** A surname is spelled as in the full name that the text settles on. */
export function planSurnames(
  surnames: readonly Mention[],
  people: readonly Mention[],
  changes: readonly Change[],
): Change[] {
  const settled = new Map<Mention, string>(changes.map(({ mention, after }) => [mention, after]));
  const full = groupBy(people, ({ row }) => row.key);
  return surnames.flatMap((mention): Change[] => {
    const spellings = new Set(
      (full.get(mention.row.key) ?? []).map((person) => surnameOf(settled.get(person) ?? person.surface)),
    );
    const [after] = spellings;
    if (
      spellings.size !== 1 ||
      after === undefined ||
      after === mention.surface ||
      IN_CAPITALS.test(mention.surface)
    )
      return [];
    return [{ mention, after, why: `another spelling of ${after}` }];
  });
}
