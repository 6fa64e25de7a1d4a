import { expect } from 'vitest';
import type { Mark, Replacement, TracedText } from '../../src/core/text/traced.js';

const mark = (name: string): Mark => ({ reason: 'space', rule: `test/${name}`, why: name });
export const A = mark('a');
export const B = mark('b');

export const replace = (start: number, end: number, after: string, by = A): Replacement => ({
  start,
  end,
  after,
  mark: by,
});

/** `[source range]text` for a piece, with the mark's name in front where it has one. */
export const show = (traced: TracedText): string[] =>
  traced.pieces.map(({ text, start, end, mark }) => `${mark?.why ?? ''}[${start},${end})${text}`);

/** A text that stands for [start, end) of the source holds it without a gap, and what is unmarked verbatim. */
export function expectFaithful(traced: TracedText, source: string, start = 0, end = source.length): void {
  expect(traced.pieces.map((piece) => piece.text).join('')).toBe(traced.text);
  let at = start;
  for (const piece of traced.pieces) {
    expect(piece.start).toBe(at);
    expect(piece.end).toBeGreaterThanOrEqual(piece.start);
    if (!piece.mark) expect(piece.text).toBe(source.slice(piece.start, piece.end));
    at = piece.end;
  }
  expect(at).toBe(end);
}
