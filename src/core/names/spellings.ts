import { foldWord } from '../text/tokens.js';
import { inOneSentence, startsSentence } from './context.js';
import type { Words } from './gazetteer.js';
import { bareLetters, foldLetters, plainOf } from './letters.js';
import { hasCases } from './likeness.js';
import { FRENCH_SAINT } from './mentions.js';
import { groupBy, type Place } from './place.js';
import { typeOf } from './runs.js';

const INITIALS = /(?<![\p{L}\p{N}])(\p{Lu})\.?\s?(?=\p{Lu}(?![\p{L}\p{N}]))/gu;
/** As in the name of a file or of a class of a program. */
const INNER_DOT = /\p{L}{2}\.\p{L}/u;
const SEPARATOR = /[\s-]/;
/** "SCA-certified", "Boston-based", "Picture-in-Picture": no name, or one that capitals do not make. */
const COMPOUND = /(?:^|\s)\p{Lu}{2,}-\p{Ll}|^[^\s-]+-\p{Ll}[^\s]*$/u;
/** Words that a scraper glued, "RobertRedland"; "DeBlasio" is a spelling. */
const GLUED = /\p{Ll}{3}\p{Lu}/u;

/** What the text as a whole says about its names. */
export interface Evidence {
  readonly words: Words;
  readonly language: string;
  /** Capitalised words that stand alone, with their number. */
  readonly alone: ReadonlyMap<string, number>;
  /** Folded words that stand without a capital somewhere. */
  readonly ordinary: ReadonlySet<string>;
}

/** The parts of a name that spaces and hyphens divide: initials are one, "of" is none. */
function partsOf(spelling: string): string[] {
  return spelling
    .replace(INITIALS, '$1')
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((part) => part !== 'of');
}

/**
 * Are these the spellings of one name, as far as their letters agree? Not where only apostrophes differ;
 * not where case does that a headline may have set; not for hyphens that grammar sets ("African-American
 * voters") or that make a compound; not for words glued or divided, unless in the name of a person.
 */
export function areSpellings(
  spellings: readonly string[],
  places: readonly Place[],
  { words, language, ordinary }: Evidence,
): boolean {
  const plain = [...new Set(spellings.map((spelling) => plainOf(spelling)))];
  if (plain.length < 2 || plain.some((spelling) => INNER_DOT.test(spelling))) return false;
  if (plain.some((spelling) => COMPOUND.test(spelling))) return false;
  if (new Set(plain.map((spelling) => FRENCH_SAINT.test(spelling))).size > 1) return false;
  const parts = plain.map(partsOf);
  if (
    parts.some((list) => list.some((part) => words.list('job').has(part) || words.list('demonym').has(part)))
  )
    return false;
  if (isCaseOnly(plain)) return isCaseOfName(plain, words);
  if (isPartlyShouted(plain)) return false;
  const isPerson = plain.some((spelling) => typeOf(spelling, words) === 'person');
  const isLong = isPerson || plain.every((spelling) => SEPARATOR.test(spelling));
  if (language === 'de' && isLong && new Set(plain.map(umlautsWritten)).size === 1) return true;
  // Cases show in accents, and German nouns are written as names are.
  if (hasCases(language) && (new Set(plain.map(bareLetters)).size > 1 || (language === 'de' && !isPerson)))
    return false;
  // "Short Form" beside "Short-Form": words that are no name.
  if (!isPerson && parts.every((list) => list.every((part) => ordinary.has(part)))) return false;
  const isDivided = new Set(parts.map((list) => list.length)).size > 1;
  // "Daimler-Chrysler" is DaimlerChrysler; a scraper that glues leaves no hyphen elsewhere.
  const isHyphened = plain.every(
    (spelling) => !/\s/.test(spelling) && (spelling.includes('-') || GLUED.test(spelling)),
  );
  if (isDivided && !isHyphened && (!isPerson || plain.some((spelling) => GLUED.test(spelling)))) return false;
  const isRespelled =
    new Set(plain.map((spelling) => foldLetters(spelling).replace(/[^\p{L}\p{N}]|of/gu, ''))).size > 1;
  if (isRespelled && !isPerson && parts.some((list) => list.length < 3)) return false;
  if (isRespelled && areTwoPeople(places)) return false;
  if (places.some(isCompound)) return false;
  if (plain.some((spelling) => SEPARATOR.test(spelling) || spelling.includes('.')))
    return language !== 'de' || plain.every((spelling) => /\s/.test(spelling));
  if (language === 'de' && plain.some((spelling) => spelling.includes('ß'))) return false;
  // Where a sentence begins, an ordinary word has a capital too.
  if (!places.some(({ line, first }) => startsSentence(line, first))) return true;
  return (
    plain.every((spelling) => foldLetters(spelling) === foldLetters(plain[0]!)) &&
    !places.every(({ line, first }) => startsSentence(line, first)) &&
    !plain.some((spelling) => ordinary.has(foldWord(spelling)))
  );
}

