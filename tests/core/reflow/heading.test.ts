import { describe, expect, it } from 'vitest';
import { headingEnd } from '../../../src/core/reflow/heading.js';

const OPENERS = new Set(['the', 'a', 'in', 'of', 'to', 'and', 'der', 'die', 'your']);

/** What stands on a line, and the heading it begins with. */
const cases: readonly (readonly [name: string, text: string, heading: string])[] = [
  ['a heading of two words', 'New Piers The council will build two of them.', 'New Piers'],
  [
    'one with small words',
    'The Price of the New Pier A pier costs four million.',
    'The Price of the New Pier',
  ],
  ['a single word', 'Conclusion The pier will be rebuilt.', 'Conclusion'],
  ['German', 'Der neue Pier Die Stadt baut ihn.', ''],
  ['a number', 'Step 5: Ask the Council To build a pier, ask the council.', 'Step 5: Ask the Council'],
  ['a question in capitals', 'Who Pays for the Pier?', 'Who Pays for the Pier?'],
  ['a question of a sentence', 'Who will pay for the pier in the end?', ''],
  ['a name with an article', 'Lord Of The Piers was shown in the hall.', ''],
  ['a newspaper', 'Yesterday The Herald wrote that the pier is old.', ''],
  ['after a comma', 'In March, The ferry was late.', ''],
  ['a sentence', 'The council will build a pier. The county pays.', ''],
];

describe('headingEnd', () => {
  it.each(cases)('%s', (_name, text, heading) => {
    expect(text.slice(0, headingEnd(text, '', OPENERS)).trim()).toBe(heading);
  });

  it('takes the whole text where the sentence stands behind it', () => {
    const text = 'Step 5: Ask the Council';
    expect(headingEnd(text, 'To build a pier, ask', OPENERS)).toBe(text.length);
    expect(headingEnd(text, 'has said no.', OPENERS)).toBe(0);
  });
});
