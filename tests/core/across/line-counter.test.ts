import { describe, expect, test } from 'vitest';
import { keysOfLine } from '../../../src/core/across/keys.js';
import { findRow } from '../../../src/core/across/known-lines.js';
import { scanText } from '../../../src/core/across/scan.js';
import {
  CleanArticleError,
  countLines,
  formatKnown,
  LineCounter,
  mergeKnown,
  parseKnown,
} from '../../../src/index.js';
import { makeArticle, textOf } from '../../support/newsroom.js';

const lineKey = (text: string): number => {
  const scan = scanText(text);
  return keysOfLine(scan, scan.lines[0]!).line;
};
const templateKey = (text: string): number => {
  const scan = scanText(text);
  return keysOfLine(scan, scan.lines[0]!).template;
};

describe('keys of lines', () => {
  test.each([
    ['case and punctuation', 'READ MORE »', 'Read more'],
    ['numbers', '12 shares', '3 shares'],
    ['words glued together', 'FacebookTwitter', 'Facebook Twitter'],
    ['Chinese, but for spaces', '相关 阅读：', '相关阅读'],
  ])('are the same: %s', (_, a, b) => {
    expect(lineKey(a)).toBe(lineKey(b));
  });

  test.each([
    ['other words', 'Read more', 'Read less'],
    ['the order', 'more read', 'read more'],
    [
      'numbers in a sentence',
      'The bridge has cost the town 12 crowns.',
      'The bridge has cost the town 13 crowns.',
    ],
  ])('differ: %s', (_, a, b) => {
    expect(lineKey(a)).not.toBe(lineKey(b));
  });

  test('templates leave out names and numbers, and want words beside them', () => {
    const template = templateKey('Ann Quay covers the harbour since 2019');
    expect(templateKey('Bo van Dell covers the harbour since 2021')).not.toBe(template);
    expect(templateKey('Bo Dell covers the harbour since 2021')).toBe(template);
    expect(templateKey('Ann Quay, Harbour Herald')).toBe(0);
    expect(templateKey('nothing here begins with a capital')).toBe(0);
  });
});

describe('counting', () => {
  const footer = 'Pier News Extra';
  const articles = Array.from({ length: 30 }, (_, number) => ({
    text: textOf(number % 3 === 0 ? makeArticle(number) : [...makeArticle(number), footer, footer]),
    site: number < 24 ? 'a' : 'b',
  }));
  const known = countLines(articles);
  const fileOf = (lines: typeof known): string => [...formatKnown(lines)].join('');

  test('is by distinct articles of a site', () => {
    const site = known.get('a')!;
    const row = findRow(site, lineKey(footer));
    expect([site.articles, site.counts[row], site.edges[row]]).toEqual([24, 16, 16]);
    expect(known.get('b')!.articles).toBe(6);
    expect(findRow(site, lineKey(articles[0]!.text.split('\n')[0]!))).toBe(-1);
  });

  test('does not depend on the order of the articles', () => {
    expect(fileOf(countLines([...articles].reverse()))).toBe(fileOf(known));
  });

  test('counts near-duplicates once, whichever lines they have', () => {
    const copies = articles.map(({ text, site }, number) => ({
      text: `${text}\n\nCopy kept at desk ${number}`,
      site,
    }));
    const site = countLines([...articles, ...copies]).get('a')!;
    const row = findRow(site, lineKey(footer));
    expect([site.articles, site.counts[row]]).toEqual([24, 16]);
  });

  test('in windows, it finds what recurs in each', () => {
    const counter = new LineCounter({ maxPending: 100 });
    for (const { text, site } of articles) counter.add(text, site);
    const site = counter.finish().get('a')!;
    expect([site.articles, site.counts[findRow(site, lineKey(footer))]]).toEqual([24, 16]);
  });

  test('parts with every line add up to the whole', () => {
    const parts = [articles.slice(0, 10), articles.slice(10)].map((part) =>
      countLines(part, { minArticles: 1 }),
    );
    const merged = mergeKnown(parts).get('a')!;
    expect([merged.articles, merged.counts[findRow(merged, lineKey(footer))]]).toEqual([24, 16]);
  });

  test('a file gives back what was written, whatever the name of the site', () => {
    const odd = new Map([...known, ['#\t\\tab\n', known.get('a')!]]);
    expect(parseKnown(fileOf(odd))).toEqual(odd);
    expect(parseKnown(fileOf(odd).replaceAll('\n', '\r\n'))).toEqual(odd);
  });

  test('two files in one are their sum', () => {
    const file = fileOf(known);
    expect(parseKnown(file + file.replace(/^#.*\n/gm, ''))).toEqual(mergeKnown([known, known]));
  });

  test.each([
    ['another file', 'a\tb\tc'],
    ['another version', '# clean-article known lines, version 9\n'],
    ['a broken row', `${fileOf(known)}a\tline\tnot-a-key\t3\t1\t\t\n`],
    ['a row cut short', `${fileOf(known)}a\tline`],
  ])('refuses %s', (_, text) => {
    expect(() => parseKnown(text)).toThrow(CleanArticleError);
  });
});
