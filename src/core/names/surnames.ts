import { tokenize } from '../text/tokens.js';
import { lettersOf } from './letters.js';
import { isSlip, isTransliteration } from './likeness.js';
import { isCapital } from './line-text.js';
import { isGlued } from './mentions.js';
import { type Change, groupBy, type Mention, mentionOf } from './place.js';
import type { Form, Row } from './rows.js';
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

/** The folded last words of a name, joined: of one word, two and three. */
function tailKeys(name: string): string[] {
  const whole = name.replace(SUFFIX, '');
  const { words, starts } = tokenize(whole);
  const keys: string[] = [];
  for (let size = 1; size <= MAX_TAIL_WORDS && size < words.length; size++) {
    const from = words.length - size;
    if (isCapital(whole, starts[from]!)) keys.push(words.slice(from).join(''));
  }
  return keys;
}

const keysByRow = new WeakMap<Row, readonly string[]>();

/** The tails by which the person of a row may be called, worked out once. */
function tailsOfRow(row: Row): readonly string[] {
  let keys = keysByRow.get(row);
  if (!keys) {
    const forms = row.forms.filter(({ kind }) => kind === 'name' || kind === 'variant');
    keys = [...new Set(forms.flatMap(({ text }) => tailKeys(text)))];
    keysByRow.set(row, keys);
  }
  return keys;
}

/** Folded last words of names → the person of the text who bears it; null where two do. */
function bearers(people: readonly Mention[]): Map<string, Mention | null> {
  const found = new Map<string, Mention | null>();
  const add = (key: string, person: Mention): void => {
    const known = found.get(key);
    if (known === undefined) found.set(key, person);
    else if (known && known.row.key !== person.row.key) found.set(key, null);
  };
  const rows = new Set<Row>();
  for (const person of people) {
    // A misspelling is no form of the row.
    if (person.form.text === person.surface) for (const key of tailKeys(person.surface)) add(key, person);
    if (rows.has(person.row)) continue;
    rows.add(person.row);
    for (const key of tailsOfRow(person.row)) add(key, person);
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
  const mentions: Mention[] = [];
  for (const { line, first, last } of runs) {
    let from = first;
    while (from < last - 1 && titles.has(bareWord(line, from))) from++;
    if (last - from > MAX_TAIL_WORDS) continue;
    let key = '';
    for (let at = from; at < last - 1; at++) key += line.tokens.words[at]!;
    const person = known.get(key + bareWord(line, last - 1));
    if (!person) continue;
    const place = placeOf(line, from, last);
    if (isGlued(line.text, place.start, place.end)) continue;
    const form: Form = { text: place.surface, kind: 'other' };
    mentions.push(mentionOf(place, person.row, form, person.native));
  }
  return mentions;
}

/** A surname is spelled as in the full name that the text settles on. */
export function planSurnames(
  surnames: readonly Mention[],
  people: readonly Mention[],
  changes: readonly Change[],
): Change[] {
  const settled = new Map<Mention, string>(changes.map(({ mention, after }) => [mention, after]));
  const full = groupBy(
    people.filter(({ form }) => form.kind !== 'other'),
    ({ row }) => row.key,
  );
  const tails = new Map<string, string | null>();
  /** The tail that all full names of a person end in, null where they differ. */
  const tailFor = (key: string, size: number): string | null => {
    const place = `${size} ${key}`;
    let tail = tails.get(place);
    if (tail === undefined) {
      const names = new Set((full.get(key) ?? []).map((person) => settled.get(person) ?? person.surface));
      const found = new Set([...names].map((name) => tailOf(name, size)));
      tail = found.size === 1 ? [...found][0]! : null;
      tails.set(place, tail);
    }
    return tail;
  };
  return surnames.flatMap((mention): Change[] => {
    if (IN_CAPITALS.test(mention.surface)) return [];
    const after = tailFor(mention.row.key, mention.last - mention.first);
    if (after === null || !isSpelling(mention.surface, after)) return [];
    return [{ mention, after, why: `another spelling of ${after}` }];
  });
}

/** Another spelling of one surname, not another surname of one person. */
function isSpelling(surface: string, after: string): boolean {
  // Alone, "Van Gogh" and "De Blasio" may keep the capital that a given name takes from them.
  if (surface.toLowerCase() === after.toLowerCase()) return false;
  const [a, b] = [lettersOf(surface), lettersOf(after)];
  return a === b || isSlip(a, b) || isTransliteration(a, b);
}
