import { describe, expect, test } from 'vitest';
import { corpus } from '../../bench/corpus.mjs';
import { exponentOf } from '../../bench/exponent.mjs';
import { faults, pinned } from '../../bench/floors.mjs';
import { table } from '../../bench/table.mjs';
import { compare, median } from '../../bench/timing.mjs';

describe('the corpus', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(corpus(20_000)).toBe(corpus(20_000, 1));
    expect(corpus(20_000, 2)).not.toBe(corpus(20_000));
    expect(corpus(20_000, 1, 'page')).toBe(corpus(20_000, 1, 'page'));
  });

  test('is JSON Lines of the size asked for, each with an id of its own', () => {
    const text = corpus(20_000);
    const records = text
      .trimEnd()
      .split('\n')
      .map((line): { id: string; text: string } => JSON.parse(line));
    expect(Buffer.byteLength(text)).toBeGreaterThanOrEqual(20_000);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    expect(records.every(({ text }) => text.split('\n\n').length > 5)).toBe(true);
  });
});

describe('timing', () => {
  test.each([
    ['odd', [3, 1, 2], 2],
    ['even', [4, 1, 3, 2], 2.5],
  ])('median of an %s count', (_, numbers, expected) => expect(median(numbers)).toBe(expected));

  test('pairs take turns', () => {
    const order: string[] = [];
    const run = (name: string, ms: number) => () => {
      order.push(name);
      return ms;
    };
    expect(compare(2, run('ours', 6), run('base', 4))).toEqual({ ours: 6, base: 4, ratio: 1.5 });
    expect(order).toEqual(['base', 'ours', 'base', 'ours']);
  });
});

describe('floors', () => {
  const floor = { set: 'abc', scores: { precision: 0.98, recall: 0.8 } };

  test.each([
    ['at the floor', floor, 'abc', { precision: 0.98, recall: 0.9 }, []],
    [
      'below',
      floor,
      'abc',
      { precision: 0.97, recall: 0.8 },
      ['dev: precision is 0.9700, its floor 0.9800.'],
    ],
    ['a measure gone', floor, 'abc', { precision: 0.99 }, ['dev: recall is missing, its floor 0.8000.']],
    ['another set', floor, 'xyz', { precision: 1, recall: 1 }, [expect.stringContaining('has changed')]],
    ['no floor', undefined, 'abc', { precision: 1 }, [expect.stringContaining('no floor is pinned')]],
  ])('%s', (_, known, hash, scores, expected) => {
    expect(faults('dev', known, hash, scores as Record<string, number>)).toEqual(expected);
  });

  test('only rise, are rounded down, and fall when asked to', () => {
    const scores = { precision: 0.97, recall: 0.81239, title: null };
    expect(pinned(floor, 'abc', scores, false).scores).toEqual({ precision: 0.98, recall: 0.8123 });
    expect(pinned(floor, 'abc', scores, true).scores).toEqual({ precision: 0.97, recall: 0.8123 });
    expect(pinned(floor, 'xyz', scores, false).set).toBe('xyz');
  });
});

test('a table lines up its cells', () => {
  expect(
    table([
      ['set', 'score'],
      ['dev', '1 %'],
      ['longer', '100 %'],
    ]),
  ).toBe('set     score\ndev       1 %\nlonger  100 %');
});

test.each([1, 1.5, 2])('times that grow as the length to the power of %d have this exponent', (power) => {
  expect(exponentOf([1, 2, 4, 8].map((length) => [length, 3 * length ** power]))).toBeCloseTo(power);
});
