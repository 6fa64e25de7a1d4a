import { describe, expect, test } from 'vitest';
import { cleanerFor } from '../../support/cleaners.js';

const STORY = [
  'The council met for three hours on Monday and heard from eleven people who live along the river.',
  'A second meeting is planned for the spring, when the engineers will have finished their report.',
  'Until then the road along the water stays closed, and nobody may moor a boat at the old wall.',
];
const titleOf = (...lines: string[]) =>
  cleanerFor({ names: false }).clean([...lines, ...STORY].join('\n\n')).title;

describe('the name of the site behind a headline', () => {
  const headline = 'Council votes to rebuild the river wall';
  test.each([
    ['a name that the story never says', [`${headline} – Harbour Loop`], headline],
    [
      'the host of an address',
      [`${headline} - the halfway`, 'http://www.thehalfway.example/2016/10/wall'],
      headline,
    ],
    ['a divider that sticks to the headline', [`${headline}- HARBOUR LOOP`], headline],
    [
      'what is a line below, as in the menu',
      [`${headline} – River Engineers`, 'Home', 'River Engineers'],
      headline,
    ],
    [
      'a subtitle, where the headline is a line below',
      [`${headline} – what comes next`, 'Home', headline],
      headline,
    ],
    [
      'one word that is a line too',
      [`${headline} – Engineers`, 'Home', 'Engineers'],
      `${headline} – Engineers`,
    ],
    ['of whom the story tells', [`${headline} – River Engineers`], `${headline} – River Engineers`],
    ['no name', [`${headline} – and why it took so long`], `${headline} – and why it took so long`],
    ['a short headline', ['River wall – Harbour Loop'], 'River wall – Harbour Loop'],
  ])('%s', (_, lines, expected) => expect(titleOf(...lines)).toBe(expected));
});

describe('a headline that was cut off', () => {
  const whole = 'Council votes to rebuild the river wall before the spring floods come back';
  test('gives way to the whole one', () => {
    expect(titleOf('Council votes to rebuild the river wall', whole)).toBe(whole);
  });

  test('stays where the next line only begins like it', () => {
    const headline = 'Council votes to rebuild the river wall';
    expect(titleOf(headline, `${headline}, and the mayor is not glad of it, as he said on Monday.`)).toBe(
      headline,
    );
  });

  test('what stands between the two is no part of it', () => {
    const first = 'Council votes to rebuild the river wall';
    const { title, removed } = cleanerFor({ names: false }).clean(
      [first, 'Along the river', whole, ...STORY].join('\n\n'),
    );
    expect(title).toBe(whole);
    expect(removed.filter(({ rule }) => rule === 'headline-repeat/cut-off').map(({ text }) => text)).toEqual([
      first,
    ]);
  });
});

describe('a headline that was broken over two lines', () => {
  const joined = (first: string, second: string) =>
    cleanerFor({ names: false }).clean([`${first}\n${second} ${STORY[0]}`, ...STORY.slice(1)].join('\n\n'));

  test('is put together, and says so', () => {
    const { text, edits } = joined('Council votes at last to rebuild the', 'river wall.');
    expect(text.split('\n')[0]).toBe('Council votes at last to rebuild the river wall.');
    expect(edits.map(({ rule }) => rule)).toEqual(['headline/broken', 'headline/broken']);
  });

  test('is left alone where it would be longer than a headline', () => {
    const first = 'Council votes at last on a warm evening in May to rebuild the';
    expect(joined(first, 'old river wall and a bridge.').edits).toEqual([]);
  });
});
