import type { Article, KindOfPage, Notice, PageKind, Step } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import type { Options } from '../options.js';
import { type KindMeasures, measureKind } from './measures.js';

/** A kind, and how sure it is by the measures, 0 to 1; undefined where they do not speak for it. */
type Test = (measures: KindMeasures) => number | undefined;

/** Articles are longer than this; what says less and shows a trace of something else is that. */
const SHORT_WORDS = 120;
const MANY = 6;
const SHOP_TYPES = ['product', 'productgroup', 'offer', 'og:product'];
const FORUM_TYPES = ['discussionforumposting', 'qapage'];
const LIST_TYPES = ['collectionpage', 'itemlist', 'searchresultspage'];
const ARTICLE_TYPES = ['newsarticle', 'article', 'blogposting', 'reportagenewsarticle', 'og:article'];

/** In this order: the first that the measures speak for is taken. */
const TESTS: readonly (readonly [PageKind, Test])[] = [
  ['empty', ({ words, unread }) => (words + unread === 0 ? 1 : undefined)],
  [
    'error',
    ({ errors, kept, words, paragraphs, types }) => {
      if (errors === 0 || kept > SHORT_WORDS || paragraphs > 3 || hasOne(types, ARTICLE_TYPES))
        return undefined;
      return words <= SHORT_WORDS ? 0.95 : 0.8;
    },
  ],
  [
    'cookie-wall',
    ({ cookieLines, cookieSentences, sentences, types }) => {
      const isMost = cookieSentences > 0 && cookieSentences * 2 >= sentences;
      if (cookieLines < 2 || !isMost || hasOne(types, ARTICLE_TYPES)) return undefined;
      return cookieSentences === sentences ? 0.95 : 0.8;
    },
  ],
  [
    'product',
    ({ shop, prices, prose, types }) => {
      if (hasOne(types, ARTICLE_TYPES)) return undefined;
      if (hasOne(types, SHOP_TYPES) && (shop > 0 || prices > 0)) return 0.9;
      return shop >= 2 && prices > 0 && prose < 2 * SHORT_WORDS ? 0.7 : undefined;
    },
  ],
  [
    'forum',
    ({ forum, types }) => {
      if (hasOne(types, FORUM_TYPES)) return 0.9;
      return forum >= MANY && !hasOne(types, ARTICLE_TYPES) ? 0.75 : undefined;
    },
  ],
  [
    'teasers',
    ({ teasers, prose, linked, types, paragraphs }) => {
      if (teasers < MANY || hasOne(types, ARTICLE_TYPES)) return undefined;
      if (hasOne(types, LIST_TYPES) && prose < 2 * SHORT_WORDS) return 0.85;
      return prose < SHORT_WORDS && paragraphs <= 3 && linked > 0.4 ? 0.8 : undefined;
    },
  ],
  [
    'paywall-stub',
    ({ paywalls, paid, kept }) => {
      if (kept > SHORT_WORDS || (paywalls === 0 && !paid)) return undefined;
      return paywalls > 0 && paid ? 0.9 : 0.75;
    },
  ],
];

const WHY: Readonly<Record<Exclude<PageKind, 'article'>, string>> = {
  empty: 'there is no text in it',
  error: 'this looks like the page of an error, not like an article',
  'cookie-wall': 'this looks like a question about cookies, and no article behind it',
  product: 'this looks like the page of a product, not like an article',
  forum: 'this looks like a thread of a forum, not like an article',
  teasers: 'this looks like a list of teasers, not like an article',
  'paywall-stub': 'only the beginning of the article is here: the rest is for subscribers',
};

/** Says what a document is. What is no article is cleaned all the same, as well as it goes, and gets a notice. */
export function tellKind(lexicon: Lexicon, options: Options): Step {
  return (article: Article): Article => {
    const kind = kindOf(measureKind(article, lexicon, options));
    if (kind.name === 'article') return { ...article, kind };
    const span = { start: 0, end: article.source.length };
    const notice: Notice = { kind: 'notice', rule: `kind/${kind.name}`, why: WHY[kind.name], span };
    return { ...article, kind, findings: [...article.findings, notice] };
  };
}

function kindOf(measures: KindMeasures): KindOfPage {
  for (const [name, test] of TESTS) {
    const confidence = test(measures);
    if (confidence !== undefined) return { name, confidence };
  }
  return { name: 'article', confidence: articleConfidence(measures) };
}

/** The more running text stays, the surer it is an article. */
function articleConfidence({ prose }: KindMeasures): number {
  return Math.round(100 * (1 - 0.5 / (1 + prose / SHORT_WORDS))) / 100;
}

function hasOne(types: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return wanted.some((type) => types.has(type));
}
