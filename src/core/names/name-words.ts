import type { Comparison } from './compare-names.js';
import type { Words } from './gazetteer.js';
import { editDistance, wordsOf } from './letters.js';
import { areSlips, isTransliteration, transliterationKey } from './likeness.js';

const GENERATION = /^(?:jr|sr|ii|iii|iv)$/;
/** What companies add to their names. */
const LEGAL = new Set(
  'inc corp co ltd llc plc ag gmbh sa spa nv company corporation incorporated limited group the fc afc cf'.split(
    ' ',
  ),
);

/** What a name as written, its given name and lists say about its words. */
interface NameLists {
  readonly given: ReadonlySet<string>;
  readonly transliterated: ReadonlySet<string>;
  readonly nickname: ReadonlyMap<string, string>;
}

/** Words of a person's name without the titles before it: "Sen. Bernie Sanders". */
function withoutTitles(name: readonly string[], words: Words): readonly string[] {
  const titles = words.list('title');
  let first = 0;
  while (first < name.length - 2 && titles.has(name[first]!)) first++;
  return name.slice(first);
}

/** Initials that stand together: "C.S. Lewis". */
const INITIALS = /(?<![\p{L}\p{N}])(\p{Lu})\.(?=\p{Lu}\.)/gu;

/** Words of a name with its spellings of one word made one. */
function plainWords(name: string, words: Words): string[] {
  const particles = words.list('particle');
  const same = words.pairs('same');
  return wordsOf(name)
    .filter((word) => !particles.has(word))
    .map((word) => same.get(word) ?? word);
}

/** People: generation, surname, given name and what stands between must not speak against one another. */
export function comparePeople(a: string, b: string, words: Words): Comparison {
  const [first, second] = [a, b].map((name) =>
    withoutTitles(plainWords(name.replace(INITIALS, '$1. '), words), words),
  ) as [readonly string[], readonly string[]];
  const generation = (name: readonly string[]): string => name.find((word) => GENERATION.test(word)) ?? '';
  if (generation(first) !== generation(second)) return { answer: 'different', reason: 'of two generations' };
  const [short, long] = [first, second]
    .map((name) => name.filter((word) => !GENERATION.test(word)))
    .sort((one, other) => one.length - other.length) as [string[], string[]];
  if (short.join('') === long.join('')) return { answer: 'same', reason: 'the same words' };
  if (short.length === 0) return { answer: 'different', reason: 'one has no word of a name' };
  if (short.length === 1) return oneWord(short[0]!, long);
  const lists: NameLists = {
    given: words.list('given'),
    transliterated: words.list('transliterated'),
    nickname: words.pairs('nickname'),
  };
  if (short.length > 1 && short.join(' ') === long.slice(-short.length).join(' '))
    return { answer: 'same', reason: 'without the given name' };
  if (isReversed(short, long, lists.given))
    return { answer: 'same', reason: 'the surname first in one of them' };
  if (areTwoSurnames(short.at(-1)!, long.at(-1)!, words.list('surname')))
    return { answer: 'different', reason: 'another surname' };
  if (!isSurnameLike(short, long, lists)) return { answer: 'different', reason: 'another surname' };
  if (!isGivenLike(short[0]!, long[0]!, lists)) return { answer: 'different', reason: 'another given name' };
  const [middle, longer] = [short.slice(1, -1), long.slice(1, -1)];
  if (!fits(middle, longer)) return { answer: 'different', reason: 'another name between' };
  return { answer: 'same', reason: 'spellings of one name' };
}

/** "Abe Shinzo" for "Shinzo Abe"; two given names ("James Martin", "Martin James") may be two people. */
function isReversed(a: readonly string[], b: readonly string[], given: ReadonlySet<string>): boolean {
  if (a.length !== 2 || b.length !== 2 || a.every((word) => given.has(word))) return false;
  return a[0] === b[1] && a[1] === b[0];
}

function oneWord(word: string, name: readonly string[]): Comparison {
  if (word.length > 2 && word === name.map((part) => part[0]).join(''))
    return { answer: 'same', reason: 'its initials' };
  if (name.length === 1) {
    const like = areSlips(word, name[0]!) && Math.min(word.length, name[0]!.length) > 6;
    return like ? { answer: 'same', reason: 'a slip' } : { answer: 'different', reason: 'another name' };
  }
  const like = name.includes(word);
  return like
    ? { answer: 'unsure', reason: 'a part of the name' }
    : { answer: 'different', reason: 'another name' };
}

