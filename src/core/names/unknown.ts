import { startsSentence } from './context.js';
import type { Gazetteer } from './gazetteer.js';
import { isCapital, type LineText } from './line-text.js';
import { lettersOf } from './mentions.js';
import { countBy, mostFrequent, type Place } from './plan.js';

/** A run of capitalised words: one or several names. */
export interface Run {
  readonly line: LineText;
  readonly first: number;
  readonly last: number;
}

const MAX_RUN = 8;

/** Runs of capitalised words that no known name covers; small words between them belong to the run. */
export function findRuns(
  line: LineText,
  isTaken: (word: number) => boolean,
  particles: ReadonlySet<string>,
): Run[] {
  const runs: Run[] = [];
  if (line.capitals || line.titleCase) return runs;
  const { text, tokens } = line;
  const { starts, ends, words } = tokens;
  const isName = (at: number): boolean =>
    at < words.length && words[at] !== '#' && isCapital(text, starts[at]!) && !isTaken(at);
  for (let at = 0; at < words.length; at++) {
    if (!isName(at)) continue;
    let last = at + 1;
    while (last < words.length && last - at < MAX_RUN) {
      if (!joins(text, ends[last - 1]!, starts[last]!)) break;
      if (isName(last)) last++;
      else if (particles.has(words[last]!) && isName(last + 1) && joins(text, ends[last]!, starts[last + 1]!))
        last += 2;
      else if (
        text[ends[last - 1]!] !== ' ' &&
        ends[last - 1]! + 1 >= starts[last]! &&
        !isTaken(last) &&
        words[last] !== '#'
      )
        last++;
      else break;
    }
    runs.push({ line, first: at, last });
    at = last - 1;
  }
  return runs;
}

function joins(text: string, from: number, to: number): boolean {
  if (to - from === 0) return true;
  const gap = text.slice(from, to);
  if (to - from === 1) return /[ \u00a0\-‐‑'’.]/.test(gap);
  return gap === '. ' && /(?:^|[^\p{L}])\p{Lu}$/u.test(text.slice(Math.max(0, from - 2), from));
}

/** Stretches of one spelling key in a text. */
interface Variants {
  readonly places: Place[];
}

/** Names spelled in more than one way: equal but for hyphen, space, accent, dot, apostrophe and case. */
export function findVariants(runs: readonly Run[], words: Gazetteer): { place: Place; after: string }[] {
  const keys = new Map<string, Variants>();
  for (const run of runs) for (const place of stretchesOf(run)) add(keys, lettersOf(place.surface), place);
  const changes: { place: Place; after: string }[] = [];
  const done = new Map<LineText, [number, number][]>();
  const byLength = [...keys]
    .filter(([, { places }]) => isMixed(places))
    .sort((a, b) => b[0].length - a[0].length);
  for (const [, { places }] of byLength) {
    const free = places.filter(
      ({ line, start, end }) => !(done.get(line) ?? []).some(([a, b]) => start < b && a < end),
    );
    if (!isMixed(free) || free.some((place) => isOrdinary(place, words))) continue;
    const after = mostFrequent(countBy(free, ({ surface }) => surface));
    for (const place of free) {
      done.set(place.line, [...(done.get(place.line) ?? []), [place.start, place.end]]);
      if (place.surface !== after) changes.push({ place, after });
    }
  }
  return changes;
}

function add(keys: Map<string, Variants>, key: string, place: Place): void {
  const known = keys.get(key);
  if (known) known.places.push(place);
  else keys.set(key, { places: [place] });
}

const MIN_LETTERS = 6;

function stretchesOf({ line, first, last }: Run): Place[] {
  const { text, tokens } = line;
  const places: Place[] = [];
  for (let from = first; from < last; from++) {
    for (let to = last; to > from; to--) {
      const start = tokens.starts[from]!;
      let end = tokens.ends[to - 1]!;
      if (/['’]s$/.test(text.slice(start, end))) end -= 2;
      const surface = text.slice(start, end);
      if (surface.length < MIN_LETTERS) continue;
      if (!isCapital(text, start) || !isCapital(text, tokens.starts[to - 1]!)) continue;
      if (surface.search(/[\s\-.]/) < 0 && startsSentence(line, from)) continue;
      places.push({ line, first: from, last: to, start, end, surface });
    }
  }
  return places;
}

function isMixed(places: readonly Place[]): boolean {
  return places.some(({ surface }) => surface !== places[0]!.surface);
}

/** Hyphens that grammar sets ("African-American voters") and shouting ("NEVER") are no spelling variants. */
function isOrdinary({ surface }: Place, words: Gazetteer): boolean {
  if (/^\p{Lu}+$/u.test(surface)) return true;
  const parts = surface.toLowerCase().split(/[\s-]+/);
  return parts.some((part) => words.list('job').has(part)) || /(?:an|ish|ese)$/.test(parts.at(-1)!);
}
