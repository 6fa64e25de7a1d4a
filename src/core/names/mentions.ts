import type { Gazetteer, Match } from './gazetteer.js';
import { bareLetters, lettersOf } from './letters.js';
import { isCapital, type PlainLine } from './line-text.js';
import type { Mention } from './place.js';
import type { Form, Row } from './rows.js';

/** A language to look in; what other languages know of people and bodies holds, their canonical forms do not. */
export interface Source {
  readonly gazetteer: Gazetteer;
  readonly native: boolean;
  /** The text is in a language whose cases show in accents: "Rosja", "Rosją" in Polish. */
  readonly keepsAccents: boolean;
}

/** A mention before its line is judged. */
export type Known = Omit<Mention, 'line'>;

/** What may stand between two words of one name. */
const JOINT = /^(?:[ \u00a0]?[-‐‑–&.'’·]?[ \u00a0]?|, )$/u;

/** Are the words before and at `index` joined as the words of one name are? */
function isJoined(line: PlainLine, index: number): boolean {
  const { text, tokens } = line;
  const from = tokens.ends[index - 1]!;
  const to = tokens.starts[index]!;
  if (to - from === 1) {
    const gap = text.charCodeAt(from);
    if (gap === 32 || gap === 45) return true;
  }
  return to - from <= 3 && JOINT.test(text.slice(from, to));
}

/** Letters of "ash", the longest particle. */
const MAX_PARTICLE = 3;

/** All known names of a line, the longest first where they overlap, in order of place. */
export function findMentions(
  line: PlainLine,
  sources: readonly Source[],
  particles: ReadonlySet<string>,
): Known[] {
  const mentions: Known[] = [];
  const { text, tokens } = line;
  const { words, starts } = tokens;
  const joined = (index: number): boolean => isJoined(line, index);
  let free = 0;
  for (let at = 0; at < words.length; at++) {
    const code = text.charCodeAt(starts[at]!);
    if (code >= 97 && code <= 122) continue;
    const before = at > free ? words[at - 1]! : '';
    const withParticle =
      before.length > 1 && before.length <= MAX_PARTICLE && particles.has(before) && isJoined(line, at);
    const mention =
      (withParticle ? mentionAt(line, at - 1, sources, joined) : null) ??
      mentionAt(line, at, sources, joined);
    if (!mention) continue;
    const name = longerInside(line, mention, sources, joined) ?? mention;
    mentions.push(name);
    free = name.last;
    at = name.last - 1;
  }
  return mentions;
}

/** "La Repubblica" is no newspaper in "La Repubblica popolare cinese": a longer name that begins inside and ends behind. */
function longerInside(
  line: PlainLine,
  { first, last }: Known,
  sources: readonly Source[],
  joined: (index: number) => boolean,
): Known | null {
  for (let at = first + 1; at < last; at++) {
    const other = mentionAt(line, at, sources, joined);
    if (!other || other.last <= last) continue;
    const more = other.last - other.first - (last - first);
    if (more > 0 || (more === 0 && other.row.type === 'country')) return other;
  }
  return null;
}

/** The longest name that begins with a word; the first source and the form written just so win. */
function mentionAt(
  line: PlainLine,
  first: number,
  sources: readonly Source[],
  joined: (index: number) => boolean,
): Known | null {
  let best: Known | null = null;
  for (const source of sources) {
    const match = source.gazetteer.longest(line.tokens.words, first, joined);
    if (!match || (best && match.last <= best.last)) continue;
    if (match.rows.length === 1) {
      best = asMention(line, first, match, match.rows[0]!, source) ?? best;
      continue;
    }
    const found = match.rows.flatMap((row) => asMention(line, first, match, row, source) ?? []);
    best =
      found.find(({ row, surface }) => row.forms.some(({ text }) => text === surface)) ?? found[0] ?? best;
  }
  return best;
}

function asMention(line: PlainLine, first: number, match: Match, row: Row, source: Source): Known | null {
  const { native, keepsAccents } = source;
  if (!native && (row.type === 'country' || row.type === 'place')) return null;
  const { text, tokens } = line;
  const { last, possessive } = match;
  const start = tokens.starts[first]!;
  const end = tokens.ends[last - 1]! - (possessive ? 2 : 0);
  if (isGlued(text, start, end)) return null;
  if (isInDotted(text, start, end)) return null;
  const mention = (stop: number, form: Form): Known => {
    return { first, last, start, end: stop, surface: text.slice(start, stop), row, form, native };
  };
  const stops = text[end] === '.' && !possessive ? [end + 1, end] : [end];
  for (const stop of stops) {
    const surface = text.slice(start, stop);
    const exact = row.forms.find((form) => form.text === surface);
    if (exact) return mention(stop, exact);
  }
  // A full stop belongs to the name where the letters before it have theirs: "F.B.I." but "the FBI."
  const stop = stops.length > 1 && /\.\s?\p{Lu}$/u.test(text.slice(start, end)) ? end + 1 : end;
  const surface = text.slice(start, stop);
  const form =
    row.forms.find((known) => spells(surface, known.text, keepsAccents)) ??
    (row.type === 'person' ? undefined : row.forms.find((known) => isGeneric(surface, known.text)));
  return form ? mention(stop, form) : null;
}

/** "S.N.C." of "S.N.C.F." and "A.T.P." of "R.A.T.P." are no names. */
function isInDotted(text: string, start: number, end: number): boolean {
  if (text[end - 2] !== '.') return false;
  return (
    (text[end] === '.' && /^\p{Lu}\./u.test(text.slice(end + 1, end + 3))) ||
    (text[start - 1] === '.' && /^\p{Lu}/u.test(text.slice(start - 2)))
  );
}

const CASED = /[\p{Lu}\p{Ll}]/u;

/** Part of a longer string of letters, as "Mexico" in "HuffPostMexico". In scripts without case that says nothing. */
export function isGlued(text: string, start: number, end: number): boolean {
  return (start > 0 && CASED.test(text[start - 1]!)) || (end < text.length && CASED.test(text[end]!));
}

const GENERIC =
  /^(?:bank|canal|commission|council|court|cross|desert|fund|gulf|island|islands|lake|mountains|nations|peninsula|river|sea|strait|strip|union|valley)$/;

/** "Gaza strip", "Red cross": the kind of a place or a body without its capital. */
function isGeneric(surface: string, form: string): boolean {
  const at = surface.lastIndexOf(' ');
  const kind = surface.slice(at + 1);
  return (
    GENERIC.test(kind) && form === `${surface.slice(0, at + 1)}${kind[0]!.toUpperCase()}${kind.slice(1)}`
  );
}

const SEPARATOR = /[^\p{L}\p{N}\p{M}]+/u;
const IN_CAPITALS = /^[\p{Lu}.\s]+$/u;

/** The saint of a French or a Dutch town. */
export const FRENCH_SAINT = /^Sainte?-/;

/** A name of so many capitalised words is known without one of its capitals. */
const MIN_LONG_NAME = 3;

/** Is the surface the form but for accents, dots, hyphens, spaces and capitals that people leave out? */
export function spells(surface: string, form: string, keepsAccents = false): boolean {
  // "Sales Force" is not Salesforce: a name of one word is divided only where its row says so.
  if (!/[\s-]/.test(form) && /\p{L}\s\p{L}/u.test(surface) && !IN_CAPITALS.test(form)) return false;
  if (lettersOf(surface) !== lettersOf(form)) return false;
  // "Saint-Louis" is French, and another town than St. Louis.
  if (FRENCH_SAINT.test(surface) !== FRENCH_SAINT.test(form)) return false;
  if (keepsAccents && bareLetters(surface) !== bareLetters(form)) return false;
  const words = form.split(SEPARATOR).filter((word) => word !== '');
  // An acronym is one only in capitals: "who", "us" and "it" are words.
  if (IN_CAPITALS.test(form) && words.every((word) => word.length <= (words.length > 1 ? 1 : 6)))
    return IN_CAPITALS.test(surface);
  const given = surface.split(SEPARATOR).filter((word) => word !== '');
  const capitals = words.filter((word) => isCapital(word, 0)).length;
  const least = Math.min(capitals, given.length);
  const found = given.filter((word) => isCapital(word, 0)).length;
  // "Asian Development bank": in a long name one capital may be forgotten, never the first.
  return found >= (least >= MIN_LONG_NAME ? least - 1 : least) && (found >= least || isCapital(given[0]!, 0));
}
