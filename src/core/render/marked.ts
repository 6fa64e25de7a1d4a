import type { Edit, Entity, Removal, Span } from '../article.js';
import type { CleanResult } from '../result.js';
import { LINE_END } from '../text/line-ends.js';

export type Change = Removal | Edit;

/** A stretch of a line of the source, and what became of it. */
export interface MarkedPart extends Span {
  /** As the source has it; empty where something is only put in, or where only the line end is replaced. */
  readonly text: string;
  /** Stays as it is without one. A change over several lines is the same object in each of them. */
  readonly change?: Change;
  /** The entity that is named here. */
  readonly name?: Entity;
}

/** A line of the source with its marks; the line end itself is left out. */
export interface MarkedLine {
  /** From 1, blank lines counted. */
  readonly number: number;
  /** In order and without a gap; empty for a blank line that nothing happened to. */
  readonly parts: readonly MarkedPart[];
  /** The changes that begin on this line, in order. */
  readonly changes: readonly Change[];
}

/**
 * The text as it was, with a mark on everything that was done to it: what explanations and reports are drawn
 * from. Time is linear in the length of the text and the number of findings.
 *
 * @param source the decoded text that `result` was made of
 */
export function markSource(source: string, { removed, edits, names }: CleanResult): MarkedLine[] {
  const changes = new Walk<Change>([...removed, ...edits].map((change) => ({ ...change.span, of: change })));
  const mentions = new Walk<Entity>(
    names.flatMap((name) => name.mentions.map(({ span }) => ({ ...span, of: name }))),
  );
  const lines: MarkedLine[] = [];
  let start = 0;
  const take = (end: number, next: number): void => {
    const here = changes.within(start, next);
    const parts = partsOf(source, { start, end }, here, mentions.within(start, end));
    const begun = here.filter((change) => change.start >= start).map(({ of }) => of);
    lines.push({ number: lines.length + 1, parts, changes: begun });
    start = next;
  };
  for (const match of source.matchAll(LINE_END)) take(match.index, match.index + match[0].length);
  if (start < source.length || source === '') take(source.length, source.length + 1);
  return lines;
}

interface Placed<T> extends Span {
  readonly of: T;
}

/** Spans in order, asked for range by range from left to right. */
class Walk<T> {
  readonly #spans: readonly Placed<T>[];
  #first = 0;

  constructor(spans: readonly Placed<T>[]) {
    this.#spans = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Those that touch [from, to); a place between two characters belongs to the range that begins with it. */
  within(from: number, to: number): Placed<T>[] {
    while (this.#first < this.#spans.length && !reaches(this.#spans[this.#first]!, from)) this.#first++;
    const found: Placed<T>[] = [];
    for (let at = this.#first; at < this.#spans.length && this.#spans[at]!.start < to; at++) {
      if (reaches(this.#spans[at]!, from)) found.push(this.#spans[at]!);
    }
    return found;
  }
}

function reaches({ start, end }: Span, from: number): boolean {
  return end > from || (start === end && start === from);
}

/** Cuts a line wherever a change or a name begins or ends. */
function partsOf(
  source: string,
  line: Span,
  changes: readonly Placed<Change>[],
  mentions: readonly Placed<Entity>[],
): MarkedPart[] {
  const parts: MarkedPart[] = [];
  const push = (start: number, end: number, change?: Change, name?: Entity): void => {
    const marks = { ...(change ? { change } : {}), ...(name ? { name } : {}) };
    parts.push({ text: source.slice(start, end), start, end, ...marks });
  };
  const named = (from: number, to: number, change?: Change): void => {
    let at = from;
    for (const { start, end, of } of mentions) {
      if (end <= at || start >= to) continue;
      if (start > at) push(at, start, change);
      at = Math.min(end, to);
      push(Math.max(start, from), at, change, of);
    }
    if (at < to) push(at, to, change);
  };
  let at = line.start;
  for (const { start, end, of } of changes) {
    const from = Math.min(Math.max(start, at), line.end);
    const to = Math.min(end, line.end);
    if (from > at) named(at, from);
    if (from >= to) push(from, from, of);
    else named(from, to, of);
    at = Math.max(at, to);
  }
  if (at < line.end) named(at, line.end);
  return parts;
}
