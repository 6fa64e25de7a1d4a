import type { Replacement, TracedText } from '../text/traced.js';

/**
 * Gives a replacement that takes away characters which an earlier repair put there the mark of that repair:
 * `&nbsp;` that became a no-break space and then a plain one is explained as a character reference. Both the
 * pieces and the replacements are in order, so one walk along them is enough.
 */
export function keepFirstCause(
  traced: TracedText,
  replacements: readonly Replacement[],
): readonly Replacement[] {
  let index = 0;
  let at = 0; // offset in traced.text where pieces[index] begins
  return replacements.map((replacement) => {
    for (let piece = traced.pieces[index]; piece && at < replacement.end; piece = traced.pieces[index]) {
      const end = at + piece.text.length;
      if (piece.mark && end > replacement.start) return { ...replacement, mark: piece.mark };
      if (end > replacement.end) break;
      at = end;
      index++;
    }
    return replacement;
  });
}
