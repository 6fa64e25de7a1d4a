import { describe, expect, test } from 'vitest';
import type { PageKind } from '../../../src/core/article.js';
import { htmlToText } from '../../../src/core/formats/html.js';
import { createCleaner } from '../../../src/library.js';

const cleaner = createCleaner({ names: false });

const LEDE =
  'The council met on Monday and agreed to mend the old harbour wall before the winter storms arrive.';
const REST = [
  'Work will begin in spring, the mayor said, and will be done within the year if the weather holds.',
  'The wall was built in 1874 by the masons of the town, who took eleven years and used stone from the island.',
  'A petition with 340 names asked for a new path on its top, but the money will not be enough for that.',
  'The fishermen keep their berths, and the ferry will sail from the western pier for as long as it takes.',
  'Nobody spoke against the plan, although the treasurer warned that the price of stone had doubled.',
];
const PROSE = [LEDE, ...REST].map((text) => `<p>${text}</p>`).join('');
const HEADLINES = [
  'Ferry stops for the winter',
  'Shipyard lays off a third of its workers',
  'The last lighthouse keeper on the coast retires',
  'School on the island loses its only teacher',
  'Why the herring came back this year',
  'Old mill by the river is for sale again',
  'Three summers of work on the western pier',
  'Museum shows drawings of the great storm',
];
const list = HEADLINES.map((title, at) => `<article><h3><a href="/${at}">${title}</a></h3></article>`).join(
  '',
);
const page = (body: string, head = ''): string =>
  `<html><head><title>Harbour Herald</title>${head}</head><body><nav><a href="/">Home</a> <a href="/n">News</a></nav>${body}<footer>© Harbour Herald</footer></body></html>`;
const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const post = (who: string, text: string): string =>
  `<div class="post"><a href="/u">${who}</a><div>Senior Member</div><div>Joined: May 2011</div><div>Posts: 1,204</div><p>${text}</p><a href="#">Reply</a> <a href="#">Quote</a></div>`;

const cases: readonly [name: string, kind: PageKind, html: string][] = [
  ['a story', 'article', page(`<main><h1>A wall</h1>${PROSE}</main>`)],
  [
    'a story with teasers below',
    'article',
    page(`<main><h1>A wall</h1>${PROSE}</main><aside>${list}</aside>`),
  ],
  [
    'a story about a shop',
    'article',
    page(
      `<main><h1>A shop</h1>${PROSE}<p>A loaf costs €3.20 here, and they add to the basket what is left at night.</p></main>`,
    ),
  ],
  ['a story about a lost page', 'article', page(`<main><h1>Page not found</h1>${PROSE}</main>`)],
  ['a front page', 'teasers', page(list)],
  [
    'a list of a topic',
    'teasers',
    page(`<h1>Harbour</h1><p>${LEDE}</p>${list}`, ld({ '@type': 'CollectionPage' })),
  ],
  [
    'posts',
    'forum',
    page(`<h1>Wall or no wall?</h1>${post('ann', LEDE)}${post('roe', REST[0]!)}${post('quay', REST[1]!)}`),
  ],
  [
    'a question with answers',
    'forum',
    page(`<h1>How old is the wall?</h1><p>${LEDE}</p><p>${REST[1]}</p>`, ld({ '@type': 'QAPage' })),
  ],
  [
    'a shop',
    'product',
    page(
      `<h1>Oilskin coat</h1><p>€129.00</p><div>In stock</div><a href="#">Add to cart</a><p>${LEDE}</p>`,
      ld({ '@type': 'Product', name: 'Oilskin coat' }),
    ),
  ],
  [
    'a shop that does not say so',
    'product',
    page(`<h1>Oilskin coat</h1><p>€129.00</p><p>In stock</p><p>Add to basket</p><p>Free delivery</p>`),
  ],
  [
    'a question about cookies',
    'cookie-wall',
    page(
      '<h1>Before you go on</h1><p>We use cookies and other technologies to show you advertising and to measure how our pages are read.</p><p>By clicking accept you agree to our use of cookies and to what our partners do with your data.</p><a href="#">Cookie settings</a>',
    ),
  ],
  [
    'the beginning of a story',
    'paywall-stub',
    page(
      `<main><h1>A wall</h1><p>${LEDE}</p><p>Subscribe to continue reading</p><p>Already a subscriber?</p></main>`,
      ld({ '@type': 'NewsArticle', isAccessibleForFree: 'False' }),
    ),
  ],
  [
    'a page that is not there',
    'error',
    page('<h1>404</h1><p>Page not found</p><p>The page you were looking for has moved.</p>'),
  ],
  [
    'a check for robots',
    'error',
    '<html><head><title>Just a moment...</title></head><body><h1>harbour.example</h1><p>Checking if the site connection is secure</p></body></html>',
  ],
  [
    'nothing',
    'empty',
    '<html><head><title>Harbour</title></head><body><div id="app"></div><script>start()</script></body></html>',
  ],
];

describe('the kind of a page', () => {
  test.each(cases)('%s: %s', (_name, kind, html) => {
    const { text, ...hints } = htmlToText(html);
    const result = cleaner.clean(text, hints);
    expect(result.kind.name).toBe(kind);
    expect(result.kind.confidence).toBeGreaterThan(0.5);
    const notices = result.notices.filter(({ rule }) => rule.startsWith('kind/'));
    expect(notices.map(({ rule }) => rule)).toEqual(kind === 'article' ? [] : [`kind/${kind}`]);
    expect(result.text === '').toBe(kind === 'empty');
  });
});

describe('the kind of a text', () => {
  test.each([
    ['a story', 'article', [LEDE, ...REST].join('\n\n')],
    ['a short story', 'article', LEDE],
    ['a page that is not there', 'error', '404\n\nPage not found\n\nHome'],
    ['nothing', 'empty', ' \n '],
  ])('%s: %s', (_name, kind, text) => {
    expect(cleaner.clean(text).kind.name).toBe(kind);
  });
});
