import { expect, test } from 'vitest';
import { cleanerFor } from '../../support/cleaners.js';

const HEADLINE = 'Old ferry sails again at last';
const STORY = [
  'The council met on Monday and said that the boat would cross the bay before the end of the year.',
  'Nobody in the village had known since the spring that 340 people had signed, Ms Berg told the court.',
];
const titleOf = (...lines: string[]) =>
  cleanerFor({ names: false }).clean([...lines, ...STORY].join('\n\n')).title;

test.each([
  ['behind a bar any name in capitals', [`${HEADLINE} | Bay Watchers`]],
  ['with a word of sites', [`${HEADLINE} - Harbour News`]],
  ['with a small word inside', [`${HEADLINE} - Harbour of News`]],
  [
    'the host of an address',
    [`${HEADLINE} - harbour post`, 'See http://harbourpost.example for more of it today.'],
  ],
  [
    'a host without a scheme',
    [`${HEADLINE} - harbour post`, 'See www.harbourpost.example for more of it today.'],
  ],
])('the name of the site goes: %s', (_, lines) => expect(titleOf(...lines)).toBe(HEADLINE));

test.each([
  ['a word in small letters', [`${HEADLINE} – Audiophile live`]],
  ['a word that ends like a small one', [`${HEADLINE} - Harbour proof News`]],
  ['a word that begins like a small one', [`${HEADLINE} - Harbour theory News`]],
  ['a strange name with a stop word inside', [`${HEADLINE} – Bay Of Watchers`]],
  ['no host', [`${HEADLINE} - harbour post`, 'See xwww.harbourpost.example for more of it today.']],
])('it stays: %s', (_, lines) => expect(titleOf(...lines)).toBe(lines[0]));
