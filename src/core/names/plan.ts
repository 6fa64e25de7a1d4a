import { areGlossed, isLongAgo } from './context.js';
import { foldLetters, lettersOf, plainOf } from './letters.js';
import { type Change, groupBy, type Mention, mostFrequent } from './place.js';
import type { Form, Row } from './rows.js';

/**
 * The changes for the free mentions of one entity. A wrong form always goes. Spellings are made one only
 * where the text mixes them; the other names of an entity stay, each spelled in one way.
 *
 * @param introduced mentions that stay as they are, "(FBI)" behind the full name, and count as use of the spelling
 */
export function planEntity(mentions: readonly Mention[], introduced: readonly Mention[] = []): Change[] {
  const main = mentions.filter(({ form }) => form.kind !== 'other');
  const others = groupBy(
    mentions.filter(({ form }) => form.kind === 'other'),
    ({ form }) => spellingKey(form.text),
  );
  const seen = new Map(introduced.map((mention) => [placeKey(mention.line.id, mention.first), mention]));
  return [...planForms(main, seen), ...[...others.values()].flatMap((group) => planForms(group, seen))];
}

const BRITISH = /isation|defence|centre|labour|programme/g;
const AMERICAN: Readonly<Record<string, string>> = {
  isation: 'ization',
  defence: 'defense',
  centre: 'center',
  labour: 'labor',
  programme: 'program',
};

/** The letters of a form, British spellings as American ones. */
function spellingKey(text: string): string {
  return lettersOf(text).replace(BRITISH, (part) => AMERICAN[part]!);
}

/** A word of a line. */
function placeKey(line: number, word: number): string {
  return `${line}:${word}`;
}

/** Mentions that are spellings of one form. */
function planForms(mentions: readonly Mention[], introduced: ReadonlyMap<string, Mention>): Change[] {
  const surfaces = new Set(mentions.map(({ surface }) => plainOf(surface)));
  const target = targetOf(mentions);
  for (const { surface } of introduced.values()) if (surface === target) surfaces.add(target);
  return mentions.flatMap((mention, at): Change[] => {
    const isWrong = mention.form.kind === 'wrong';
    const after = mention.form.target ?? target;
    if (plainOf(mention.surface) === plainOf(after) || (!isWrong && surfaces.size < 2)) return [];
    const behind = introduced.get(placeKey(mention.line.id, mention.last));
    // "World Meteorological Organisation (WMO)": an acronym says nothing of the spelling before it.
    const glosses = behind?.form.kind === 'other' && mention.form.kind !== 'other' ? undefined : behind;
    if (isMeantAsSuch(mention, mentions[at - 1], mentions[at + 1], glosses)) return [];
    return [
      {
        mention,
        after,
        why: `${isWrong && !mention.form.target ? 'not a form in common use' : 'another spelling'} of ${after}`,
      },
    ];
  });
}

/** The canonical form where it holds in this language or is in use, else the most frequent one. */
function targetOf(mentions: readonly Mention[]): string {
  const first = mentions[0];
  if (!first) return '';
  const { row, form, native } = first;
  const inUse = mentions.filter((mention) => mention.form.kind !== 'wrong').map(({ surface }) => surface);
  if (form.kind === 'other') return native ? officialOf(row, form) : frequentOf(inUse);
  if (row.guards.short && !mentions.some(({ surface }) => lettersOf(surface) === lettersOf(row.name)))
    return row.guards.short;
  if (row.type === 'person' && (native || !row.guards.transliterated)) return withAccents(row.name, inUse);
  if (native) return row.name;
  const holds = inUse.length === 0 || (row.type === 'org' && inUse.includes(row.name));
  return holds ? row.name : frequentOf(inUse);
}

/** The name with the accents that more than half of its mentions have: English leaves them to the writer. */
function withAccents(name: string, surfaces: readonly string[]): string {
  const bare = foldLetters(name);
  const spellings = surfaces.filter((surface) => foldLetters(surface) === bare);
  const best = mostFrequent(spellings);
  const isMost = spellings.filter((surface) => surface === best).length * 2 > spellings.length;
  return isMost ? best : name;
}

/** The first of the spellings of one other name that the row has. */
function officialOf(row: Row, form: Form): string {
  const key = spellingKey(form.text);
  return row.forms.find(({ kind, text }) => kind === 'other' && spellingKey(text) === key)?.text ?? form.text;
}

/** The most frequent spelling; of an acronym with dots and without, the plain one. */
function frequentOf(surfaces: readonly string[]): string {
  const plain = surfaces.filter((surface) => !surface.includes('.'));
  const isAcronym = surfaces.every((surface) => /^[\p{Lu}.\s]+$/u.test(surface));
  return mostFrequent(isAcronym && plain.length > 0 ? plain : surfaces);
}

/** An old name of a place in a sentence of its time, or one name that explains the one beside it. */
function isMeantAsSuch(mention: Mention, ...neighbours: readonly (Mention | undefined)[]): boolean {
  if (neighbours.some((other) => other && areGlossed(mention, other))) return true;
  const { row, form, surface } = mention;
  if (form.kind === 'wrong' || (row.type !== 'place' && row.type !== 'country')) return false;
  return lettersOf(surface) !== lettersOf(row.name) && isLongAgo(mention);
}
