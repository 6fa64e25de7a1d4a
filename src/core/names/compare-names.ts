import type { EntityType } from '../article.js';
import { tokenize } from '../text/tokens.js';
import type { Gazetteer, Words } from './gazetteer.js';
import { foldLetters, lettersOf } from './letters.js';
import { spells } from './mentions.js';
import { compareBodies, comparePeople } from './name-words.js';
import type { Row } from './rows.js';

export interface Comparison {
  readonly answer: 'same' | 'different' | 'unsure';
  /** One sentence for people. */
  readonly reason: string;
}

export interface CompareOptions {
  /** BCP 47 tag of the language that the names stand in. Default `'en'`. */
  readonly lang?: string;
  /** What the names name, where it is known. */
  readonly type?: EntityType;
}

const QUALIFIED = /^(.*[^\s(])\s*\(([^()]+)\)$/;
const ACRONYM = /^(?:\p{Lu}\.?){2,7}$/u;

/** Can two names stand for one thing? Asks the gazetteer first, then how the names are built. */
export function compare(
  a: string,
  b: string,
  type: EntityType | undefined,
  parts: readonly Gazetteer[],
  words: Words,
): Comparison {
  const known = rowsOf(a, type, parts);
  const others = rowsOf(b, type, parts);
  if (known.some(({ key }) => others.some((row) => row.key === key)))
    return same('both name one entity of the gazetteer');
  if (isAcronymBeside(a, b) || isAcronymBeside(b, a)) return different('an acronym and a word');
  const [base, qualifier] = qualified(a);
  const [otherBase, otherQualifier] = qualified(b);
  if (qualifier !== otherQualifier && lettersOf(base) === lettersOf(otherBase))
    return different('one is told apart by what stands in brackets');
  if (lettersOf(a) === lettersOf(b)) return same('equal but for accents, dots, hyphens, spaces and capitals');
  if (known.length > 0 && others.length > 0) return different('two entities of the gazetteer');
  // "WTO" is the World Trade Organization, whatever else has its letters.
  const acronym = [known, others].find((rows, at) => rows.length > 0 && ACRONYM.test([a, b][at]!));
  if (acronym?.every((row) => row.type === 'org')) return different('the acronym of another body');
  return byWords(a, b, type, words);
}

/** "US" beside "us", and any other word in small letters. */
function isAcronymBeside(a: string, b: string): boolean {
  return ACRONYM.test(a) && a !== b && foldLetters(a) !== a && foldLetters(b) === b;
}

function byWords(a: string, b: string, type: EntityType | undefined, words: Words): Comparison {
  if (ACRONYM.test(a) && ACRONYM.test(b)) return different('two acronyms');
  if (ACRONYM.test(a) || ACRONYM.test(b)) {
    const [short, long] = ACRONYM.test(a) ? [a, b] : [b, a];
    return isAcronymOf(short, long) ? same('one is the acronym of the other') : different('not its acronym');
  }
  if (type === 'country') return different('no two forms of one country');
  if (type === 'person') return comparePeople(a, b, words);
  const answer = compareBodies(a, b, words);
  if (answer.answer !== 'unsure' || type !== undefined) return answer;
  return comparePeople(a, b, words);
}

/** "Georgia (country)" → "Georgia", "country". */
function qualified(name: string): [string, string] {
  const match = QUALIFIED.exec(name);
  if (match) return [match[1]!, match[2]!];
  const [base = '', ...rest] = name.split(', ');
  return rest.length > 0 ? [base, rest.join(', ')] : [name, ''];
}

/** Rows of which the whole name is a form; those of the type asked for, if there are any. */
function rowsOf(name: string, type: EntityType | undefined, parts: readonly Gazetteer[]): Row[] {
  const bare = name.replace(/^the /i, '');
  const found = rowsNamed(bare, parts);
  // "U.S. Coast Guard": a body of a state with its state before it.
  const rows = found.length > 0 ? found : rowsNamed(bare.replace(/^U\.S\. /, ''), parts);
  const ofType = rows.filter((row) => row.type === type);
  return ofType.length > 0 ? ofType : rows;
}

function rowsNamed(name: string, parts: readonly Gazetteer[]): Row[] {
  const { words } = tokenize(name);
  if (words.length === 0) return [];
  return parts.flatMap((part) => {
    const match = part.longest(words, 0, () => true);
    if (match?.last !== words.length) return [];
    return match.rows.filter((row) => row.forms.some(({ text }) => text === name || spells(name, text)));
  });
}

/** Small words of names in languages that write only the first word of a name with a capital, or that are short. */
const SMALL_WORD =
  /^(?:d[aeiou]|d[aeo]s|del|la|les?|l[ao]s|el|et|und|für|zur|von|der|pour|para|por|per|voor|van|en|aux?|à)$/u;
const SHORT_WORD = /^\p{Ll}{1,3}$/u;

/** Do the letters of an acronym begin the words of a name, small words left out? */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = lettersOf(acronym);
  const words = name.split(/[\s-]+/).filter((word) => word !== '' && !/^the$/i.test(word));
  if (lettersOf(words[0] ?? '') === letters) return false;
  const initials = (kept: readonly string[]): string => kept.map((word) => lettersOf(word)[0] ?? '').join('');
  const kept = [
    words.filter((word) => /^\p{Lu}/u.test(word)),
    words,
    words.filter((word) => !SMALL_WORD.test(word)),
    words.filter((word) => !SHORT_WORD.test(word)),
  ];
  return kept.some((some) => initials(some) === letters);
}

function same(reason: string): Comparison {
  return { answer: 'same', reason };
}

function different(reason: string): Comparison {
  return { answer: 'different', reason };
}
