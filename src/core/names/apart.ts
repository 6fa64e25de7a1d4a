import type { Words } from './gazetteer.js';
import { isCapital, type LineText } from './line-text.js';
import type { Place } from './place.js';

/** What tells a reader who or what bears a name: "a plumber from Leeds", "no relation", "another man". Not an age, which a paper gives late. */
const INTRODUCTION =
  /^,? \(?(?:(?:an?|another|une?|una|otr[oa]|outr[oa]|uma?|eine?|autre)\s\p{L}|(?:who (?:is|was|are) )?(?:no|not|un)[ -]?relat)/u;

/** Most looks at the places of one spelling. */
const MAX_COMPARED = 12;

/**
 * Are the names of two people, bodies or places meant, although their spellings are near? A text introduces a
 * person once: who comes with words that say who it is, after the other has been named, is another one. And
 * what is told to be in two places, or to belong to two, is two things: "Al-Hilal of Riyadh", "Al Hilal of Omdurman";
 * "Japan's Ministry of Defense", "Britain's Ministry of Defence".
 */
export function areApart(some: readonly Place[], others: readonly Place[]): boolean {
  const [a, b] = [some.slice(0, MAX_COMPARED), others.slice(0, MAX_COMPARED)];
  return isIntroducedAfter(a, b) || isIntroducedAfter(b, a) || arePlacedApart(a, b);
}

/** Are the two told to be in two places, or to belong to two? */
export function arePlacedApart(some: readonly Place[], others: readonly Place[]): boolean {
  return areToldApart(some, others, whereOf) || areToldApart(some, others, ownerOf);
}

function isIntroducedAfter(places: readonly Place[], others: readonly Place[]): boolean {
  return places.some(
    (place) => isIntroduced(place) && others.some((other) => isProse(other.line) && isBefore(other, place)),
  );
}

function isIntroduced({ line, end }: Place): boolean {
  return INTRODUCTION.test(line.text.slice(end, end + 40));
}

/** A headline names whom its article introduces. */
function isProse({ text, titleCase }: LineText): boolean {
  return !titleCase && /[.!?…]["'”’»“«)]*\s*$/.test(text);
}

function isBefore(a: Place, b: Place): boolean {
  return a.line.id - b.line.id < 0 || (a.line.id === b.line.id && a.start < b.start);
}

const WHERE = /^(?:,| (?:is |lies )?in| of) (?:the )?(\p{Lu}[\p{L}\p{M}'’-]+)/u;

/** The place that a name is told to be in: "Riyadh" of "Al-Hilal of Riyadh". */
function whereOf({ line, end }: Place): string | undefined {
  return WHERE.exec(line.text.slice(end, end + 40))?.[1];
}

/** Whose it is told to be: "Japan's Ministry of Defense". */
function ownerOf({ line: { text, tokens }, first }: Place): string | undefined {
  const word = first > 0 ? tokens.words[first - 1]! : '';
  return word.endsWith("'s") && isCapital(text, tokens.starts[first - 1]!) ? word : undefined;
}

function areToldApart(
  places: readonly Place[],
  others: readonly Place[],
  tell: (place: Place) => string | undefined,
): boolean {
  const known = new Set(places.flatMap((place) => tell(place) ?? []));
  if (known.size === 0) return false;
  const told = others.flatMap((other) => tell(other) ?? []);
  return told.length > 0 && !told.some((name) => known.has(name));
}

/** Small words of names that English has not. */
const FOREIGN_JOINER = /^(?:d[aeiou]|d[ao]s|del|la|von|van|bin|ibn)$/;

/** Goes the name of a place on in its own language: "Santa Fé" of "Santa Fé do Sul"? */
export function goesOnAbroad({ line, last }: Place): boolean {
  const next = line.tokens.starts[last + 1];
  return (
    FOREIGN_JOINER.test(line.tokens.words[last] ?? '') && next !== undefined && isCapital(line.text, next)
  );
}

/** Goes the name of a person on behind the place: "João Dória" of "João Dória Neto"? */
export function isFirstPart({ line, last }: Place, words: Words): boolean {
  const { text, tokens } = line;
  const next = tokens.starts[last];
  if (next === undefined || text.slice(tokens.ends[last - 1], next) !== ' ') return false;
  return isCapital(text, next) && !words.list('time').has(tokens.words[last]!);
}
