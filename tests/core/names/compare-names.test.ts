import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames } from '../../../src/index.js';

describe('comparing names', () => {
  test.each([
    ['Norway', 'Kingdom of Norway', 'country', 'same'],
    ['Norway', 'Sweden', 'country', 'different'],
    ['Georgia (country)', 'Georgia (U.S. state)', 'country', 'different'],
    ['US', 'us (pronoun)', 'country', 'different'],
    ['Harbour Safety Board', 'HSB', 'org', 'same'],
    ['Harbour Safety Board', 'HSC', 'org', 'different'],
    ['Lemarchant Institute', 'LeMarchant Institute', 'org', 'same'],
    ['Lemarchant Institute', 'Lemarchant Institute of Bergen', 'org', 'different'],
    ['Acme', 'Acme Inc.', 'org', 'same'],
    ['Peace Organisation of Bergen', 'Peace Organization of Bergen', 'org', 'same'],
    ['Ana Pell-Torres', 'Ana Pell Torres', 'person', 'same'],
    ['Ana R. Pelltorres', 'Ana Pelltorres', 'person', 'same'],
    ['Ana R. Pelltorres', 'Ana S. Pelltorres', 'person', 'different'],
    ['A. Pelltorres', 'Ana Pelltorres', 'person', 'same'],
    ['Ana Pelltorres', 'Eva Pelltorres', 'person', 'different'],
    ['Karl Brandeis', 'Karl Brandeis Jr.', 'person', 'different'],
    ['Sergei Kovalyov', 'Sergej Kowaljow', 'person', 'same'],
    ['Mario Bellanti', 'Maria Bellanti', 'person', 'different'],
    ['Pelltorres', 'Ana Pelltorres', 'person', 'unsure'],
    ['Saint Albans', 'St. Albans', 'place', 'same'],
    ['Bergen', 'Bergen, Texas', 'place', 'different'],
  ] as const)('%s | %s', (a, b, type, answer) => {
    expect(compareNames(a, b, { type }).answer).toBe(answer);
    expect(compareNames(b, a, { type }).answer).toBe(answer);
  });

  test('asks the gazetteer of the language', () => {
    expect(compareNames('Pekín', 'Beijing', { lang: 'es', type: 'place' })).toEqual({
      answer: 'same',
      reason: 'both name one entity of the gazetteer',
    });
  });

  /** Words that can be slips, acronyms, titles or given names of one another, with a letter doubled or dropped. */
  const words = fc
    .tuple(
      fc.constantFrom(
        ...[
          'Merkel',
          'Instititute',
          'Institute',
          'US',
          'us',
          'Angela',
          'van',
          'A.',
          'jr',
          'WHO',
          'World',
          'Health',
        ],
        ...[
          'Georgia',
          'Gaddafi',
          'Khadafy',
          'Michael',
          'Micheal',
          'Inc',
          'The',
          'of',
          'Univ',
          'Banana',
          'Bananana',
        ],
      ),
      fc.nat({ max: 20 }),
      fc.nat({ max: 2 }),
    )
    .map(([word, at, times]) =>
      at < word.length ? word.slice(0, at) + word[at]!.repeat(times) + word.slice(at + 1) : word,
    );
  const name = fc
    .tuple(fc.array(words, { minLength: 1, maxLength: 3 }), fc.constantFrom(' ', ', '))
    .map(([parts, gap]) => parts.join(gap));

  test('either order gives the same answer', () => {
    const type = fc.constantFrom(undefined, 'person', 'country', 'org', 'place' as const);
    fc.assert(
      fc.property(name, name, type, (a, b, kind) => {
        const options = kind ? { type: kind } : {};
        expect(compareNames(a, b, options).answer).toBe(compareNames(b, a, options).answer);
      }),
      {
        seed: 20251124,
        numRuns: 2000,
        examples: [
          ['US', 'us', undefined],
          ['Instititute', 'Institute', undefined],
        ],
      },
    );
  });

  test.each(['', ' ', '()', '...', 'Jr.', 'constructor', '__proto__'])('takes any string: %j', (text) => {
    expect(() => compareNames(text, 'Oslo')).not.toThrow();
    expect(() => compareNames(text, 'Anna Berg', { type: 'person' })).not.toThrow();
    expect(compareNames(text, text).answer).not.toBe('different');
  });
});
