import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCleaner } from '../../../src/index.js';

/** Pieces of which names, their guards and their grammar are made. */
const WORDS = [
  'USA',
  'US',
  'U.S.',
  'U.S',
  'the',
  'The',
  'United States',
  'of America',
  'UK',
  'United Kingdom',
  'Russian Federation',
  'Republic of Korea',
  'South Korea',
  'DPRK',
  'Burma',
  'Myanmar',
  'Kiev',
  'Kyiv',
  'Kim Jong-un',
  'Kim Jong Un',
  'Barrack Obama',
  'Obama',
  'Zelensky',
  'Volodymyr Zelenskyy',
  'Ana-Maria Pell',
  'Ana Maria Pell',
  'Pell',
  'UN',
  'U.N.',
  'F.B.I.',
  'FBI',
  'Al Qaeda',
  'al-Qaeda',
  'World Health Organisation',
  'World Health Organization',
  'officials',
  'said',
  'in',
  'from',
  'and',
  'British',
  'troops',
  'election',
  'a',
  'an',
  "'s",
  '(',
  ')',
  '"',
  '“',
  '”',
  ',',
  '.',
  '. ',
  '-',
  '\n',
  '\n\n',
  'Team',
  'Today',
  'Constitution of the',
  'formally known as',
  '2016',
  '@',
  '#',
  'http://',
  'Washington DC',
  'Washington, D.C.',
  'St Louis',
  'St. Louis',
  'Saint Louis',
  'Debbie Wasserman-Schultz',
  'Wasserman Schultz',
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));
const SLOW = { timeout: 60_000 };
const languages = ['en', 'es', 'de', 'fr', 'pt', 'it', 'ru', 'zh', 'xx'] as const;

describe('names, whatever the text', () => {
  test.each(languages)('%s: a second time changes nothing', SLOW, (lang) => {
    const cleaner = createCleaner({ keep: 'all', repair: false, lang });
    fc.assert(
      fc.property(text, (input) => {
        const once = cleaner.clean(input).text;
        expect(cleaner.clean(once).text).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  test('text outside the edits is untouched, byte for byte', SLOW, () => {
    const cleaner = createCleaner({ keep: 'all', repair: false });
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 200 })), (input) => {
        const bare = createCleaner({ keep: 'all', repair: false, names: false }).clean(input).text;
        const result = cleaner.clean(input);
        let rebuilt = '';
        let at = 0;
        // Edits point into the source; with blank space at line ends gone, compare what is left of both.
        for (const { span, after } of result.edits) {
          rebuilt += input.slice(at, span.start) + after;
          at = span.end;
        }
        rebuilt += input.slice(at);
        const squeezed = (value: string): string => value.replace(/\s+/g, '');
        expect(squeezed(result.text)).toBe(squeezed(rebuilt));
        if (result.edits.length === 0) expect(result.text).toBe(bare);
      }),
      { numRuns: 400 },
    );
  });

  test('listing changes nothing and finds the same places', SLOW, () => {
    const list = createCleaner({ keep: 'all', repair: false, names: 'list', lang: 'en' });
    const full = createCleaner({ keep: 'all', repair: false, lang: 'en' });
    fc.assert(
      fc.property(text, (input) => {
        const listed = list.clean(input);
        expect(listed.edits).toEqual([]);
        expect(listed.names).toEqual(full.clean(input).names);
        for (const { mentions, count } of listed.names) {
          expect(mentions.length).toBe(count);
          for (const { span, surface } of mentions) expect(input.slice(span.start, span.end)).toBe(surface);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('long texts take linear time', { ...SLOW, retry: 2 }, () => {
    const cleaner = createCleaner({ keep: 'all', repair: false, lang: 'en' });
    const time = (size: number): number => {
      const input =
        'The US and "United States officials met Ana-Maria Pell (USA), Ana Maria Pell and Kiev. '.repeat(
          size,
        );
      const start = performance.now();
      cleaner.clean(input);
      return performance.now() - start;
    };
    time(200);
    const short = Math.max(time(200), 5);
    expect(time(1000)).toBeLessThan(short * 25);
  });
});
