import { describe, expect, test } from 'vitest';
import { countLines, createCleaner, type Options } from '../../../src/index.js';
import { makeArticle, textOf, withLineInside } from '../../support/newsroom.js';

const SITE = 'harbourherald.example';

/** Cleans a folder of one site with what its articles say of one another. */
function cleanSite(texts: readonly string[], options: Partial<Options> = {}) {
  const known = countLines(texts.map((text) => ({ text, site: SITE })));
  const cleaner = createCleaner({ names: false, known, ...options });
  return texts.map((text) => cleaner.clean(text, { site: SITE }));
}

/** In how many of 41 articles a line is left, when it was put into `times` of them. */
function linesLeft(
  line: string,
  times: number,
  put: (paragraphs: string[], line: string, number: number) => string[],
) {
  const texts = Array.from({ length: 41 }, (_, number) => {
    const paragraphs = makeArticle(number);
    return textOf(number < times ? put(paragraphs, line, number) : paragraphs);
  });
  return cleanSite(texts).filter(({ text }) => text.split('\n').includes(line)).length;
}

const atEnd = (paragraphs: string[], line: string): string[] => [...paragraphs, line];
const underTitle = (paragraphs: string[], line: string): string[] => [
  paragraphs[0]!,
  line,
  ...paragraphs.slice(1),
];
const onTop = (paragraphs: string[], line: string): string[] => [line, ...paragraphs];
const inside = withLineInside;

describe('what stands in many articles of a site leaves them all', () => {
  test.each([
    ['a label under the story', 'Pier News Extra', 41, atEnd],
    ['a word under nearly all', 'Pierplus', 40, atEnd],
    [
      'a sentence under the story',
      'The paper was founded by four fishermen in a net loft in 1911.',
      30,
      atEnd,
    ],
    ['a promise under some', 'Sign up and we will send you the tides', 6, atEnd],
    ['a line with the name of the site', 'Voices of Harbour Herald and friends', 5, atEnd],
    ['a line above the headline', 'Pier and Coast', 38, onTop],
    ['a line under the headline', 'Stories from the coast since 1911', 20, underTitle],
    ['a line between paragraphs', 'Scroll on for the rest of it', 35, inside],
  ] as const)('%s', (_, line, times, put) => {
    expect(linesLeft(line, times, put)).toBe(0);
  });

  test('lines that differ in numbers', () => {
    const texts = Array.from({ length: 20 }, (_, number) =>
      textOf([...makeArticle(number), `${number * 37} people looked at this story`]),
    );
    for (const { text } of cleanSite(texts)) expect(text).not.toContain('people looked at this');
  });

  test('lines that differ in names', () => {
    const names = ['Ann Quay', 'Bo Dell', 'Cy van Rhyn', 'Di Moor'];
    const texts = Array.from({ length: 20 }, (_, number) =>
      textOf([...makeArticle(number), `${names[number % 4]} looks after the coast desk`]),
    );
    for (const { text } of cleanSite(texts)) expect(text).not.toContain('coast desk');
  });

  test('the reason says how often', () => {
    const line = 'Pier News Extra';
    const texts = Array.from({ length: 41 }, (_, number) =>
      textOf(number < 37 ? [...makeArticle(number), line] : makeArticle(number)),
    );
    const [removal] = cleanSite(texts)[0]!.removed;
    expect(removal).toMatchObject({
      reason: 'site-furniture',
      rule: 'site-furniture/across-articles',
      why: 'stands under 37 of 41 articles of harbourherald.example',
      text: line,
    });
    expect(cleanSite(texts, { keep: ['site-furniture'] })[0]!.text).toContain(line);
  });
});

