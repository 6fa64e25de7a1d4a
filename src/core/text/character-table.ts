import characters from './characters.json' with { type: 'json' };
import { createKindFinder, WordKind } from './word-kinds.js';

/** One value for each UTF-16 code unit, from runs of length and value. */
function unpack(runs: readonly number[]): Uint16Array {
  const table = new Uint16Array(0x10000);
  let from = 0;
  for (let at = 0; at < runs.length; at += 2) {
    const to = from + runs[at]!;
    table.fill(runs[at + 1]!, from, to);
    from = to;
  }
  return table;
}

const wordKinds = unpack(characters.words);

/** The `WordKind` bits of the character at an offset; 0 behind the end of the text. */
export function kindsAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const kinds = wordKinds[text.charCodeAt(at)]!;
  return kinds === WordKind.surrogate ? pairKinds(text.codePointAt(at)!) : kinds;
}

/** Is the character at an offset a capital letter, of those up to U+FFFF? */
export function isCapitalAt(text: string, at: number): boolean {
  return (kindsAt(text, at) & (WordKind.capital | WordKind.surrogate)) === WordKind.capital;
}

/** From "negative squared" letters to pictures, the home of emoji: signs and nothing else. */
const FIRST_SIGN = 0x1f10d;
const LAST_SIGN = 0x1faff;
const knownPairs = new Map<number, number>();
let findKinds: ((character: string) => number) | undefined;

/** A character beyond U+FFFF is marked as a surrogate where it is something to words. A lone half is nothing. */
function pairKinds(code: number): number {
  if (code <= 0xffff || (code >= FIRST_SIGN && code <= LAST_SIGN)) return 0;
  let kinds = knownPairs.get(code);
  if (kinds === undefined) {
    findKinds ??= createKindFinder();
    kinds = findKinds(String.fromCodePoint(code));
    if (kinds !== 0) kinds |= WordKind.surrogate;
    knownPairs.set(code, kinds);
  }
  return kinds;
}
