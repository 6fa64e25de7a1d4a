import { describe, expect, test } from 'vitest';
import { createCleaner } from '../../../src/index.js';

const asPage = createCleaner({ names: false, regime: 'dump' });

const TITLE = 'Council votes to rebuild the old pier';
const ARTICLE = [
  'The council of the harbour town voted on Tuesday night to rebuild the old pier, which a storm had taken away in the winter before last.',
  'The work is to begin in March, said the mayor, and will cost four million, half of which the county has promised to pay over the next three years.',
  'Nobody spoke against the plan, although several residents of Quay Street had asked for a smaller pier, and the minutes record a long round of applause.',
  'Fishermen will be able to land their catch there again, as they once did, and the ferry to the island is expected to stop at the pier from the summer on.',
  '"We have waited long enough," said the harbour master, who has kept the last plank of the old pier in her office since the morning after the storm.',
];
const MENU = [
  'Home',
  'Politics',
  'Sport',
  'Weather',
  'Culture',
  'Classifieds',
  'Jobs',
  'Travel',
  'Food',
  'Motors',
];

/** What each removed line of a page is said to be. */
function reasonsOf(above: readonly string[], below: readonly string[]): Map<string, string> {
  const page = [...above, TITLE, 'By Ann Quay', '12 March 2024', ...ARTICLE, ...below].join('\n');
  return new Map(asPage.clean(page).removed.map(({ text, rule }) => [text, rule]));
}

describe('a section goes on as long as its lines look like it', () => {
  test('comments have names, days and sentences; the menu below them has not', () => {
    const said = reasonsOf(MENU, [
      '12 comments',
      'Frank Roe',
      '13 March 2024 at 10:04',
      'I have walked on that pier since I was a child and am glad of it.',
      ...MENU.map((entry) => `${entry} pages`),
      '© 2024 Harbour Post. All rights reserved.',
    ]);
    expect(said.get('Frank Roe')).toBe('comment/section');
    expect(said.get('I have walked on that pier since I was a child and am glad of it.')).toBe(
      'comment/section',
    );
    expect(said.get('Culture pages')).toBe('navigation/below');
  });

  test('a number and the title open the comments in any language', () => {
    const said = reasonsOf(MENU, [`3 Vastausta: ${TITLE}`, 'Frank Roe', '13.3.2024 10:04', 'Hyvä.', ...MENU]);
    expect(said.get(`3 Vastausta: ${TITLE}`)).toBe('comment/count');
    expect(said.get('Frank Roe')).toBe('comment/section');
  });

  test('an entry of the menu above an article opens none', () => {
    const said = reasonsOf([...MENU.slice(0, 5), 'Comments', ...MENU.slice(5)], ['Imprint']);
    expect(said.get('Classifieds')).toBe('navigation/above');
  });

  test('asking to subscribe or to log in is no title of another story', () => {
    const asked = [
      'Zaloguj się, aby czytać dalej o molo',
      'Jetzt Pier-Post abonnieren und mehr lesen',
      'Subscribe to the newsletter of the pier',
      'Storm takes the lighthouse of the next town',
    ];
    const said = reasonsOf(MENU, [...asked, ...MENU]);
    expect(asked.map((line) => said.get(line)?.split('/')[0])).toEqual([
      'subscription-paywall',
      'subscription-paywall',
      'newsletter',
      'related-link',
    ]);
  });

  test('of other stories it has titles, summaries and days', () => {
    const said = reasonsOf(MENU, [
      'Related stories',
      'Ferry to Stop at New Pier From June',
      'Frank Roe',
      '2 March 2024',
      'Storm Leaves Hundreds Without Power Again',
      ...MENU.map((entry) => `${entry} pages`),
    ]);
    expect(said.get('Frank Roe')).toBe('related-link/section');
    expect(said.get('2 March 2024')).toMatch(/^related-link\/section|^dateline-timestamp/);
    expect(said.get('Motors pages')).toBe('navigation/below');
  });
});

test.each([
  ['cookie-consent/about', 'What are cookies for and how do I turn them off?'],
  ['site-furniture/contact', 'Tel. +44 20 7946 0000'],
  ['share/networks', 'Facebook X LinkedIn Pinterest Telegram'],
  ['other/placeholder', '[66fe3818e6]'],
  ['caption-credit/agency', 'The pier in 1950, photo: archive of the town'],
])('%s: %s', (rule, line) => {
  expect(reasonsOf(MENU, [...MENU.slice(0, 5), line, ...MENU.slice(5)]).get(line)).toBe(rule);
});

test('a street beside a telephone number is the address of the publisher', () => {
  const said = reasonsOf(MENU, [
    ...MENU,
    'Harbour Post',
    '5 Quay Street',
    'Tel. +44 20 7946 0000',
    'Imprint',
  ]);
  expect(said.get('5 Quay Street')).toBe('site-furniture/contact');
});

test('days in a row are the archive of a site', () => {
  const months = ['May 2019 (3)', 'April 2019 (12)', 'March 2019 (4)', 'February 2019 (7)'];
  const said = reasonsOf([...months, ...MENU], ['Imprint']);
  expect(months.map((month) => said.get(month))).toEqual(months.map(() => 'navigation/above'));
});

test('a table of contents is told by the headings that stay', () => {
  const page = [
    ...MENU,
    TITLE,
    ...['1. What it costs', '2. Who spoke', ...MENU],
    ...ARTICLE.slice(0, 2),
    'What it costs',
    ...ARTICLE.slice(2, 4),
    'Who spoke',
    ARTICLE[4]!,
    ARTICLE[0]!.replace('Tuesday', 'Friday'),
  ].join('\n');
  const { removed } = asPage.clean(page);
  const said = new Map(removed.map(({ text, rule }) => [text, rule]));
  expect([said.get('1. What it costs'), said.get('2. Who spoke')]).toEqual([
    'navigation/contents',
    'navigation/contents',
  ]);
});

test('no reason names a section that it is not', () => {
  const page = [...MENU, TITLE, ...ARTICLE, 'Share this', 'Facebook', 'X', 'WhatsApp', ...MENU].join('\n');
  const { removed } = asPage.clean(page);
  const share = removed.find(({ text }) => text === 'X');
  expect(share).toMatchObject({ reason: 'share', why: 'stands among share buttons' });
});
