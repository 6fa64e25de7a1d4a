import type { LineText } from './line-text.js';
import { isGlued } from './mentions.js';
import { type Mention, mentionOf, type Place } from './place.js';
import { makeRow } from './rows.js';

/** In English two letters with dots may be initials, a state or a time of day: "J.D.", "N.C.", "P.M.". */
const MIN_LETTERS = 2;
const MIN_ENGLISH_LETTERS = 3;
const MAX_LETTERS = 6;
const DOT = 46;
/** Before a surname the letters are those of given names. */
const BEFORE_NAME = /^\s\p{Lu}\p{Ll}/u;
/** The text tells what its letters mean, and wants them told apart: "L.E.A.N. stands for …". */
function isExplained({ line, end }: Place): boolean {
  return /^,? stands? for/.test(line.text.slice(end, end + 12));
}

/** "P.S.": what introduces a postscript or a note is no name. */
const NOTE = /^(?:P\.S|P\.P\.S|P\.D|N\.B|N\.D\.L\.R)\.$/;

/** An unknown acronym with dots beside the same without: "O.S.Z.E.", "OSZE". The plain one becomes the name. */
export function findDotted(lines: readonly LineText[], language: string): Mention[] {
  const least = language === 'en' ? MIN_ENGLISH_LETTERS : MIN_LETTERS;
  const all = lines.flatMap((line) => (line.capitals ? [] : dottedIn(line, least)));
  const explained = new Set(all.filter(isExplained).map(({ surface }) => surface));
  const dotted = all.filter(({ surface }) => !explained.has(surface));
  if (dotted.length === 0) return [];
  const rows = new Map(
    [...new Set(dotted.map(({ surface }) => surface))].map((surface) => {
      const name = surface.replaceAll('.', '');
      return [name, makeRow(name, 'org', [surface])] as const;
    }),
  );
  const plain = lines.flatMap((line) => (line.capitals ? [] : placesOf(line, rows)));
  const inUse = new Set(plain.map(({ surface }) => surface));
  return [...dotted, ...plain].flatMap((place): Mention[] => {
    const name = place.surface.replaceAll('.', '');
    if (!inUse.has(name)) return [];
    const row = rows.get(name)!;
    return [mentionOf(place, row, row.forms.find(({ text }) => text === place.surface)!, true)];
  });
}

/** Runs of single capitals, each with its dot. */
function dottedIn(line: LineText, least: number): Place[] {
  const { text, tokens, upper } = line;
  const { words, starts, ends } = tokens;
  const isLetter = (at: number): boolean =>
    words[at]!.length === 1 && upper[at] === 1 && text.charCodeAt(ends[at]!) === DOT;
  const places: Place[] = [];
  for (let first = 0; first < words.length; first++) {
    if (!isLetter(first)) continue;
    let last = first + 1;
    while (last < words.length && starts[last] === ends[last - 1]! + 1 && isLetter(last)) last++;
    const [start, end] = [starts[first]!, ends[last - 1]! + 1];
    const size = last - first;
    const isName = size >= least && size <= MAX_LETTERS && !isGlued(text, start, end);
    if (isName && !NOTE.test(text.slice(start, end)) && !BEFORE_NAME.test(text.slice(end, end + 3)))
      places.push({ line, first, last, start, end, surface: text.slice(start, end) });
    first = last - 1;
  }
  return places;
}

/** Words that stand just so in the line. */
function placesOf(line: LineText, names: ReadonlyMap<string, unknown>): Place[] {
  const { starts, ends } = line.tokens;
  return starts.flatMap((start, at) => {
    const surface = line.text.slice(start, ends[at]);
    return names.has(surface) ? [{ line, first: at, last: at + 1, start, end: ends[at]!, surface }] : [];
  });
}
