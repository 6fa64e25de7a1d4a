import { describe, expect, test } from 'vitest';
import { htmlToText } from '../../../src/core/formats/html.js';

const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const STORY = {
  '@type': 'NewsArticle',
  headline: 'A wall',
  author: [{ '@type': 'Person', name: 'Ann Quay' }, { '@id': '#roe' }],
  datePublished: '2024-05-01T08:00:00+0200',
  dateModified: '2024-05-02',
  publisher: { '@type': 'Organization', name: 'Harbour Herald' },
  image: [{ '@type': 'ImageObject', url: 'https://harbour.example/wall.jpg' }],
  articleSection: ['Town', 'Sea'],
  keywords: 'walls, harbour',
  inLanguage: 'en-GB',
};

const cases: readonly [name: string, head: string, fact: string, value: unknown][] = [
  ['JSON-LD', ld(STORY), 'title', { value: 'A wall', from: 'json-ld' }],
  [
    'people by reference',
    ld({ '@graph': [STORY, { '@id': '#roe', '@type': 'Person', name: 'Frank Roe' }] }),
    'authors',
    { value: ['Ann Quay', 'Frank Roe'], from: 'json-ld' },
  ],
  ['a time with its zone', ld(STORY), 'published', { value: '2024-05-01T08:00:00+02:00', from: 'json-ld' }],
  ['a day', ld(STORY), 'modified', { value: '2024-05-02', from: 'json-ld' }],
  ['the publisher', ld(STORY), 'site', { value: 'Harbour Herald', from: 'json-ld' }],
  ['an image', ld(STORY), 'image', { value: 'https://harbour.example/wall.jpg', from: 'json-ld' }],
  ['the first section', ld(STORY), 'section', { value: 'Town', from: 'json-ld' }],
  ['keywords by commas', ld(STORY), 'tags', { value: ['walls', 'harbour'], from: 'json-ld' }],
  [
    'a list of stories after the story',
    ld([STORY, { ...STORY, headline: 'Another' }]),
    'title',
    { value: 'A wall', from: 'json-ld' },
  ],
  [
    'linked data in a comment',
    `<script type="application/ld+json"><!--${JSON.stringify(STORY)}--></script>`,
    'title',
    { value: 'A wall', from: 'json-ld' },
  ],
  [
    'a line end inside a string',
    `<script type="application/ld+json">{"@type":"Article","headline":"A\nwall"}</script>`,
    'title',
    { value: 'A wall', from: 'json-ld' },
  ],
  [
    'OpenGraph',
    '<meta property="og:title" content="A &quot;wall&quot;">',
    'title',
    { value: 'A "wall"', from: 'opengraph' },
  ],
  ['the title of the document', '<title>A\n wall</title>', 'title', { value: 'A wall', from: 'html' }],
  ['no title of a drawing', '<svg><title>Logo</title></svg>', 'title', undefined],
  [
    'tags of OpenGraph',
    '<meta property="article:tag" content="walls"><meta property="article:tag" content="sea">',
    'tags',
    { value: ['walls', 'sea'], from: 'opengraph' },
  ],
  [
    'no address for a name',
    '<meta property="article:author" content="https://social.example/ann"><meta name="author" content="Ann Quay">',
    'authors',
    { value: ['Ann Quay'], from: 'meta' },
  ],
  [
    'microdata of an attribute',
    '<body><time itemprop="datePublished" datetime="2024-05-01">1 May</time>',
    'published',
    { value: '2024-05-01', from: 'microdata' },
  ],
  [
    'microdata of a text',
    '<body><span itemprop="author"><span itemprop="name">Ann Quay</span></span>',
    'authors',
    { value: ['Ann Quay'], from: 'microdata' },
  ],
  [
    'the link of an author',
    '<body><a rel="author" href="/ann">Ann Quay</a>',
    'authors',
    { value: ['Ann Quay'], from: 'microdata' },
  ],
  [
    'the canonical address',
    '<link rel="canonical" href="https://harbour.example/wall">',
    'url',
    { value: 'https://harbour.example/wall', from: 'html' },
  ],
  ['a language', '<html lang="pt_BR">', 'language', { value: 'pt-BR', from: 'html' }],
  ['no date that is none', '<meta name="date" content="yesterday">', 'published', undefined],
];

describe('what a page says of its article', () => {
  test.each(cases)('%s', (_name, head, fact, value) => {
    expect((htmlToText(`${head}<p>x</p>`).facts as Record<string, unknown>)[fact]).toEqual(value);
  });
});
