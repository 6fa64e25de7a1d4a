import { expect, test } from 'vitest';
import { siteOfFile } from '../../src/batch/site-of-file.js';
import { siteOfRecord } from '../../src/core/formats/site.js';

test.each([
  [
    'a folder named after a host',
    'scraped/www.harbour.example/2019/a.txt',
    'www.harbour.example/2019/a.txt',
    'harbour.example',
  ],
  [
    'a name that begins with a host',
    'scraped/news.harbour.example_2019-03-03.txt',
    'news.harbour.example_2019-03-03.txt',
    'news.harbour.example',
  ],
  ['a file named after a host', 'scraped/harbour.com.jsonl', 'harbour.com.jsonl', 'harbour.com'],
  ['the first folder below the one given', 'scraped/harbour/2019/a.txt', 'harbour/2019/a.txt', 'harbour'],
  ['the folder given', 'scraped/a.txt', 'a.txt', 'scraped'],
  ['a dot in a name is no host', 'scraped/story.final.txt', 'story.final.txt', 'scraped'],
  ['standard input has none', '-', 'stdin', ''],
])('site of a file: %s', (_, path, relative, site) => {
  expect(siteOfFile(path, relative)).toBe(site);
});

test.each([
  [{ url: 'https://www.Harbour.example:8080/a?b' }, 'harbour.example'],
  [{ link: '//m.harbour.example/a', site: 'other' }, 'harbour.example'],
  [{ site: 'Harbour.example' }, 'harbour.example'],
  [{ metadata: { url: 'http://user@harbour.example' } }, 'harbour.example'],
  [{ url: 'not an address', domain: 'www.harbour.example' }, 'harbour.example'],
  [{ url: 7, site: '', metadata: null }, undefined],
])('site of a record %#', (record, site) => {
  expect(siteOfRecord(record)).toBe(site);
});
