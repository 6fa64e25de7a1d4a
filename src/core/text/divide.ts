import type { Span } from '../article.js';
import { type Piece, partOf, type TracedText } from './traced.js';

/**
 * Several parts of a traced text in one pass; `ranges` are sorted and do not overlap. A deletion
 * (a piece without text) between two parts belongs to the first.
 */
export function divideTraced(traced: TracedText, ranges: readonly Span[]): TracedText[] {
  let index = 0;
  let at = 0; // offset in traced.text where pieces[index] begins
  return ranges.map(({ start, end }) => {
    const pieces: Piece[] = [];
    for (; index < traced.pieces.length; index++) {
      const piece = traced.pieces[index]!;
      const next = at + piece.text.length;
      if (piece.text === '' ? at > end : at >= end) break;
      if (piece.text === '' ? at >= start : next > start) {
        pieces.push(partOf(piece, Math.max(0, start - at), Math.min(next, end) - at));
      }
      if (next > end) break;
      at = next;
    }
    return { text: traced.text.slice(start, end), pieces };
  });
}
