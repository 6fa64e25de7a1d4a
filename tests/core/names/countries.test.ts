import { describe, expect, test } from 'vitest';
import { createCleaner } from '../../../src/index.js';

const cleaner = createCleaner({ keep: 'all', lang: 'en' });
const name = (text: string): string => cleaner.clean(text).text;

describe('countries in English', () => {
  test.each([
    [
      'a formal name loses its article',
      'Ships of the Russian Federation turned back.',
      'Ships of Russia turned back.',
    ],
    [
      'a spun copy has lost the article',
      'The sanctions on Russian Federation stay.',
      'The sanctions on Russia stay.',
    ],
    ['before a noun', 'The 2012 USA election was close.', 'The 2012 U.S. election was close.'],
    ['as a noun, with its article', 'He moved to USA in May.', 'He moved to the United States in May.'],
    ['possessive', "The USA's exports fell.", "The United States' exports fell."],
    ['at the end of a sentence', 'She was born in the U.S.A.', 'She was born in the United States.'],
    ['with a hyphen', 'A USA-led mission met U.S. troops.', 'A U.S.-led mission met U.S. troops.'],
    ['an article before it follows', 'It was an Arab Republic of Egypt plan.', 'It was an Egypt plan.'],
  ])('%s', (_why, input, expected) => {
    expect(name(input)).toBe(expected);
  });

  test.each([
    ['inside a paper’s name', 'She reads USA Today at breakfast.'],
    ['a team', 'It was a good day for Team USA in Oslo.'],
    ['a pronoun in capitals', 'They told US to wait, and U.S. officials agreed.'],
    ['a constitution', 'It is in the Constitution of the Russian Federation.'],
    ['a name spoken about', 'The state, officially the Republic of Turkey, is large.'],
    ['a title', 'They sang “Born in the U.S.A.” twice.'],
    ['an address', 'See www.example.com/USA/index and @USA and #USA.'],
  ])('stays: %s', (_why, input) => {
    expect(name(input)).toBe(input);
  });
});
