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
  ['behind a headline of three words', ['Old ferry sails - Harbour News'], 'Old ferry sails'],
])('the name of the site goes: %s', (_, lines, title = HEADLINE) => expect(titleOf(...lines)).toBe(title));

test.each([
  ['a word in small letters', [`${HEADLINE} – Audiophile live`]],
  ['a word that ends like a small one', [`${HEADLINE} - Harbour proof News`]],
  ['a word that begins like a small one', [`${HEADLINE} - Harbour theory News`]],
  ['a strange name with a stop word inside', [`${HEADLINE} – Bay Of Watchers`]],
  ['a strange name with a small word behind it', [`${HEADLINE} – Audiophile quay`]],
  ['a word with a capital inside', [`${HEADLINE} - eHarbour News`]],
  ['a strange name of three with a stop word', [`${HEADLINE} – Audiophile And Pell`]],
  ['no host', [`${HEADLINE} - harbour post`, 'See xwww.harbourpost.example for more of it today.']],
])('it stays: %s', (_, lines) => expect(titleOf(...lines)).toBe(lines[0]));

test('two spaces in a name, where they are not repaired, are one', () => {
  const cleaner = cleanerFor({ names: false, repair: false });
  expect(cleaner.clean([`${HEADLINE} - Harbour  News`, ...STORY].join('\n\n')).title).toBe(HEADLINE);
});
