import { areApart } from './apart.js';
import { inOneSentence, startsSentence } from './context.js';
import type { Words } from './gazetteer.js';
import { isEnding, isLongSurname, isSlip, transliterationKey } from './likeness.js';
import { isGlued } from './mentions.js';
import { groupBy, type Mention, mentionOf, type Place } from './place.js';
import { makeRow, type Row } from './rows.js';
import { bareWord, placeOf, type Run, typeOf } from './runs.js';

const MIN_NAME_LETTERS = 10;
const MAX_NAME_WORDS = 4;
/** More spellings than this of one word are many names, not slips. */
const MAX_SPELLINGS = 4;

interface Candidate {
  readonly place: Place;
  /** The one word in which the names of a group differ. */
  readonly word: string;
  readonly at: 'first' | 'middle' | 'last';
  /** The given name is of those whose surnames come from another alphabet. */
  readonly isTransliterated: boolean;
}

/** Where the name of a run begins, behind titles and sentence openers. */
function nameStart(
  { line, first, last }: Run,
  openers: ReadonlySet<string>,
  jobs: ReadonlySet<string>,
): number {
  let at = first;
  while (at < last - 2) {
    const word = bareWord(line, at);
    if (!openers.has(word) && !jobs.has(word)) break;
    at++;
  }
  return at;
}

/** A name as the text has it: its folded words and everywhere it stands. */
interface OwnName {
  readonly folded: readonly string[];
  readonly places: Place[];
}

/**
 * Names that the gazetteer does not know and that differ by a slip in one long word: "Lena Okonjo-Harris",
 * "Lena Okonjo-Haris". The word that the text has more often is right, on a tie the first. Two given names, and two
 * names in one sentence, are two people.
 */
export function findSlips(runs: readonly Run[], words: Words, language: string): Mention[] {
  const counts = new Map<string, number>();
  const names = new Map<string, OwnName>();
  const openers = words.list('opener');
  const jobs = words.list('job');
  for (const run of runs) {
    for (let at = run.first; at < run.last; at++) {
      const word = bareWord(run.line, at);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    if (run.last - run.first < 2) continue;
    const { line, last } = run;
    const first = nameStart(run, openers, jobs);
    const size = last - first;
    if (size < 2 || size > MAX_NAME_WORDS) continue;
    const place = placeOf(line, first, last);
    if (place.surface.length < MIN_NAME_LETTERS || isGlued(line.text, place.start, place.end)) continue;
    if (!/[\s-]/.test(place.surface)) continue;
    const folded: string[] = [];
    for (let at = first; at < last; at++) folded.push(bareWord(line, at));
    const whole = folded.join(' ');
    const known = names.get(whole);
    if (known) known.places.push(place);
    else names.set(whole, { folded, places: [place] });
  }
  return groupsOf([...names.values()], words).flatMap((group) => slipsOf(group, counts, words, language));
}

/** The names that differ in one word only, for each such word. */
function groupsOf(names: readonly OwnName[], words: Words): Candidate[][] {
  const same = words.pairs('same');
  const foreign = words.list('transliterated');
  const groups = new Map<string, (OwnName & { readonly word: number })[]>();
  for (const name of names) {
    const parts = name.folded.map((word) => same.get(word) ?? word);
    parts.forEach((part, at) => {
      const isMiddle = at > 0 && at < parts.length - 1;
      if (isMiddle && part.length < MIN_WORD_LETTERS) return;
      parts[at] = '*';
      const key = parts.join(' ');
      parts[at] = part;
      const group = groups.get(key);
      if (group) group.push({ ...name, word: at });
      else groups.set(key, [{ ...name, word: at }]);
    });
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) =>
      group.flatMap(({ folded, places, word }): Candidate[] => {
        const at = word === 0 ? 'first' : word === folded.length - 1 ? 'last' : 'middle';
        const isTransliterated = foreign.has(same.get(folded[0]!) ?? folded[0]!);
        return places.map((place) => ({ place, word: folded[word]!, at, isTransliterated }));
      }),
    );
}

function slipsOf(
  group: readonly Candidate[],
  counts: ReadonlyMap<string, number>,
  words: Words,
  language: string,
): Mention[] {
  const given = words.list('given');
  const { at } = group[0]!;
  const isKnown = (word: string): number => (at === 'first' && given.has(word) ? 1 : 0);
  const spellings = [...groupBy(group, ({ word }) => word)].sort(
    (a, b) =>
      counts.get(b[0])! - counts.get(a[0])! ||
      isKnown(b[0]) - isKnown(a[0]) ||
      b[1].length - a[1].length ||
      lettersTooFew(a[0], b[0]),
  );
  const [main, ...rest] = spellings;
  if (!main || rest.length === 0 || spellings.length > MAX_SPELLINGS) return [];
  const slips = rest.filter(([word, places]) => {
    if (isEnding(word, main[0], language) || (given.has(word) && given.has(main[0]))) return false;
    if (!isSlip(word, main[0]) && !isForeignSpelling(word, main) && !isDoubledGiven(word, main)) return false;
    if (at !== 'first' && !isLongSurname(main[0])) return false;
    if (isTwin(word, main[0], words) && main[1].length < places.length * MIN_TWIN_LEAD) return false;
    // Which of two spellings is right, when each stands once, only a person's first mention says.
    const isPerson = typeOf(main[1][0]!.place.surface, words) === 'person';
    if (!isPerson && (language === 'de' || counts.get(word) === counts.get(main[0]))) return false;
    if (areInOneSentence(places, main[1])) return false;
    return !areApart(placesOf(places), placesOf(main[1]));
  });
  if (slips.length === 0) return [];
  const name = main[1][0]!.place.surface;
  const row = makeRow(
    name,
    typeOf(name, words),
    slips.flatMap(([, places]) => places.map(({ place }) => place.surface)),
  );
  return [main, ...slips].flatMap(([, places]) => places.map(({ place }) => asMention(place, row)));
}

