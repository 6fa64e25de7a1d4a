import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Mark,
  type Replacement,
  replaceTraced,
  sliceTraced,
  spanOf,
  type TracedText,
  trace,
} from '../../src/core/text/traced.js';

fc.configureGlobal({ seed: 20251124, numRuns: 500 });

const MARK: Mark = { reason: 'space', rule: 'space/test', why: 'a test' };

/** Cuts that divide [0, length) into ranges, some of them empty, with what comes in their place. */
const changes = fc.array(
  fc.record({ skip: fc.nat(4), size: fc.nat(4), after: fc.string({ maxLength: 3 }) }),
  { maxLength: 6 },
);

function toReplacements(length: number, wanted: readonly { skip: number; size: number; after: string }[]) {
  const replacements: Replacement[] = [];
  let at = 0;
  for (const { skip, size, after } of wanted) {
    const start = at + skip;
    const end = start + size;
    if (end > length) break;
    replacements.push({ start, end, after, mark: MARK });
    at = end + 1;
  }
  return replacements;
}

function replaceInString(text: string, replacements: readonly Replacement[]): string {
  return [...replacements]
    .reverse()
    .reduce((changed, { start, end, after }) => changed.slice(0, start) + after + changed.slice(end), text);
}

/** Pieces make up the text, stand for the whole source without a gap, and quote it where nothing changed. */
function expectSound(source: string, { text, pieces }: TracedText): void {
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  let at = 0;
  for (const piece of pieces) {
    expect(piece.start).toBe(at);
    expect(piece.end).toBeGreaterThanOrEqual(piece.start);
    if (!piece.mark) expect(source.slice(piece.start, piece.end)).toBe(piece.text);
    at = piece.end;
  }
  if (source !== '') expect(at).toBe(source.length);
}

const source = fc.string({ minLength: 1, maxLength: 20 });

describe('traced text', () => {
  test('after changes on changes reads as a string would, and accounts for the whole source', () => {
    fc.assert(
      fc.property(source, fc.array(changes, { maxLength: 4 }), (text, rounds) => {
        let traced = trace(text);
        for (const round of rounds) {
          const replacements = toReplacements(traced.text.length, round);
          const expected = replaceInString(traced.text, replacements);
          traced = replaceTraced(traced, replacements);
          expect(traced.text).toBe(expected);
          expectSound(text, traced);
        }
      }),
    );
  });

  test('cut in two parts is the same text, and each part knows its place', () => {
    fc.assert(
      fc.property(source, changes, fc.nat(20), (text, wanted, place) => {
        const traced = replaceTraced(trace(text), toReplacements(text.length, wanted));
        const cut = Math.min(place, traced.text.length);
        const [left, right] = [sliceTraced(traced, 0, cut), sliceTraced(traced, cut, traced.text.length)];
        expect(left.text + right.text).toBe(traced.text);
        for (const part of [left, right]) {
          expect(part.pieces.map((piece) => piece.text).join('')).toBe(part.text);
        }
      }),
    );
  });

  test('a span of untouched text quotes it', () => {
    fc.assert(
      fc.property(source, fc.nat(20), fc.nat(20), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        fc.pre(start < end);
        const { start: from, end: to } = spanOf(trace(text), start, end);
        expect(text.slice(from, to)).toBe(text.slice(start, end));
      }),
    );
  });

  test('a span of changed text holds the source of every character in it', () => {
    fc.assert(
      fc.property(source, changes, (text, wanted) => {
        const traced = replaceTraced(trace(text), toReplacements(text.length, wanted));
        fc.pre(traced.text !== '');
        const { start, end } = spanOf(traced);
        const visible = traced.pieces.filter((piece) => piece.text !== '');
        expect(start).toBe(visible[0]!.start);
        expect(end).toBe(visible.at(-1)!.end);
      }),
    );
  });
});
