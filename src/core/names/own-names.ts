import { tokenize } from '../text/tokens.js';
import { areApart, arePlacedApart, goesOnAbroad, isFirstPart } from './apart.js';
import type { Words } from './gazetteer.js';
import { foldLetters } from './letters.js';
import { isCapital, type LineText } from './line-text.js';
import { isGlued } from './mentions.js';
import { groupBy, type Mention, mentionOf, type Place } from './place.js';
import { makeRow } from './rows.js';
import { bareWord, placeOf, type Run, typeOf } from './runs.js';
import { areSpellings, type Evidence, settle } from './spellings.js';

/** Names of more words than this are compared in parts. */
const MAX_WORDS = 5;
const MIN_LETTERS = 6;
/** A word that is the whole name can differ in accents only: "Björk", "Bjork". */
const MIN_LETTERS_ALONE = 5;
const IN_CAPITALS = /^[^\p{Ll}]+$/u;

/** The "O" of "O'Neill", which is no word by itself. */
function isElided({ text, tokens }: Run['line'], at: number): boolean {
  return tokens.words[at]!.length === 1 && /['’]/.test(text[tokens.ends[at]!] ?? '');
}

/** "Mt" of "Mt. Hood". */
const SHORTENED = /^(?:st|mt|ft)$/;

/** A capitalised word, or a small one behind the hyphen of a Korean or Chinese given name: "Jae-hoon". */
function endsName({ text, tokens }: Run['line'], at: number): boolean {
  if (SHORTENED.test(tokens.words[at]!)) return false;
  const start = tokens.starts[at]!;
  return (
    isCapital(text, start) || (/[-‐‑]/.test(text[start - 1] ?? '') && start === tokens.ends[at - 1]! + 1)
  );
}

const HEADING = /^[nesw]$/;

/** The point of the compass of a street, "201 E Washington St". */
function isHeading({ tokens }: Run['line'], at: number): boolean {
  return HEADING.test(tokens.words[at]!) && tokens.words[at - 1] === '#';
}

const NOT_ASCII = /[^\0-\x7f]/;

/** A word as its spellings share it: "sorbo" for "Sørbø". */
function plainKey(word: string, same: ReadonlyMap<string, string>, language: string): string {
  const plain = NOT_ASCII.test(word) ? foldLetters(word) : word;
  return same.get(plain) ?? (language === 'de' ? plain.replace(WRITTEN_UMLAUT, '$1') : plain);
}

/** "Joerg" for "Jörg", whose dots are gone in a folded word. */
const WRITTEN_UMLAUT = /([aou])e/g;

/** Calls back for each stretch of a run that may be a name, with the key that its spellings share. */
function eachStretch(
  run: Run,
  words: Words,
  language: string,
  take: (key: string, first: number, last: number) => void,
): void {
  const { line, first, last } = run;
  const { starts } = line.tokens;
  const same = words.pairs('same');
  const inner: string[] = [];
  const ends: string[] = [];
  for (let at = first; at < last; at++) {
    const word = line.tokens.words[at]!;
    const bare = bareWord(line, at);
    inner.push(plainKey(word, same, language));
    ends.push(plainKey(bare, same, language));
  }
  for (let from = first; from < last; from++) {
    if (!isCapital(line.text, starts[from]!) || inner[from - first] === 'of') continue;
    // "The" before a name, or another word that begins the sentence, is no part of it.
    if (
      from === first &&
      last - first > 1 &&
      words.list('opener').has(line.tokens.words[from]!) &&
      line.text[line.tokens.ends[from]!] !== '.'
    )
      continue;
    if (isHeading(line, from)) continue;
    let key = '';
    for (let at = from; at < last && at < from + MAX_WORDS; at++) {
      const before = key;
      if (inner[at - first] !== 'of') key += inner[at - first]!;
      const least = last - first === 1 ? MIN_LETTERS_ALONE : MIN_LETTERS;
      if (key.length < least || !endsName(line, at)) continue;
      if (isGlued(line.text, starts[from]!, line.tokens.ends[at]!) || isElided(line, at)) continue;
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
export function findSpellings(
  runs: readonly Run[],
  lines: readonly LineText[],
  words: Words,
  language: string,
): Mention[] {
  const seen = new Map<string, string>();
  const mixed = new Map<string, Place[]>();
  for (const run of runs) {
    eachStretch(run, words, language, (key, first, last) => {
      const { surface } = placeOf(run.line, first, last);
      const known = seen.get(key);
      if (known === undefined) seen.set(key, surface);
      else if (known !== surface) mixed.set(key, []);
    });
  }
  if (mixed.size === 0) return [];
  for (const run of runs) {
    eachStretch(run, words, language, (key, first, last) =>
      mixed.get(key)?.push(placeOf(run.line, first, last)),
    );
  }
  return unify(mixed, { words, language, alone: wordsAlone(runs), ordinary: ordinaryWords(lines) });
}

/** Runs of one word and how often each stands. */
function wordsAlone(runs: readonly Run[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { line, first, last } of runs) {
    if (last - first > 1) continue;
    const { surface } = placeOf(line, first, last);
    counts.set(surface, (counts.get(surface) ?? 0) + 1);
  }
  return counts;
}

/** Words that the text has without a capital: ordinary words, whatever a title does with them. */
function ordinaryWords(lines: readonly LineText[]): Set<string> {
  const ordinary = new Set<string>();
  for (const { text, tokens } of lines) {
    for (let at = 0; at < tokens.words.length; at++)
      if (!isCapital(text, tokens.starts[at]!)) ordinary.add(tokens.words[at]!);
  }
  return ordinary;
}

/** Words of a line that a longer name has settled. */
interface Settled {
  readonly place: Place;
  readonly name: string;
}

/** One spelling for each key, the longest first; parts of a name already settled follow it. */
function unify(mixed: ReadonlyMap<string, readonly Place[]>, evidence: Evidence): Mention[] {
  const { words } = evidence;
  const settled = new Map<string, Settled>();
  const mentions: Mention[] = [];
  const at = ({ line }: Place, word: number): string => `${line.id}:${word}`;
  for (const [, all] of [...mixed].sort(([a], [b]) => b.length - a.length)) {
    const places = evidence.language === 'fr' ? all.filter((place) => !isCalledAfter(place, words)) : all;
    const free = places.filter((place) => {
      for (let word = place.first; word < place.last; word++) if (settled.has(at(place, word))) return false;
      const isPerson = typeOf(place.surface, words) === 'person';
      return isPerson ? !isFirstPart(place, words) : evidence.language !== 'en' || !goesOnAbroad(place);
    });
    const anchors = places.flatMap((place) => partOf(settled.get(at(place, place.first)), place) ?? []);
    if (free.some((place) => isGivenName(place, words))) continue;
    const spellings = new Set([...anchors, ...free.map(({ surface }) => surface)]);
    if (free.length === 0 || spellings.size < 2 || !areSpellings([...spellings], free, evidence)) continue;
    if (areAllApart(free)) continue;
    const name = settle(anchors.length > 0 ? anchors : places.map(({ surface }) => surface), evidence);
    const others = [...spellings].filter((spelling) => spelling !== name);
    const row = makeRow(name, typeOf(name, words), others);
    for (const place of free) {
      for (let word = place.first; word < place.last; word++) settled.set(at(place, word), { place, name });
      const form = row.forms.find(({ text }) => text === place.surface)!;
      mentions.push(mentionOf(place, row, form, true));
    }
  }
  return mentions;
}

/** Is each spelling told to be of another one than the first? Nobody is introduced twice for an accent. */
function areAllApart(places: readonly Place[]): boolean {
  const isAccentOnly = new Set(places.map(({ surface }) => foldLetters(surface))).size === 1;
  const [first, ...rest] = groupBy(places, ({ surface }) => surface).values();
  return rest.length > 0 && rest.every((other) => (isAccentOnly ? arePlacedApart : areApart)(first!, other));
}

/** "Stade Pierre-Mauroy": French writes a person's name with hyphens where something is called so. */
function isCalledAfter({ surface }: Place, words: Words): boolean {
  return !/\s/.test(surface) && surface.includes('-') && typeOf(surface, words) === 'person';
}

/** "Anne-Marie" of a longer name: two people may be called so. */
function isGivenName({ line, first, last }: Place, words: Words): boolean {
  for (let at = first; at < last; at++) if (!words.list('given').has(line.tokens.words[at]!)) return false;
  const next = line.tokens.starts[last];
  return (
    next !== undefined &&
    isCapital(line.text, next) &&
    line.text.slice(line.tokens.ends[last - 1], next) === ' '
  );
}

/** What a part of a settled name becomes; null where the place is no part of it. */
function partOf(settled: Settled | undefined, place: Place): string | null {
  if (!settled || place.first < settled.place.first || place.last > settled.place.last) return null;
  const { starts, ends } = tokenize(settled.name);
  if (starts.length !== settled.place.last - settled.place.first) return null;
  const first = place.first - settled.place.first;
  return settled.name.slice(starts[first], ends[first + place.last - place.first - 1]);
}
