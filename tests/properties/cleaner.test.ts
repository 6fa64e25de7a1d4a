import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LABELS, type Options, REASONS } from '../../src/index.js';
import { cleanerFor } from '../support/cleaners.js';
import { expectPromisesKept, expectStable } from '../support/promises.js';
import { linesOf } from '../support/replay.js';
import { anyString, scrapedText } from '../support/texts.js';

/** The same texts in every run, so that a failure is a change of the code; FC_SEED tries others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20251124), numRuns: 150 });

const SETTINGS: [string, Partial<Options>][] = [
  ['as it comes', {}],
  ['for an article', { regime: 'residue' }],
  ['for a page', { regime: 'dump' }],
  ['without repair and names', { repair: false, names: false }],
  ['with everything kept', { keep: 'all' }],
  ['with residue dropped and some kept', { keep: ['caption-credit'], drop: ['subhead'] }],
];

describe.each(SETTINGS)('a cleaner %s', (_, options) => {
  const cleaner = cleanerFor(options);
  const lines = options.regime === 'residue';

  test('keeps its promises on scraped text', () => {
    fc.assert(fc.property(scrapedText(), (text) => expectPromisesKept(cleaner, text, lines)));
  });

  test('keeps its promises on any string', () => {
    fc.assert(fc.property(anyString(), (text) => expectPromisesKept(cleaner, text, lines)));
  });

  // A clean article that is called a page once more is another question.
  test.skipIf(options.regime === 'dump')('has nothing left to do the second time', () => {
    fc.assert(fc.property(fc.oneof(scrapedText(), anyString()), (text) => expectStable(cleaner, text)));
  });
});

test('the same text gives the same result, whatever was cleaned before', () => {
  const cleaner = cleanerFor();
  fc.assert(
    fc.property(scrapedText(), scrapedText(), (text, other) => {
      const first = cleaner.clean(text);
      cleaner.clean(other);
      expect(cleaner.clean(text)).toEqual(first);
    }),
  );
});

test('with everything kept no line leaves', () => {
  const cleaner = cleanerFor({ keep: 'all' });
  fc.assert(
    fc.property(scrapedText(), (text) => {
      expect(cleaner.clean(text).removed).toEqual([]);
    }),
  );
});

test('without repair and names every line that stays is a line of the source, or an edit explains it', () => {
  const cleaner = cleanerFor({ repair: false, names: false });
  fc.assert(
    fc.property(scrapedText(), (text) => {
      const { text: clean, edits } = cleaner.clean(text);
      if (edits.length > 0) return;
      const known = new Set(linesOf(text));
      expect(linesOf(clean).filter((line) => !known.has(line))).toEqual([]);
    }),
  );
});

test('a removal gives a reason, a rule of that reason, and its confidence', () => {
  const cleaner = cleanerFor();
  fc.assert(
    fc.property(scrapedText(), (text) => {
      for (const { reason, rule, why, confidence } of cleaner.clean(text).removed) {
        expect(REASONS).toContain(reason);
        expect(LABELS).toContain(rule.split('/')[0]);
        expect(why).not.toBe('');
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('an explanation speaks of every line once and agrees with the result', () => {
  const cleaner = cleanerFor();
  fc.assert(
    fc.property(scrapedText(), (text) => {
      const { result, lines } = cleaner.explain(text);
      const after = lines.flatMap((line) => (line.after === null ? [] : linesOf(line.after)));
      expect(after).toEqual(linesOf(result.text));
      expect(lines.filter((line) => line.removal)).toHaveLength(result.removed.length);
    }),
  );
});