describe('what recurs as text stays in all', () => {
  test.each([
    ['a standard sentence at the end', 'The case continues.', 30, atEnd],
    ['the same inside', 'The case continues.', 41, inside],
    ['a dateline', 'LONDON', 14, underTitle],
    ['a dateline with its day', 'NEW YORK, March 3 (AP) -', 14, underTitle],
    ['a lone full stop', '.', 41, atEnd],
    ['a rule of stars', '***', 41, inside],
    ['a subhead', 'Ingredients', 40, inside],
    ['a longer subhead', 'Why it matters', 40, inside],
    [
      'background at the end',
      'He denies all the charges and will stand trial in May at the crown court.',
      12,
      atEnd,
    ],
    [
      'background inside',
      'He denies all the charges and will stand trial in May at the crown court.',
      20,
      inside,
    ],
    ['a line of a table', '1. Harbour United 38 29 92', 15, atEnd],
    ['a line in a pair', 'Stories from the coast since 1911', 2, atEnd],
  ] as const)('%s', (_, line, times, put) => {
    const plain = createCleaner({ names: false });
    const known = Array.from({ length: times }, (_, number) =>
      plain.clean(textOf(put(makeArticle(number), line, number))),
    );
    const left = known.filter(({ text }) => text.split('\n').includes(line)).length;
    expect(linesLeft(line, times, put)).toBe(left);
  });

  test('a standard sentence about one person and another', () => {
    const names = ['Ann Quay', 'Bo Dell', 'Cy van Rhyn', 'Di Moor'];
    const texts = Array.from({ length: 20 }, (_, number) =>
      textOf([...makeArticle(number), `${names[number % 4]} could not be reached.`]),
    );
    for (const { text } of cleanSite(texts)) expect(text).toContain('could not be reached.');
  });

  test('a title that a column shares', () => {
    const texts = Array.from({ length: 20 }, (_, number) =>
      textOf(['Letters to the editor', ...makeArticle(number).slice(1)]),
    );
    for (const { title } of cleanSite(texts)) expect(title).toBe('Letters to the editor');
  });

  test('one press release saved 160 times', () => {
    const release = makeArticle(500);
    const copies = Array.from({ length: 160 }, (_, number) => {
      const copy = [...release, 'Editors may print this release without asking us'];
      if (number % 3 === 0) copy[2] += ` Copy ${number}.`;
      return textOf(copy);
    });
    const others = Array.from({ length: 20 }, (_, number) => textOf(makeArticle(number)));
    const plain = createCleaner({ names: false });
    cleanSite([...others, ...copies]).forEach(({ text }, at) => {
      expect(text).toBe(plain.clean([...others, ...copies][at]!).text);
    });
  });
});

describe('an advertisement glued into paragraphs', () => {
  const AD = 'Taste the new salt toffee of the Quay brothers, three bags for nine coins this week only!';
  const glue = (paragraph: string, ad: string, number: number): string => {
    const ends = [...paragraph.matchAll(/\.(?: |$)/g)].map(({ index }) => index + 1);
    const at = ends[number % ends.length]!;
    return `${paragraph.slice(0, at)}${number % 4 === 0 ? '' : ' '}${ad}${paragraph.slice(at)}`;
  };
  const sites = (ad: string, articles: number) =>
    Array.from({ length: articles }, (_, number) => {
      const paragraphs = makeArticle(number);
      const place = 2 + (number % 5);
      return {
        clean: paragraphs,
        dirty: paragraphs.map((text, at) => (at === place ? glue(text, ad, number) : text)),
      };
    });

  test.each([
    ['with a full stop', AD],
    ['without one', 'Taste the new salt toffee of the Quay brothers'],
    ['in two sentences', 'Taste the toffee of the Quay brothers. It is made of salt and patience here.'],
  ])('%s: it is cut out, the paragraph stays', (_, ad) => {
    const articles = sites(ad, 30);
    const results = cleanSite(articles.map(({ dirty }) => textOf(dirty)));
    results.forEach(({ text, edits }, at) => {
      expect(text).toBe(textOf(articles[at]!.clean));
      expect(edits.map(({ reason, rule }) => [reason, rule])).toEqual([
        ['site-furniture', 'site-furniture/inside-paragraphs'],
      ]);
      expect(edits[0]!.before).toContain(ad);
    });
  });

  test('a sentence that half of the stories share stays', () => {
    const articles = sites('He denies all the charges and will stand trial in May.', 30);
    const texts = articles.map(({ clean, dirty }, at) => textOf(at % 2 === 0 ? dirty : clean));
    cleanSite(texts).forEach(({ text }, at) => {
      expect(text).toBe(texts[at]);
    });
  });
});
