import { describe, expect, test } from 'vitest';
import { signatureOf } from '../../../src/core/across/min-hash.js';
import { NearDuplicates } from '../../../src/core/across/near-duplicates.js';
import { scanText } from '../../../src/core/across/scan.js';
import { makeArticle, textOf } from '../../support/newsroom.js';

function firsts(texts: readonly string[]): number[] {
  const duplicates = new NearDuplicates();
  const numbers = texts.map((text) => duplicates.add(signatureOf(scanText(text))));
  return numbers.map((number) => duplicates.firstOf(number));
}

const story = makeArticle(1);

describe('near-duplicates', () => {
  test.each([
    ['the same text', textOf(story)],
    ['other case, spaces and punctuation', story.join('\n').toUpperCase().replaceAll(',', ' ;')],
    ['a line under it', textOf([...story, 'Voices of the coast, every day of the year'])],
    ['another headline', textOf(['The night the wall came down', ...story.slice(1)])],
    [
      'without a sentence',
      textOf([story[0]!, ...story.slice(1, -1), story.at(-1)!.replace(/^[^.]*\. /, '')]),
    ],
  ])('%s', (_, copy) => {
    expect(firsts([textOf(makeArticle(2)), textOf(story), copy])).toEqual([0, 1, 1]);
  });

  test.each([
    ['another story', textOf(makeArticle(3))],
    ['half of it', textOf(story.slice(0, Math.ceil(story.length / 2)))],
    ['another story over the same long footer', textOf([...makeArticle(3), ...makeArticle(9).slice(1, 4)])],
    ['nothing', ''],
  ])('not %s', (_, other) => {
    expect(firsts([textOf([...story, ...makeArticle(9).slice(1, 4)]), other])).toEqual([0, 1]);
  });

  test('a thousand stories are a thousand, and their copies are found among them', () => {
    const texts = Array.from({ length: 1000 }, (_, number) => textOf(makeArticle(number)));
    const found = firsts([...texts, ...texts.slice(0, 50).map((text) => `${text}\n\nPier News Extra`)]);
    expect(found).toEqual([...texts.keys(), ...texts.slice(0, 50).keys()]);
  });
});
