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

  test.each(['', ' ', '()', '...', 'constructor', '__proto__'])('takes any string: %j', (text) => {
    expect(() => compareNames(text, 'Oslo')).not.toThrow();
    expect(compareNames(text, text).answer).not.toBe('different');
  });
});
