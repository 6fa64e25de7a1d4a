import { describe, expect, test } from 'vitest';
import {
  type Replacement,
  replaceTraced,
  sliceTraced,
  spanOf,
  trace,
} from '../../../src/core/text/traced.js';
import { B, expectFaithful, replace, show } from '../../support/traced.js';

describe('trace', () => {
  test.each([
    ['a text', 'abc', ['[0,3)abc']],
    ['an empty text', '', []],
  ])('%s', (_, source, pieces) => expect(show(trace(source))).toEqual(pieces));

  test('a part keeps its offsets', () => expect(show(trace('abcdef', 2, 4))).toEqual(['[2,4)cd']));
});

describe('replaceTraced', () => {
  const cases: [string, string, Replacement[][], string, string[]][] = [
    ['nothing', 'abc', [[]], 'abc', ['[0,3)abc']],
    ['a middle', 'abcde', [[replace(1, 3, 'X')]], 'aXde', ['[0,1)a', 'a[1,3)X', '[3,5)de']],
    ['a deletion', 'abcde', [[replace(1, 3, '')]], 'ade', ['[0,1)a', 'a[1,3)', '[3,5)de']],
    ['an insertion', 'abc', [[replace(1, 1, 'X')]], 'aXbc', ['[0,1)a', 'a[1,1)X', '[1,3)bc']],
    ['an insertion at the end', 'abc', [[replace(3, 3, 'X')]], 'abcX', ['[0,3)abc', 'a[3,3)X']],
    ['an insertion in nothing', '', [[replace(0, 0, 'X')]], 'X', ['a[0,0)X']],
    ['everything', 'abc', [[replace(0, 3, '')]], '', ['a[0,3)']],
    ['two neighbours', 'abcd', [[replace(0, 2, 'X'), replace(2, 4, 'Y', B)]], 'XY', ['a[0,2)X', 'b[2,4)Y']],
    [
      'a change of a change stands for the source of both',
      'abcde',
      [[replace(1, 3, 'X')], [replace(1, 3, 'YZ', B)]],
      'aYZe',
      ['[0,1)a', 'b[1,4)YZ', '[4,5)e'],
    ],
    [
      'a deletion at the edge is swallowed',
      'abcde',
      [[replace(1, 3, '')], [replace(0, 2, 'Z', B)]],
      'Ze',
      ['b[0,4)Z', '[4,5)e'],
    ],
    [
      'half of a change: the first half carries the source',
      'abcd',
      [[replace(1, 3, 'XY')], [replace(2, 3, 'Z', B)]],
      'aXZd',
      ['[0,1)a', 'a[1,3)X', 'b[3,3)Z', '[3,4)d'],
    ],
    [
      'an insertion inside a change',
      'abcd',
      [[replace(1, 3, 'XY')], [replace(2, 2, '-', B)]],
      'aX-Yd',
      ['[0,1)a', 'a[1,3)X', 'b[3,3)-', 'a[3,3)Y', '[3,4)d'],
    ],
    [
      'an insertion before a change',
      'abcd',
      [[replace(1, 3, 'X')], [replace(1, 1, '-', B)]],
      'a-Xd',
      ['[0,1)a', 'b[1,1)-', 'a[1,3)X', '[3,4)d'],
    ],
    [
      'an insertion behind a change',
      'abcd',
      [[replace(1, 3, 'X')], [replace(2, 2, '-', B)]],
      'aX-d',
      ['[0,1)a', 'a[1,3)X', 'b[3,3)-', '[3,4)d'],
    ],
    [
      'an insertion where something was deleted',
      'abcd',
      [[replace(1, 3, '')], [replace(1, 1, '-', B)]],
      'a-d',
      ['[0,1)a', 'b[1,1)-', 'a[1,3)', '[3,4)d'],
    ],
  ];
  test.each(cases)('%s', (_, source, rounds, text, pieces) => {
    const traced = rounds.reduce(
      (before, replacements) => replaceTraced(before, replacements),
      trace(source),
    );
    expect(traced.text).toBe(text);
    expect(show(traced)).toEqual(pieces);
    expectFaithful(traced, source);
  });

  test('no replacement gives the same value back', () => {
    const traced = trace('abc');
    expect(replaceTraced(traced, [])).toBe(traced);
  });
});

describe('sliceTraced', () => {
  const changed = replaceTraced(trace('abcdefgh'), [replace(2, 4, 'XY'), replace(5, 6, '')]); // abXYegh
  test.each<[string, number, number, string, string[]]>([
    ['all', 0, 7, 'abXYegh', ['[0,2)ab', 'a[2,4)XY', '[4,5)e', 'a[5,6)', '[6,8)gh']],
    ['inside a run of the source', 0, 1, 'a', ['[0,1)a']],
    ['the first half of a change', 1, 3, 'bX', ['[1,2)b', 'a[2,4)X']],
    ['the second half stands for nothing more', 3, 5, 'Ye', ['a[4,4)Y', '[4,5)e', 'a[5,6)']],
    ['a deletion at the edge belongs to the part', 5, 7, 'gh', ['a[5,6)', '[6,8)gh']],
    ['nothing keeps its place', 1, 1, '', ['[1,1)']],
    ['beyond the end', 6, 99, 'h', ['[7,8)h']],
  ])('%s', (_, start, end, text, pieces) => {
    const part = sliceTraced(changed, start, end);
    expect(part.text).toBe(text);
    expect(show(part)).toEqual(pieces);
  });

  test('cutting a text with many changes into many parts takes linear time', () => {
    const many = 60_000;
    const source = 'a b\n'.repeat(many);
    const changes = Array.from({ length: many }, (_, at) => replace(at * 4 + 1, at * 4 + 2, '_'));
    const traced = replaceTraced(trace(source), changes);
    const started = performance.now();
    for (let at = 0; at < many; at++) sliceTraced(traced, at * 4, at * 4 + 3);
    // A walk from the first piece for each part would take minutes.
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('spanOf', () => {
  const changed = replaceTraced(trace('abcdefgh'), [replace(2, 4, 'XYZ'), replace(5, 6, '')]); // abXYZegh
  test.each<[string, number, number, number, number]>([
    ['untouched text', 0, 2, 0, 2],
    ['a part of untouched text', 1, 2, 1, 2],
    ['a change', 2, 5, 2, 4],
    ['a part of a change is the whole range it replaced', 3, 4, 2, 4],
    ['over a deletion', 5, 7, 4, 7],
    ['a place in untouched text', 1, 1, 1, 1],
    ['a place before a change', 2, 2, 2, 2],
    ['a place inside a change', 3, 3, 2, 4],
    ['a place behind a change', 5, 5, 4, 4],
    ['everything', 0, 8, 0, 8],
  ])('%s', (_, start, end, from, to) => {
    expect(spanOf(changed, start, end)).toEqual({ start: from, end: to });
  });

  test('a text of which nothing is left still stands for its source', () => {
    expect(spanOf(replaceTraced(trace('abc'), [replace(0, 3, '')]))).toEqual({ start: 0, end: 3 });
  });

  test('a part of a text points into the whole source', () => {
    expect(spanOf(sliceTraced(trace('abcdef'), 2, 5))).toEqual({ start: 2, end: 5 });
  });
});
