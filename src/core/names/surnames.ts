import { tokenize } from '../text/tokens.js';
import { lettersOf } from './letters.js';
import { isSlip, isTransliteration } from './likeness.js';
import { isCapital } from './line-text.js';
import { type Change, groupBy, type Mention } from './place.js';
import type { Form } from './rows.js';
import { bareWord, placeOf, type Run } from './runs.js';

const SUFFIX = /,? (?:Jr\.?|Sr\.?|I{1,3}|IV)$/;
const IN_CAPITALS = /^\p{Lu}{4,}$/u;

/** The last words of a name as they are written there: two of "Debbie Wasserman Schultz". Null where it has no more. */
function tailOf(name: string, size: number): string | null {
  const whole = name.replace(SUFFIX, '');
  const { starts } = tokenize(whole);
  return starts.length > size ? whole.slice(starts[starts.length - size]) : null;
}

const MAX_TAIL_WORDS = 3;

/** Letters of the last words of names → the person of the text who bears it; null where two do. */
function bearers(people: readonly Mention[]): Map<string, Mention | null> {
  const found = new Map<string, Mention | null>();
  for (const person of people) {
    const forms = person.row.forms
      .filter(({ kind }) => kind === 'name' || kind === 'variant')
      .map(({ text }) => text);
    for (const text of new Set([person.surface, ...forms])) {
      for (let size = 1; size <= MAX_TAIL_WORDS; size++) {
        const tail = tailOf(text, size);
        if (tail === null || !isCapital(tail, 0)) continue;
        const known = found.get(lettersOf(tail));
        if (known === undefined) found.set(lettersOf(tail), person);
        else if (known && known.row.key !== person.row.key) found.set(lettersOf(tail), null);
      }
    }
  }
  return found;
}

/** Surnames that stand alone, or after a title, and belong to one person named in full elsewhere in the text. */
export function findSurnames(
  runs: readonly Run[],
  people: readonly Mention[],
  titles: ReadonlySet<string>,
): Mention[] {
  if (people.length === 0) return [];
  const known = bearers(people);
  return runs.flatMap(({ line, first, last }): Mention[] => {
    let from = first;
    while (from < last - 1 && titles.has(bareWord(line, from))) from++;
    if (last - from > MAX_TAIL_WORDS) return [];
    const place = placeOf(line, from, last);
    const person = known.get(lettersOf(place.surface));
    if (!person) return [];
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
    if (IN_CAPITALS.test(mention.surface)) return [];
    const size = mention.last - mention.first;
    const named = (full.get(mention.row.key) ?? []).filter(({ form }) => form.kind !== 'other');
    const tails = named.map((person) => tailOf(settled.get(person) ?? person.surface, size));
    const [after] = tails;
    if (!after || tails.some((tail) => tail !== after) || !isSpelling(mention.surface, after)) return [];
    return [{ mention, after, why: `another spelling of ${after}` }];
  });
}

/** Another spelling of one surname, not another surname of one person. */
function isSpelling(surface: string, after: string): boolean {
  if (surface === after) return false;
  const [a, b] = [lettersOf(surface), lettersOf(after)];
  return a === b || isSlip(a, b) || isTransliteration(a, b);
}
