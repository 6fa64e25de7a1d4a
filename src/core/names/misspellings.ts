import type { Words } from './gazetteer.js';
import { editDistance } from './letters.js';
import { isEnding, isLongSurname, isSlip, isTransliteration } from './likeness.js';
import { isGlued, type Source } from './mentions.js';
import { type Mention, mentionOf } from './place.js';
import type { Form, FormKind, Row } from './rows.js';
import { bareWord, placeOf, type Run } from './runs.js';

/** A surname of fewer letters tells no person, if the given name is another. */
const MIN_SURNAME = 4;
/** Shorter words are in too many names to tell one. */
const MIN_LETTERS = 3;

/**
 * A name in a run that is a known name but for the spelling of a word: "Barrack Obama", "Berkshire
 * Hathway". One word at least is right, so that the others need only be compared with its rows.
 */
export function findMisspelling(
  run: Run,
  sources: readonly Source[],
  words: Words,
  language: string,
): Mention | null {
  for (const { gazetteer, native } of sources) {
    for (let at = run.first; at < run.last; at++) {
      const word = bareWord(run.line, at);
      if (word.length < MIN_LETTERS) continue;
      for (const row of gazetteer.withWord(word)) {
        const mention = misspelled(run, at, row, native, words, language);
        if (mention) return mention;
      }
    }
  }
  return null;
}

function misspelled(
  run: Run,
  at: number,
  row: Row,
  native: boolean,
  words: Words,
  language: string,
): Mention | null {
  const names = row.words;
  if (names.includes('of')) return withoutOf(run, at, row, native);
  const first = at - names.indexOf(bareWord(run.line, at));
  const last = first + names.length;
  if (first < run.first || last > run.last) return null;
  // A person named "Imelsa Marcos Benavent" is not Imelda Marcos.
  if (row.type === 'person' && last < run.last) return null;
  // Half of the men called Ali are a Mohammed.
  if (row.type === 'person' && names.at(-1)!.length < MIN_SURNAME && names.length === 2) {
    if (bareWord(run.line, last - 1) === names.at(-1)) return null;
  }
  let kind: FormKind | null = null;
  for (let index = 0; index < names.length; index++) {
    const word = bareWord(run.line, first + index);
    if (word === names[index]) continue;
    const isSurname = index === names.length - 1;
    // "Novaïa Gazeta": accents of the text's own language are its way to write a foreign name.
    if (!native && isAccented(run, first + index)) return null;
    const found = kindOf(word, names[index]!, { row, isSurname, native }, words);
    if (found === null || kind !== null || isEnding(word, names[index]!, language)) return null;
    kind = found;
  }
  if (kind === null) return null;
  const place = placeOf(run.line, first, last);
  if (isGlued(run.line.text, place.start, place.end)) return null;
  const form: Form = { text: place.surface, kind };
  return mentionOf(place, row, form, native);
}

/** "University Alabama" for "University of Alabama". */
function withoutOf(run: Run, at: number, row: Row, native: boolean): Mention | null {
  const names = row.words.filter((word) => word !== 'of');
  const first = at - names.indexOf(bareWord(run.line, at));
  const last = first + names.length;
  if (
    first < run.first ||
    last > run.last ||
    names.some((word, index) => bareWord(run.line, first + index) !== word)
  )
    return null;
  const place = placeOf(run.line, first, last);
  if (isGlued(run.line.text, place.start, place.end)) return null;
  return mentionOf(place, row, { text: place.surface, kind: 'variant' }, native);
}

function kindOf(
  word: string,
  right: string,
  { row, isSurname, native }: { row: Row; isSurname: boolean; native: boolean },
  words: Words,
): FormKind | null {
  // "Bill Clifton" is no slip for Bill Clinton: another surname that many bear.
  if (row.type === 'person' && isSurname && words.list('surname').has(word)) return null;
  const given = words.list('given');
  if (row.guards.transliterated) {
    // A syllable too few is a slip: other alphabets leave no vowels out.
    // Which spelling is right another language says for itself.
    if (isTransliteration(word, right))
      return native && isSlip(word, right) && syllablesOf(word) !== syllablesOf(right) ? 'wrong' : 'variant';
    return row.type === 'person' && !given.has(word) && isLongSurname(right) && isSlip(word, right)
      ? 'wrong'
      : null;
  }
  if (row.type === 'person' && !isSurname && given.has(word) && given.has(right))
    return isSameGiven(word, right) ? 'variant' : null;
  if (row.words.length >= MIN_LONG_NAME && row.type !== 'person' && isShortSlip(word, right))
    return 'variant';
  if (!isSlip(word, right)) return null;
  // "Goldman Sacks" is Goldman Sachs where the text has it too.
  if (row.type === 'org' && !isLongSurname(right))
    return word.length === right.length || isDoubled(word, right) ? 'variant' : null;
  // "Lionel Messy" is Lionel Messi only where the text has him too.
  return isSurname && !isLongSurname(right) ? 'variant' : 'wrong';
}

/** "Elisabeth Warren" is Elizabeth Warren where the text has her too: two given names that are said alike. */
function isSameGiven(word: string, right: string): boolean {
  return saidAs(word) === saidAs(right);
}

/** Letters as English says them: one for ph and f, for c and k, for s and z, for i and y; none for h. */
function saidAs(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/ck?|k/g, 'k')
    .replaceAll('z', 's')
    .replaceAll('y', 'i')
    .replaceAll('h', '')
    .replace(DOUBLED, '$1');
}

const DOUBLED = /(.)\1+/g;

/** "Haraam" for "Haram". */
function isDoubled(word: string, right: string): boolean {
  return word.replace(DOUBLED, '$1') === right.replace(DOUBLED, '$1');
}

/** So many words tell a name, though one of them is short: "Ho Chi Min City". */
const MIN_LONG_NAME = 3;

/** One letter too many or too few in a short word, not the first. */
function isShortSlip(word: string, right: string): boolean {
  return (
    word[0] === right[0] &&
    word.length !== right.length &&
    word.length >= MIN_LETTERS &&
    editDistance(word, right, 1) <= 1 &&
    `${right}s` !== word &&
    `${word}s` !== right
  );
}

const NOT_ASCII = /[^\0-\x7f]/;

function isAccented({ line: { text, tokens } }: Run, at: number): boolean {
  return NOT_ASCII.test(text.slice(tokens.starts[at], tokens.ends[at]).replace('’', ''));
}

const VOWELS = /[aeiouy]+/g;

function syllablesOf(word: string): number {
  return word.match(VOWELS)?.length ?? 0;
}
