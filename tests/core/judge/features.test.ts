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

  it('hear what the rules have said of the lines around', () => {
    const verdict = { label: 'newsletter', rule: 'newsletter/prompt', why: '', confidence: 0.95 } as const;
    const lines = linesOf([PROSE, PROSE, 'Our letter comes on Fridays.', PROSE, PROSE]).map(
      (line, at): Line => (at === 2 ? { ...line, verdict } : line),
    );
    const columns = featuresOf(readPage(lines), NO_PHRASES);
    expect([...columns.get('rule')].map((confidence) => Math.round(100 * confidence))).toEqual([
      0, 0, 95, 0, 0,
    ]);
    const since = [...columns.get('rule-invite-lines')];
    expect(since[2]).toBe(0);
    expect(since[4]).toBeCloseTo(Math.log(3));
    expect([...columns.get('rule-invite-after')].map((count) => (count > 0 ? 1 : 0))).toEqual([
      1, 1, 0, 0, 0,
    ]);
    expect([...columns.get('rules-before-3')]).toEqual([0, 0, 0, 1, 1]);
  });

  it('leave an end full of residue out of the region', () => {
    const verdict = { label: 'related-link', rule: 'related-link/teaser', why: '', confidence: 0.9 } as const;
    const lines = linesOf([...MENU, PROSE, PROSE, PROSE, PROSE, PROSE, PROSE]).map(
      (line, at): Line => (at > 7 && at < 10 ? { ...line, verdict } : line),
    );
    const columns = featuresOf(readPage(lines), NO_PHRASES);
    expect([...columns.get('region-12-inside')].slice(5)).toEqual([1, 1, 1, 1, 1, 1]);
    expect([...columns.get('ruled-region-inside')].slice(5)).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it('know whether the text below speaks of what a short line says, and how soon a date comes', () => {
    const columns = measure(['Council rebuilds the pier', 'Weather and tides', '12 May 2024', PROSE]);
    const known = columns.get('lead-known');
    expect(known[0]).toBeGreaterThan(0.4);
    expect(known[1]).toBe(0);
    expect([...columns.get('date-next')]).toEqual([2, 1, 9, 9]);
  });

  it('have names, each its own', () => {
    const { names } = measure([]);
    expect(new Set(names).size).toBe(names.length);
  });
});