function isWordLike(a: string, b: string, given: ReadonlySet<string>): boolean {
  if (a === b) return true;
  if (given.has(a) && given.has(b)) return false;
  return areSlips(a, b) || isTransliteration(a, b);
}

const SON = /^(.+?)(?:[mp]?s?s[eo]n)$/;

/** "Thomson" and "Thompson", "Larsson" and "Larson", "Hansen" and "Hanson", "Petersen" and "Pedersen": names that only seem to be slips. */
function areTwoSurnames(a: string, b: string, surnames: ReadonlySet<string>): boolean {
  if (a === b) return false;
  if (surnames.has(a) && surnames.has(b)) return true;
  const [stem, other] = [SON.exec(a)?.[1], SON.exec(b)?.[1]];
  return stem !== undefined && stem === other;
}

const MIN_SURNAME = 6;
/** Letters that a surname of our own alphabet may differ in where it sounds alike. */
const MAX_EDITS = 2;

/** Short surnames that sound alike are two: "Meier" and "Meyer". So are "Sánchez" and "Sanz", whose alphabet is ours. */
function isSurnameLike(name: readonly string[], other: readonly string[], lists: NameLists): boolean {
  const [a, b] = [name.at(-1)!, other.at(-1)!];
  if (a === b) return true;
  if (Math.max(a.length, b.length) < MIN_SURNAME || !isWordLike(a, b, lists.given)) return false;
  const isOurs = [name[0]!, other[0]!].some(
    (word) => lists.given.has(word) && !lists.transliterated.has(word),
  );
  return (
    !isOurs ||
    areSlips(a, b) ||
    transliterationKey(a) === transliterationKey(b) ||
    (editDistance(a, b, MAX_EDITS) <= MAX_EDITS && a.at(-1) === b.at(-1))
  );
}

function isGivenLike(a: string, b: string, { given, nickname }: NameLists): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  if (nickname.get(a) === b || nickname.get(b) === a) return true;
  return isWordLike(a, b, given) && !(/a$/.test(a) !== /a$/.test(b) && editDistance(a, b, 1) <= 1);
}

/** Each middle name or initial of the shorter name is found, in order, in the longer one. */
function fits(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    while (at < long.length && !isMiddle(word, long[at]!)) at++;
    if (at++ >= long.length) return false;
  }
  return true;
}

function isMiddle(a: string, b: string): boolean {
  return (
    a === b ||
    ((a.length === 1 || b.length === 1) && a[0] === b[0]) ||
    areSlips(a, b) ||
    isTransliteration(a, b)
  );
}

const STATE = /^(?:us|uk)$/;

/** "US Department of Defense" is the Department of Defense. */
function withoutState(name: readonly string[], words: Words): readonly string[] {
  const isModifier = STATE.test(name[0] ?? '') && words.list('government').has(name[1] ?? '');
  return isModifier ? name.slice(1) : name;
}

/** Bodies and places: the same words but for small ones, legal forms and one slip. */
export function compareBodies(a: string, b: string, words: Words): Comparison {
  const expand = words.pairs('expand');
  const plain = (name: string): string[] =>
    withoutState(plainWords(name, words), words)
      .flatMap((word) => expand.get(word)?.split('_') ?? [word])
      .filter((word) => !LEGAL.has(word) && word !== 'of' && word !== 'and');
  const [first, second] = [plain(a), plain(b)];
  if (first.join('') === second.join('')) return { answer: 'same', reason: 'the same words' };
  if (first.length !== second.length)
    return { answer: 'different', reason: 'one has words that the other lacks' };
  const differing = first.flatMap((word, at) => (word === second[at] ? [] : [[word, second[at]!] as const]));
  if (differing.length !== 1) return { answer: 'different', reason: 'other words' };
  const [[word, other]] = differing as [[string, string]];
  const like = areSlips(word, other) && (Math.min(word.length, other.length) > 5 || first.length > 1);
  if (like) return { answer: 'same', reason: 'a slip in one word' };
  const isSpelling =
    Math.min(word.length, other.length) > 4 &&
    word[0] === other[0] &&
    isTransliteration(word, other) &&
    editDistance(word, other, 2) <= 2;
  return isSpelling
    ? { answer: 'same', reason: 'two transliterations' }
    : { answer: 'different', reason: 'another word' };
}