/** "Joerg" for "Jörg". */
function umlautsWritten(name: string): string {
  return name.replace(/[äöü]/gi, (letter) => `${foldLetters(letter)}e`).toLowerCase();
}

const MAX_COMPARED = 12;

/** Given names spelled in two ways within one sentence: "Ahmed Hassan accused Ahmad Hasan". */
function areTwoPeople(places: readonly Place[]): boolean {
  const near = places.slice(0, MAX_COMPARED);
  return near.some((place) =>
    near.some((other) => other.surface !== place.surface && inOneSentence(place, other)),
  );
}

/** "SEKRÈ Bag" in a headline beside "Sekrè Bag". */
function isPartlyShouted(spellings: readonly string[]): boolean {
  const shouts = spellings.filter((spelling) => /\p{Lu}{4,}/u.test(spelling)).length;
  return shouts > 0 && shouts < spellings.length;
}

/** "Free-Software-unrelated": the name goes on after a hyphen. */
function isCompound({ line, end, surface }: Place): boolean {
  return surface.includes('-') && /^[-‐‑]\p{L}/u.test(line.text.slice(end, end + 2));
}

function isCaseOnly(spellings: readonly string[]): boolean {
  return new Set(spellings.map((spelling) => spelling.toLowerCase())).size === 1;
}

/** A capital inside a word of a longer name ("LePanto Institute"), neither shouted nor in small words. */
function isCaseOfName(spellings: readonly string[], words: Words): boolean {
  if (!spellings.every((spelling) => /\s/.test(spelling))) return false;
  if (spellings.some((spelling) => /\p{Lu}{3,}/u.test(spelling))) return false;
  // "Henri De La Tour" beside "Henri de la Tour".
  if (spellings.every((spelling) => typeOf(spelling, words) === 'person')) return true;
  const [first, ...others] = spellings.map((spelling) => spelling.split(' ').map(withoutCaseBehindHyphen));
  return others.some((other) =>
    other.some((part, at) => part !== first![at] && !words.list('joiner').has(part.toLowerCase())),
  );
}

/** "Decreto-ley" and "Decreto-Ley": a capital behind a hyphen is a matter of style. */
function withoutCaseBehindHyphen(word: string): string {
  return word.replace(/-\p{L}/gu, (letter) => letter.toLowerCase());
}

/** A capital whose dot is lost though the one before it has its own: "U.S News". */
const LOST_DOT = /\.\p{Lu}(?![.\p{L}])|(?:^|\s)St\s/u;
/** The most frequent spelling; on a tie the one whose last word stands alone most, then the first. */
function bestOf(surfaces: readonly string[], alone: ReadonlyMap<string, number>): string {
  const counts = [...groupBy(surfaces, (surface) => surface)].map(([surface, all]) => {
    return { surface, count: all.length, last: alone.get(surface.split(' ').at(-1)!) ?? 0 };
  });
  counts.sort((a, b) => b.count - a.count || b.last - a.last);
  return counts[0]!.surface;
}

/**
 * The most frequent spelling; where only accents or lost dots differ, the careful one.
 */
export function settle(surfaces: readonly string[], { language, alone }: Evidence): string {
  const whole = surfaces.filter((surface) => !LOST_DOT.test(surface));
  const best = bestOf(whole.length > 0 ? whole : surfaces, alone);
  // English leaves accents out as it likes; elsewhere a missing accent is a slip.
  if (language === 'en') return best;
  const bare = foldLetters(best);
  const alike = surfaces.filter((surface) => foldLetters(surface) === bare);
  const accented = alike.reduce((one, other) => (accentsIn(other) > accentsIn(one) ? other : one), best);
  // French type without accented capitals is careless, however often.
  if (language === 'fr' && lettersWithoutCapitals(best) === lettersWithoutCapitals(accented)) return accented;
  const careful = alike.filter((surface) => surface === accented).length;
  // An accent that most of the text lacks may be the slip: "Luís Arce" in Spanish.
  return alike.filter((surface) => surface === best).length >= careful * MANY ? best : accented;
}

/** So many times more often, a spelling without the accent is no oversight. */
const MANY = 3;

/** Accents, and the ligature of "Chœur". */
function accentsIn(text: string): number {
  return text.normalize('NFD').length - text.normalize('NFC').length + (text.match(/[œæ]/gi)?.length ?? 0);
}

/** The name but for the accents of its capitals: "Élysée" and "Elysée". */
function lettersWithoutCapitals(name: string): string {
  return name.normalize('NFC').replace(/\p{Lu}/gu, foldLetters);
}
