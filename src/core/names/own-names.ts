import { startsSentence } from './context.js';
import type { Words } from './gazetteer.js';
import { foldLetters } from './letters.js';
import { isCapital } from './line-text.js';
import { type Mention, mostFrequent, type Place } from './place.js';
import { makeRow } from './rows.js';
import { bareWord, placeOf, type Run, typeOf } from './runs.js';

/** Names of more words than this are compared in parts. */
const MAX_WORDS = 5;
const MIN_LETTERS = 6;
const IN_CAPITALS = /^[^\p{Ll}]+$/u;

/** Calls back for each stretch of a run that may be a name, with the key that its spellings share. */
function eachStretch(
  run: Run,
  same: ReadonlyMap<string, string>,
  take: (key: string, first: number, last: number) => void,
): void {
  const { line, first, last } = run;
  const { starts } = line.tokens;
  const words: string[] = [];
  const ends: string[] = [];
  for (let at = first; at < last; at++) {
    const word = line.tokens.words[at]!;
    const bare = bareWord(line, at);
    words.push(same.get(word) ?? word);
    ends.push(same.get(bare) ?? bare);
  }
  for (let from = first; from < last; from++) {
    if (!isCapital(line.text, starts[from]!)) continue;
    let key = '';
    for (let at = from; at < last && at < from + MAX_WORDS; at++) {
      const before = key;
      if (words[at - first] !== 'of') key += words[at - first]!;
      if (key.length < MIN_LETTERS || !isCapital(line.text, starts[at]!)) continue;
      // A single word is compared only where it is the whole name.
      if (at === from && last - first > 1) continue;
      // A name in capitals is a dateline or stands in a headline: no spelling of its own.
      if (!IN_CAPITALS.test(line.text.slice(starts[from], line.tokens.ends[at])))
        take(before + ends[at - first]!, from, at + 1);
    }
  }
}

/**
 * Names that the gazetteer does not know and the text spells in more than one way: equal but for hyphen,
 * space, accent, dot, apostrophe, "of", and words such as Organisation and Organization. The longest are
 * taken first. The most frequent spelling becomes the name, on a tie the first.
 */
export function findSpellings(runs: readonly Run[], words: Words, language: string): Mention[] {
  const isGerman = language === 'de';
  const same = words.pairs('same');
  const seen = new Map<string, string>();
  const mixed = new Map<string, Place[]>();
  for (const run of runs) {
    eachStretch(run, same, (key, first, last) => {
      const { surface } = placeOf(run.line, first, last);
      const known = seen.get(key);
      if (known === undefined) seen.set(key, surface);
      else if (known !== surface) mixed.set(key, []);
    });
  }
  if (mixed.size === 0) return [];
  for (const run of runs) {
    eachStretch(run, same, (key, first, last) => mixed.get(key)?.push(placeOf(run.line, first, last)));
  }
  const taken = new Set<string>();
  const isFree = ({ line, first, last }: Place): boolean => {
    for (let at = first; at < last; at++) if (taken.has(`${line.id}:${at}`)) return false;
    return true;
  };
  const mentions: Mention[] = [];
  for (const [, places] of [...mixed].sort(([a], [b]) => b.length - a.length)) {
    const free = places.filter(isFree);
    const spellings = new Set(free.map(({ surface }) => surface));
    if (!differ([...spellings]) || !areSpellings([...spellings], free, words, isGerman)) continue;
    const name = settle(
      free.map(({ surface }) => surface),
      words,
      language,
    );
    const row = makeRow(
      name,
      typeOf(name, words),
      [...spellings].filter((spelling) => spelling !== name),
    );
    for (const place of free) {
      for (let at = place.first; at < place.last; at++) taken.add(`${place.line.id}:${at}`);
      const form = row.forms.find(({ text }) => text === place.surface)!;
      mentions.push({ ...place, row, form, native: true });
    }
  }
  return mentions;
}

/** A capital whose dot is lost though the one before it has its own: "U.S News". */
const LOST_DOT = /\.\p{Lu}(?![.\p{L}])/u;
/** In these languages a missing accent is a slip, so that the spelling with more accents is the right one. */
const WITH_ACCENTS = new Set(['es', 'fr', 'it', 'pt']);

/** The most frequent spelling; where only accents, lost dots or capitals of small words differ, the careful one. */
function settle(surfaces: readonly string[], words: Words, language: string): string {
  const whole = surfaces.filter((surface) => !LOST_DOT.test(surface));
  const best = mostFrequent(whole.length > 0 ? whole : surfaces);
  const lower = best.toLowerCase();
  if (WITH_ACCENTS.has(language)) {
    const bare = foldLetters(best);
    const accented = surfaces.filter((surface) => foldLetters(surface) === bare);
    return accented.sort((a, b) => accentsIn(b) - accentsIn(a))[0]!;
  }
  const plain = surfaces.find((surface) => {
    if (surface === best || surface.toLowerCase() !== lower) return false;
    const parts = surface.split(' ');
    return best.split(' ').every((part, at) => part === parts[at] || words.list('joiner').has(parts[at]!));
  });
  return plain ?? best;
}

function accentsIn(text: string): number {
  return text.normalize('NFD').length - text.normalize('NFC').length;
}

/** Do the spellings differ in more than the form of apostrophes and words in capitals? */
function differ(spellings: readonly string[]): boolean {
  const plain = new Set(spellings.map((spelling) => spelling.replaceAll('’', "'")));
  const folded = new Set([...plain].map((spelling) => spelling.toLowerCase()));
  return plain.size > 1 && (folded.size > 1 || !spellings.some((spelling) => /\p{Lu}{3,}/u.test(spelling)));
}

/** Two words and one: "Santo Domingo" and "Santodomingo" may be two names, "Fox News" and "FoxNews" are one. */
function areGlued(spellings: readonly string[]): boolean {
  const glued = spellings.filter((spelling) => !/[\s\-.]/.test(spelling));
  const spaced = spellings.filter((spelling) => /\s/.test(spelling));
  return (
    glued.some((spelling) => !/\p{Ll}\p{Lu}/u.test(spelling)) &&
    spaced.some((spelling) => spelling.split(' ').length === 2)
  );
}

/** Hyphens that grammar sets, words accented at the start of a sentence, are no spellings of a name. */
function areSpellings(
  spellings: readonly string[],
  places: readonly Place[],
  words: Words,
  isGerman: boolean,
): boolean {
  const parts = spellings.flatMap((spelling) => spelling.toLowerCase().split(/[\s-]+/));
  if (parts.some((part) => words.list('job').has(part) || words.list('demonym').has(part))) return false;
  if (!spellings.every((spelling) => !/[\s\-.]/.test(spelling))) {
    // "Euro-Zone" and "Eurozone" are one word to German, not one name.
    return isGerman ? spellings.every((spelling) => /\s/.test(spelling)) : !areGlued(spellings);
  }
  if (isGerman && spellings.some((spelling) => spelling.includes('ß'))) return false;
  if (new Set(spellings.map((spelling) => spelling.toLowerCase())).size === 1) return false;
  return !places.some(({ line, first }) => startsSentence(line, first));
}
