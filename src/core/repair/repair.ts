import type { Mark, Replacement } from '../text/traced.js';

/** One kind of damage. */
export interface Repair {
  /** Set of characters, ranges with `-`: a text with none of them has nothing to repair. */
  readonly clues: string;
  /** What to replace: sorted, without overlap, empty for a text that is in order. Linear in time. */
  readonly find: (text: string) => readonly Replacement[];
  /** Damage that may have been done several times over: found again until nothing is left. */
  readonly inLevels?: boolean;
}

/** A replacement for each match of a global pattern whose new text differs; neighbours become one. */
export function replaceMatches(
  text: string,
  pattern: RegExp,
  mark: Mark,
  after: (match: RegExpExecArray) => string,
): Replacement[] {
  const found: Replacement[] = [];
  for (const match of text.matchAll(pattern)) {
    const replaced = after(match);
    if (replaced === match[0]) continue;
    const last = found.at(-1);
    const end = match.index + match[0].length;
    if (last?.end === match.index) {
      found[found.length - 1] = { start: last.start, end, after: last.after + replaced, mark };
    } else found.push({ start: match.index, end, after: replaced, mark });
  }
  return found;
}