/** So many times more often, one of two common surnames is meant where the other stands. */
const MIN_TWIN_LEAD = 4;

/** "Petersen" and "Pedersen": two surnames that many bear. */
function isTwin(word: string, right: string, words: Words): boolean {
  const surnames = words.list('surname');
  return surnames.has(word) && surnames.has(right);
}

const MIN_GIVEN_LETTERS = 4;

/** "Elin Strandqvist", "Ellin Strandqvist": too short for other slips. */
function isDoubledGiven(word: string, [right, candidates]: readonly [string, readonly Candidate[]]): boolean {
  return (
    candidates[0]!.at === 'first' &&
    Math.min(word.length, right.length) >= MIN_GIVEN_LETTERS &&
    word.replace(DOUBLED, '$1') === right.replace(DOUBLED, '$1')
  );
}

/** Two transliterations of one surname: "Konstantin Yeremenko", "Konstantin Eremenko". */
function isForeignSpelling(
  word: string,
  [right, candidates]: readonly [string, readonly Candidate[]],
): boolean {
  const { at, isTransliterated } = candidates[0]!;
  return at === 'last' && isTransliterated && transliterationKey(word) === transliterationKey(right);
}

function asMention(place: Place, row: Row): Mention {
  const form = row.forms.find(({ text }) => text === place.surface) ?? {
    text: place.surface,
    kind: 'wrong',
    target: row.name,
  };
  return mentionOf(place, row, form, true);
}

/** A doubled letter too few is the commoner slip. */
function lettersTooFew(a: string, b: string): number {
  return a.replace(DOUBLED, '$1') === b.replace(DOUBLED, '$1') ? b.length - a.length : 0;
}

function placesOf(candidates: readonly Candidate[]): Place[] {
  return candidates.map(({ place }) => place);
}

const MAX_COMPARED = 12;

function areInOneSentence(some: readonly Candidate[], others: readonly Candidate[]): boolean {
  const [near, far] = [some.slice(0, MAX_COMPARED), others.slice(0, MAX_COMPARED)];
  return near.some(({ place }) => far.some((other) => inOneSentence(place, other.place)));
}

const MIN_WORD_LETTERS = 7;
const MIN_LEAD = 2;
const DOUBLED = /(.)\1+/g;

/** Which of two unknown words is right only a clear majority says. */
function isUsual([most, next]: readonly (readonly [string, readonly Place[]])[]): boolean {
  return most![1].length >= next![1].length + MIN_LEAD;
}

/** A name of one long word with a letter doubled or not: "Netfllix" beside "Netflix". */
export function findDoubled(runs: readonly Run[], known: readonly Mention[], language: string): Mention[] {
  const single = runs
    .filter(
      ({ line, first, last }) =>
        last - first === 1 &&
        line.tokens.words[first]!.length >= MIN_WORD_LETTERS &&
        !startsSentence(line, first),
    )
    .map(({ line, first, last }) => placeOf(line, first, last))
    .filter(({ surface }) => surface.length >= MIN_WORD_LETTERS && !/^\p{Lu}+$/u.test(surface))
    .filter(({ line, start, end }) => !isGlued(line.text, start, end));
  const names = known.filter(({ surface }) => surface.length >= MIN_WORD_LETTERS && !/[\s-]/.test(surface));
  const keyOf = ({ surface }: Place): string => surface.toLowerCase().replace(DOUBLED, '$1');
  const byKey = groupBy(names, keyOf);
  const mentions: Mention[] = [];
  for (const [key, places] of groupBy(single, keyOf)) {
    const right = byKey.get(key)?.[0];
    const spellings = [...groupBy(places, ({ surface }) => surface)].sort(
      (a, b) => b[1].length - a[1].length,
    );
    if (right) {
      const form = { text: right.surface, kind: 'wrong', target: right.surface } as const;
      for (const place of places) mentions.push(mentionOf(place, right.row, form, right.native));
    } else if (spellings.length > 1 && language !== 'de' && isUsual(spellings)) {
      const row = makeRow(
        spellings[0]![0],
        'other',
        spellings.slice(1).map(([surface]) => surface),
      );
      for (const place of places) mentions.push(asMention(place, row));
    }
  }
  return mentions;
}
