import type { Gazetteer } from './gazetteer.js';
import { isCapital, type LineText } from './line-text.js';
import type { Form, Row } from './rows.js';

/** A known name where it stands in a line. */
export interface Mention {
  readonly line: LineText;
  /** Words [first, last) of the line. */
  readonly first: number;
  readonly last: number;
  /** Characters [start, end) of the line, without article and possessive. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly row: Row;
  /** The form it is, or the one that it spells otherwise. */
  readonly form: Form;
  /** Written just as the form is. */
  readonly exact: boolean;
}

/** What may stand between two words of one name. */
const JOINT = /^(?:[ \u00a0]?[-‐‑–&.'’·]?[ \u00a0]?|, |\. )$/u;

/** Are the words before and at `index` joined as the words of one name are? */
export function isJoined(line: LineText, index: number): boolean {
  const { text, tokens } = line;
  const from = tokens.ends[index - 1]!;
  const to = tokens.starts[index]!;
  if (to - from === 1) {
    const gap = text.charCodeAt(from);
    if (gap === 32 || gap === 45) return true;
  }
  return to - from <= 3 && JOINT.test(text.slice(from, to));
}

/** All known names of a line, the longest first where they overlap, in order of place. */
export function findMentions(
  line: LineText,
  parts: readonly Gazetteer[],
  particles: ReadonlySet<string>,
): Mention[] {
  const mentions: Mention[] = [];
  const { text, tokens } = line;
  const joined = (index: number): boolean => isJoined(line, index);
  let free = 0;
  for (let at = 0; at < tokens.words.length; at++) {
    const code = text.charCodeAt(tokens.starts[at]!);
    if (code >= 97 && code <= 122) continue;
    const before = at - 1;
    const withParticle = before >= free && particles.has(tokens.words[before]!) && isJoined(line, at);
    const mention =
      (withParticle ? mentionAt(line, before, parts, joined) : null) ?? mentionAt(line, at, parts, joined);
    if (!mention) continue;
    mentions.push(mention);
    free = mention.last;
    at = mention.last - 1;
  }
  return mentions;
}

function mentionAt(
  line: LineText,
  first: number,
  parts: readonly Gazetteer[],
  joined: (index: number) => boolean,
): Mention | null {
  let best: Mention | null = null;
  for (const part of parts) {
    const match = part.longest(line.tokens.words, first, joined);
    if (!match || (best && match.last <= best.last)) continue;
    for (const row of match.rows) {
      const mention = asMention(line, first, match.last, match.possessive, row);
      if (mention && (!best || mention.last > best.last || (mention.exact && !best.exact))) best = mention;
    }
  }
  return best;
}

function asMention(
  line: LineText,
  first: number,
  last: number,
  possessive: boolean,
  row: Row,
): Mention | null {
  const { text, tokens } = line;
  const start = tokens.starts[first]!;
  let end = tokens.ends[last - 1]! - (possessive ? 2 : 0);
  if (!possessive && endsWithDot(text, start, end)) end++;
  const surface = text.slice(start, end);
  const exact = row.forms.find((form) => form.text === surface);
  if (exact) return { line, first, last, start, end, surface, row, form: exact, exact: true };
  if (surface.endsWith('.')) {
    const bare = surface.slice(0, -1);
    const form = row.forms.find((known) => known.text === bare);
    if (form) return { line, first, last, start, end: end - 1, surface: bare, row, form, exact: true };
  }
  const form = row.forms.find((known) => spells(surface, known.text));
  return form ? { line, first, last, start, end, surface, row, form, exact: false } : null;
}

/** "U.S" before a full stop: the stop is its own when the letters before have theirs. */
function endsWithDot(text: string, start: number, end: number): boolean {
  return (
    text[end] === '.' &&
    /(?:^|[\s.])\p{Lu}$|^(?:St|Jr|Sr|Dr|Inc|Co|Corp|Ltd)$/u.test(text.slice(Math.max(start, end - 4), end))
  );
}

const NOT_LETTERS = /[^\p{L}\p{N}]/gu;

/** Only letters and digits, folded: what spelling variants share. */
export function lettersOf(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(NOT_LETTERS, '');
}

/** Is the surface the form but for accents, dots, hyphens, spaces and capitals that people leave out? */
export function spells(surface: string, form: string): boolean {
  if (lettersOf(surface) !== lettersOf(form)) return false;
  const words = form.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  // An acronym is one only in capitals: "who", "us" and "it" are words.
  if (words.length === 1 && /^\p{Lu}{2,}$/u.test(words[0]!)) return /^[\p{Lu}.\s]+$/u.test(surface);
  if (words.every((word) => word.length === 1)) return /^[\p{Lu}.\s]+$/u.test(surface);
  const wanted = words.filter((word) => isCapital(word, 0)).length;
  const given = surface.split(/[^\p{L}\p{N}]+/u).filter((word) => isCapital(word, 0)).length;
  return given >= Math.min(wanted, surface.split(/[^\p{L}\p{N}]+/u).length);
}
