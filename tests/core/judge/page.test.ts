import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCleaner } from '../../../src/index.js';

const cleaner = createCleaner({ names: false });
const asPage = createCleaner({ names: false, regime: 'dump' });

const PARAGRAPHS = [
  'The council of the harbour town voted on Tuesday night to rebuild the old pier, which a storm had taken away in the winter before last.',
  'The work is to begin in March, said the mayor, and will cost four million, half of which the county has promised to pay over the next three years.',
  'Nobody spoke against the plan, although several residents of Quay Street had asked for a smaller pier, and the minutes record a long round of applause.',
  'Fishermen will be able to land their catch there again, as they once did, and the ferry to the island is expected to stop at the pier from the summer on.',
  '"We have waited long enough," said the harbour master, who has kept the last plank of the old pier in her office since the morning after the storm.',
];
const TITLE = 'Council votes to rebuild the old pier';
const PAGE = [
  `${TITLE} | Harbour Post`,
  'Skip to content',
  ...['Home', 'News', 'Sport', 'Weather', 'Culture', 'Classifieds', 'Jobs', 'Log in', 'Subscribe', 'Search'],
  ...['Harbour', 'Region', 'Country', 'Money', 'Food', 'Travel', 'Letters', 'Archive', 'Puzzles', 'Shop'],
  TITLE,
  'By Ann Quay',
  '12 March 2024',
  ...PARAGRAPHS,
  'Share this story',
  ...['Facebook', 'Twitter', 'WhatsApp', 'Email'],
  'Related stories',
  ...['Ferry to stop at new pier', 'Storm leaves hundreds without power', 'Fish market opens on Saturday'],
  'Leave a comment',
  'Your email address will not be published.',
  ...['About us', 'Contact', 'Privacy policy', 'Terms of use', 'Imprint', 'Newsletter', 'RSS'],
  '© 2024 Harbour Post. All rights reserved.',
].join('\n');
const ARTICLE = `${TITLE}\n\n${PARAGRAPHS.join('\n')}`;

describe('a whole page', () => {
  it('comes out as its title and its article', () => {
    const { text, title } = cleaner.clean(PAGE);
    expect(title).toBe(TITLE);
    expect(text).toBe(ARTICLE);
  });

  it('says of every line why it went', () => {
    const reasons = new Map(cleaner.clean(PAGE).removed.map(({ text, reason }) => [text, reason]));
    expect(reasons.get('Home')).toBe('navigation');
    // The page has the title twice, once with the name of the site: one of the two is printed.
    expect([...reasons.values()].filter((reason) => reason === 'headline-repeat')).toHaveLength(1);
    expect(reasons.get('Facebook')).toBe('share');
    expect(reasons.get('Ferry to stop at new pier')).toBe('related-link');
    expect(reasons.get('© 2024 Harbour Post. All rights reserved.')).toBe('copyright');
  });

  it('gives the same when it was wrapped, or put on one line', () => {
    const wrapped = PAGE.replace(/.{1,76}(?:\s|$)/g, '   $&\n').replace(/(?<=\S)\n(?=\n?\s+\S)/g, '\n');
    expect(asPage.clean(wrapped).text.replace(/\s+/g, ' ')).toContain(PARAGRAPHS[1]);
    expect(asPage.clean(PAGE.replaceAll('\n', ' ')).text).toContain(PARAGRAPHS.slice(0, 4).join(' '));
  });

  it('is told from an article, which stays as it is', () => {
    expect(cleaner.clean(ARTICLE).text).toBe(ARTICLE);
    expect(cleaner.clean(ARTICLE).removed).toEqual([]);
  });

  it('without an article is said to be so, and not emptied without a word', () => {
    const menu = Array.from({ length: 60 }, (_, at) => `Entry ${at}`).join('\n');
    const { notices } = asPage.clean(menu);
    expect(notices.map(({ rule }) => rule)).toContain('page/doubtful');
  });

  it('accounts for every character of the source: kept, edited or removed', () => {
    const words = fc.constantFrom(
      'pier',
      'The',
      'council.',
      '[a](/b)',
      '\n',
      '\n\n',
      '©',
      '{',
      '"a":',
      ' | ',
      '。',
      '2024',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 80 }), (parts) => {
        const source = parts.join(' ');
        const { result, lines } = asPage.explain(source);
        for (const { span, text } of result.removed) expect(source.slice(span.start, span.end)).toBe(text);
        for (const { span, before } of result.edits) expect(source.slice(span.start, span.end)).toBe(before);
        const left = lines
          .map(({ before }) => before)
          .join('')
          .replace(/\s+/g, '');
        expect([...left].sort().join('')).toBe([...source.replace(/\s+/g, '')].sort().join(''));
      }),
    );
  });
});
