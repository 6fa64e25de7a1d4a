import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/article.js';
import type { Columns } from '../../../src/core/judge/features/columns.js';
import { featuresOf } from '../../../src/core/judge/features/index.js';
import { readPage } from '../../../src/core/judge/features/page.js';
import { NO_PHRASES } from '../../../src/core/judge/features/phrases.js';
import { densestRegion } from '../../../src/core/judge/features/region.js';
import { scanLines } from '../../../src/core/judge/features/scan.js';
import { trace } from '../../../src/core/text/traced.js';

const linesOf = (texts: readonly string[]): Line[] =>
  texts.map((text, at) => ({ number: at + 1, block: 0, traced: trace(text) }));
const measure = (texts: readonly string[]): Columns => featuresOf(readPage(linesOf(texts)), NO_PHRASES);

const PROSE =
  'The council of the town has voted to rebuild the old pier, which the storm of the winter had taken away in a night.';
const MENU = ['Home', 'News', 'Sport', 'Weather', 'Contact'];

describe('scanLines', () => {
  it.each([
    ['words and capitals', "Don't go to New York", { words: 5, capitalised: 3, shouted: 0 }],
    ['capitals only', 'BBC NEWS', { words: 2, shouted: 2 }],
    ['numbers', 'In 2024 at 18:30', { words: 5, numbers: 3, hasYear: 1, hasTime: 1 }],
    [
      'marks',
      'One, two: three (four). Five?',
      { commas: 1, colons: 1, brackets: 2, terminals: 2, sentenceBreaks: 1 },
    ],
    ['a script without spaces', '新しい桟橋', { words: 3, unspaced: 5 }],
    ['nothing', '', { words: 0, chars: 0 }],
  ])('counts %s', (_, text, expected) => {
    const scan = scanLines([text]);
    const found = Object.fromEntries(Object.keys(expected).map((name) => [name, scan[name as 'words'][0]]));
    expect(found).toEqual(expected);
  });

  it('gives words that differ in case the same hash, and others different ones', () => {
    const { ids } = scanLines(['Pier pier Peer']);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });
});

describe('features', () => {
  it('find the densest region', () => {
    const page = readPage(linesOf([...MENU, PROSE, PROSE, PROSE, ...MENU]));
    expect(densestRegion(page, 12)).toEqual({ start: MENU.length, end: MENU.length + 3 });
  });

  it('count copies, also of beginnings', () => {
    const columns = measure(['Read the story', 'Read the story', 'Read the story of the pier']);
    expect([...columns.get('copies')]).toEqual([2, 2, 1]);
    expect([...columns.get('prefix-copies')]).toEqual([3, 3, 3]);
  });

  it('are numbers, for any lines, as many for each line', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const columns = measure(texts);
        const rows = columns.toRows();
        expect(rows).toHaveLength(texts.length * columns.names.length);
        expect(rows.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('have names, each its own', () => {
    const { names } = measure([]);
    expect(new Set(names).size).toBe(names.length);
  });
});
