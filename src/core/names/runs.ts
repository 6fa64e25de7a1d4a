import type { EntityType } from '../article.js';
import { foldWord } from '../text/tokens.js';
import type { Words } from './gazetteer.js';
import type { LineText } from './line-text.js';
import type { Place } from './place.js';

/** Words [first, last) of a line that begin with capitals and stand together: one name or several. */
export interface Run {
  readonly line: LineText;
  readonly first: number;
  readonly last: number;
}

const MAX_RUN = 8;

/**
 * Adds the runs of capitalised words of a line that no known name covers, over the small words that names are joined by.
 * Where case tells nothing (capitals, headlines, scripts without case) there are none.
 */
export function findRuns(
  line: LineText,
  taken: Uint8Array | undefined,
  joiners: ReadonlySet<string>,
  runs: Run[],
): void {
  if (line.capitals || line.titleCase) return;
  const { text, tokens, upper } = line;
  const { starts, ends, words } = tokens;
  const isName = (at: number): boolean => upper[at] === 1 && taken?.[at] !== 1;
  const isGlued = (at: number): boolean => {
    const gap = starts[at]! - ends[at - 1]!;
    return gap === 0 || (gap === 1 && text[ends[at - 1]!] !== ' ');
  };
  for (let at = 0; at < words.length; at++) {
    if (!isName(at)) continue;
    let last = at + 1;
    while (last < words.length && last - at < MAX_RUN && joins(text, ends[last - 1]!, starts[last]!)) {
      if (isName(last)) last++;
      else if (isGlued(last) && words[last] !== '#' && taken?.[last] !== 1) last++;
      else {
        const next = behindJoiners(line, last, joiners);
        if (!isName(next) || next === last) break;
        last = next + 1;
      }
    }
    runs.push({ line, first: at, last });
    at = last - 1;
  }
}

const FIRST_OF_TWO = /^(?:de|van|von|bin|ibn)$/;

/** The word behind one small word of names, or behind two as in "de la" and "van der". */
function behindJoiners({ text, tokens }: LineText, at: number, joiners: ReadonlySet<string>): number {
  const { words, starts, ends } = tokens;
  let next = at;
  const most = FIRST_OF_TWO.test(words[at] ?? '') ? 2 : 1;
  while (next - at < most && joiners.has(words[next] ?? '')) {
    if (next + 1 >= words.length || !joins(text, ends[next]!, starts[next + 1]!)) return at;
    next++;
  }
  return next;
}

const JOINT = /[\u00a0\-‐‑'’.]/;

/** Does what stands between two words keep them in one name? A full stop does after an initial or a short title. */
function joins(text: string, from: number, to: number): boolean {
  const size = to - from;
  if (size === 0) return true;
  if (size === 1) return text[from] === ' ' || JOINT.test(text[from]!);
  if (size !== 2) return false;
  return (
    /^\.[ \u00a0]$/.test(text.slice(from, to)) &&
    /(?:^|[^\p{L}])(?:\p{Lu}|St|Mt|Ft)$/u.test(text.slice(Math.max(0, from - 3), from))
  );
}

/** Words [first, last) as a place, without a possessive. */
export function placeOf(line: LineText, first: number, last: number): Place {
  const start = line.tokens.starts[first]!;
  const whole = line.tokens.ends[last - 1]!;
  const end = isPossessive(line.text, whole) && whole - 2 > start ? whole - 2 : whole;
  return { line, first, last, start, end, surface: line.text.slice(start, end) };
}

function isPossessive(text: string, end: number): boolean {
  return text[end - 1] === 's' && (text[end - 2] === "'" || text[end - 2] === '’');
}

/** A word of a line, folded, without a possessive. */
export function bareWord(line: LineText, at: number): string {
  const word = line.tokens.words[at]!;
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

/** A name that begins with a given name is taken for a person's. */
export function typeOf(name: string, words: Words): EntityType {
  return words.list('given').has(foldWord(name.split(/[\s-]/)[0]!)) ? 'person' : 'other';
}
