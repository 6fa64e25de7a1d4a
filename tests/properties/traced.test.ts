import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Replacement,
  replaceTraced,
  sliceTraced,
  spanOf,
  type TracedText,
  trace,
} from '../../src/core/text/traced.js';
import { A, B, expectFaithful } from '../support/traced.js';

fc.configureGlobal({ seed: 20251124, numRuns: 500 });

/** Cuts that divide [0, length) into ranges, some of them empty or side by side, with what comes in their place. */
const changes = fc.array(
  fc.record({
    skip: fc.nat(4),
    size: fc.nat(4),
    after: fc.string({ maxLength: 3 }),
    mark: fc.constantFrom(A, B),
  }),
  { maxLength: 6 },
);
type Changes = typeof changes extends fc.Arbitrary<infer Value> ? Value : never;

function toReplacements(length: number, wanted: Changes): Replacement[] {
  const replacements: Replacement[] = [];
  let at = 0;
  for (const { skip, size, after, mark } of wanted) {
    const start = at + skip;
    const end = start + size;
    if (end > length) break;
    replacements.push({ start, end, after, mark });
    at = end;
  }
  return replacements;
}

function replaceInString(text: string, replacements: readonly Replacement[]): string {
  return [...replacements]
    .reverse()
    .reduce((changed, { start, end, after }) => changed.slice(0, start) + after + changed.slice(end), text);
}

const changed = (text: string, rounds: readonly Changes[]): TracedText =>
  rounds.reduce(
    (before, wanted) => replaceTraced(before, toReplacements(before.text.length, wanted)),
    trace(text),
  );

const source = fc.string({ minLength: 1, maxLength: 20 });
const rounds = fc.array(changes, { maxLength: 4 });

describe('traced text', () => {
  test('after changes on changes reads as a string would, and accounts for the whole source', () => {
    fc.assert(
      fc.property(source, rounds, (text, all) => {
        let traced = trace(text);
        for (const wanted of all) {
          const replacements = toReplacements(traced.text.length, wanted);
          const expected = replaceInString(traced.text, replacements);
          traced = replaceTraced(traced, replacements);
          expect(traced.text).toBe(expected);
          expectFaithful(traced, text);
        }
      }),
    );
  });

  test('cut in two parts holds everything once, apart from a deletion between them', () => {
    fc.assert(
      fc.property(source, rounds, fc.nat(20), (text, all, place) => {
        const traced = changed(text, all);
        const cut = Math.min(place, traced.text.length);
        const [left, right] = [sliceTraced(traced, 0, cut), sliceTraced(traced, cut, traced.text.length)];
        expect(left.text + right.text).toBe(traced.text);
        for (const part of [left, right])
          expect(part.pieces.map((piece) => piece.text).join('')).toBe(part.text);
        const first = left.pieces.at(-1)?.end ?? 0;
        if (left.pieces.length > 0) expectFaithful(left, text, 0, first);
        if (right.pieces.length > 0) expectFaithful(right, text, right.pieces[0]!.start, text.length);
        expect(right.pieces[0]?.start ?? first).toBeLessThanOrEqual(first);
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
        const traced = changed(text, [wanted]);
        fc.pre(traced.text !== '');
        const { start, end } = spanOf(traced);
        const visible = traced.pieces.filter((piece) => piece.text !== '');
        expect(start).toBe(visible[0]!.start);
        expect(end).toBe(visible.at(-1)!.end);
      }),
    );
  });

  test('spans are in range and in order', () => {
    fc.assert(
      fc.property(source, rounds, fc.nat(30), fc.nat(30), (text, all, a, b) => {
        const traced = changed(text, all);
        const end = Math.min(Math.max(a, b), traced.text.length);
        const span = spanOf(traced, Math.min(a, b, end), end);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
