import type { EditReason, RuleId, Span } from '../article.js';

/** Who changed a stretch of text, and why. */
export interface Mark {
  readonly reason: EditReason;
  readonly rule: RuleId;
  readonly why: string;
}

/**
 * A stretch of text and the range of the source it stands for. Without a mark the text is that range,
 * character for character; with one it replaces the range.
 */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly mark?: Mark;
}

/**
 * Text that remembers where each of its characters came from: a rope of pieces in source order without
 * overlap. A run that nobody changed is one piece, so a long untouched text costs next to nothing.
 */
export interface TracedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Half-open range of `TracedText.text`, what comes in its place, and who says so. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly after: string;
  readonly mark: Mark;
}

/** Traces a text, or a part of it, to itself. */
export function trace(source: string, start = 0, end = source.length): TracedText {
  const text = source.slice(start, end);
  return { text, pieces: text === '' ? [] : [{ text, start, end }] };
}

/** Cuts a piece down to the range [from, to) of its own text. */
export function slicePiece(piece: Piece, from: number, to: number): Piece {
  if (from === 0 && to === piece.text.length) return piece;
  const text = piece.text.slice(from, to);
  if (!piece.mark) return { text, start: piece.start + from, end: piece.start + to };
  // A replaced range cannot be divided: its first part carries it, the others stand for nothing.
  const at = from === 0 ? piece.start : piece.end;
  return { text, start: at, end: piece.end, mark: piece.mark };
}

/**
 * The same for a part of a text that is cut where white space is: a replaced range that begins with such a space
 * belongs to what stands behind it.
 */
export function partOf(piece: Piece, from: number, to: number): Piece {
  const part = slicePiece(piece, from, to);
  return from > 0 && piece.mark && !/\S/.test(piece.text.slice(0, from))
    ? { ...part, start: piece.start }
    : part;
}

/** Where each piece ends in the text; made once for a text of which many parts are asked for. */
const endsOfPieces = new WeakMap<readonly Piece[], Float64Array>();
/** Walking over fewer pieces than this is faster than searching. */
const MIN_PIECES_TO_SEARCH = 32;

function endsOf(pieces: readonly Piece[]): Float64Array {
  let ends = endsOfPieces.get(pieces);
  if (!ends) {
    let at = 0;
    ends = Float64Array.from(pieces, (piece) => {
      at += piece.text.length;
      return at;
    });
    endsOfPieces.set(pieces, ends);
  }
  return ends;
}

/** Index of the first piece that reaches the offset, and the offset where that piece begins. */
function findPiece({ pieces }: TracedText, offset: number): { index: number; at: number } {
  if (pieces.length < MIN_PIECES_TO_SEARCH) return { index: 0, at: 0 };
  const ends = endsOf(pieces);
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return { index: low, at: low === 0 ? 0 : ends[low - 1]! };
}

/**
 * The part [start, end) of a traced text. Deletions (pieces without text) that stand at either end
 * belong to the part, so cut where at least one character is left between two parts.
 */
export function sliceTraced(traced: TracedText, start: number, end: number): TracedText {
  const pieces: Piece[] = [];
  let { index, at } = findPiece(traced, start);
  for (; index < traced.pieces.length && at <= end; index++) {
    const piece = traced.pieces[index]!;
    const next = at + piece.text.length;
    if (piece.text === '') {
      if (at >= start) pieces.push(piece);
    } else if (next > start && at < end) {
      pieces.push(partOf(piece, Math.max(0, start - at), Math.min(next, end) - at));
    }
    at = next;
  }
  return { text: traced.text.slice(start, end), pieces };
}

/**
 * The range of the source that the part [start, end) of a traced text stands for. A part of a change stands
 * for all that was replaced; a place, where start is end, for a place, except inside a change.
 */
export function spanOf(traced: TracedText, start = 0, end = traced.text.length): Span {
  let { index, at } = findPiece(traced, start);
  let first = -1;
  let last = -1;
  for (; index < traced.pieces.length && at <= end; index++) {
    const piece = traced.pieces[index]!;
    const next = at + piece.text.length;
    const isPlace = start === end && at <= start && next >= start;
    if (isPlace || (next > start && at < end)) {
      const from = piece.mark ? piece.start : piece.start + Math.max(0, start - at);
      const to = piece.mark || end >= next ? piece.end : piece.start + (end - at);
      if (isPlace && at < next) {
        if (start === at) return { start: from, end: from };
        if (start === next) return { start: to, end: to };
      }
      if (first < 0) first = from;
      last = to;
      if (isPlace) break;
    }
    at = next;
  }
  return first < 0 ? { start: 0, end: 0 } : { start: first, end: Math.max(first, last) };
}

/** Joins neighbouring pieces that are one run of the source. */
function pushPiece(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last && !last.mark && !piece.mark && last.end === piece.start) {
    pieces[pieces.length - 1] = { text: last.text + piece.text, start: last.start, end: piece.end };
  } else pieces.push(piece);
}

/** The range of the source that a traced text stands for, with what was taken out at its ends. */
export function extentOf({ pieces }: TracedText): Span {
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
}

/**
 * Replaces ranges of a traced text. Replacements are sorted and do not overlap. One that touches an
 * earlier change swallows it: the new piece stands for the source range of both.
 */
export function replaceTraced(traced: TracedText, replacements: readonly Replacement[]): TracedText {
  if (replacements.length === 0) return traced;
  const pieces: Piece[] = [];
  let index = 0;
  let at = 0; // offset in traced.text where pieces[index] begins
  let used = 0; // code units of pieces[index] already taken

  const advance = (to: number, take: (piece: Piece) => void, withEmpty: boolean): void => {
    while (index < traced.pieces.length) {
      const piece = traced.pieces[index]!;
      const end = at + piece.text.length;
      if (piece.text === '' ? at > to || (at === to && !withEmpty) : at + used >= to) break;
      const stop = Math.min(end, to);
      take(slicePiece(piece, used, stop - at));
      if (stop < end) {
        used = stop - at;
        break;
      }
      index++;
      at = end;
      used = 0;
    }
  };

  for (const { start, end, after, mark } of replacements) {
    advance(start, (piece) => pushPiece(pieces, piece), false);
    let first = -1;
    let last = -1;
    advance(
      end,
      (piece) => {
        if (first < 0) first = piece.start;
        last = piece.end;
      },
      end > start,
    );
    if (first < 0) {
      const neighbour = traced.pieces[index];
      first = last = neighbour
        ? neighbour.mark
          ? used > 0
            ? neighbour.end
            : neighbour.start
          : neighbour.start + used
        : (traced.pieces.at(-1)?.end ?? 0);
    }
    pieces.push({ text: after, start: first, end: last, mark });
  }
  advance(traced.text.length + 1, (piece) => pushPiece(pieces, piece), true);
  return { text: pieces.map((piece) => piece.text).join(''), pieces };
}
