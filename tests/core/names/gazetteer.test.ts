import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lettersOf } from '../../../src/core/names/letters.js';

const FOLDER = new URL('../../../lexicons/names/', import.meta.url);

/** So many letters more make another name: "Saudi Aramco" and "Aramco", "Der Spiegel" and "Spiegel". */
const MIN_MORE = 3;

/** Older and foreign names whose letters are more or fewer by chance. */
const BY_CHANCE = new Set(['Olympique Lyonnais', 'Dnipropetrovsk', 'Ar-Raqqah', 'Saloniki']);

function isPartOf(some: string, other: string): boolean {
  return other.length - some.length >= MIN_MORE && other.includes(some);
}

test.each(['organisations', 'people', 'places'])(
  'a variant of the English %s is a spelling of its name, no part of it and no more than it',
  (kind) => {
    const rows = readFileSync(new URL(`${kind}.en.tsv`, FOLDER), 'utf8').split('\n');
    const wrong = rows.flatMap((row) => {
      const [, , name = '', , variants = ''] = row.split('\t');
      if (row.startsWith('#') || row.startsWith('id\t')) return [];
      return variants
        .split(' | ')
        .filter((variant) => variant !== '' && !BY_CHANCE.has(variant))
        .filter((variant) => {
          const [a, b] = [lettersOf(name), lettersOf(variant)];
          return isPartOf(a, b) || isPartOf(b, a);
        })
        .map((variant) => `${name}: ${variant}`);
    });
    expect(wrong).toEqual([]);
  },
);
