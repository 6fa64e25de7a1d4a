import type { Fact, FactOrigin, Facts } from '../page-hints.js';
import type { PageHead } from './html-head.js';
import type { LinkedArticle } from './json-ld.js';

type Candidate = readonly [value: string | undefined, from: FactOrigin];

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?/i;
const COMPACT_DATE = /^(\d{4})(\d{2})(\d{2})(?:T|$)/;
const ADDRESS = /^https?:\/\//i;
const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;
const MAX_NAME_LENGTH = 100;
const MAX_TAGS = 50;

/** What a page says of its article: JSON-LD first, then OpenGraph, `<meta>`, microdata, and other elements. */
export function readFacts(head: PageHead, linked: LinkedArticle): Facts {
  const { metas, items } = head;
  const meta = (...names: string[]): string | undefined =>
    names.map((name) => metas.get(name)?.[0]).find(Boolean);
  const item = (name: string): string | undefined => items.get(name)?.[0];
  const facts: Record<keyof Facts, Fact | Fact<readonly string[]> | undefined> = {
    title: first([
      [linked.headline, 'json-ld'],
      [meta('og:title'), 'opengraph'],
      [meta('twitter:title', 'dc.title', 'headline'), 'meta'],
      [item('headline'), 'microdata'],
      [head.title, 'html'],
    ]),
    authors: list([
      [linked.authors, 'json-ld'],
      [metas.get('article:author'), 'opengraph'],
      [
        metas.get('author') ?? metas.get('dc.creator') ?? metas.get('parsely-author') ?? metas.get('byl'),
        'meta',
      ],
      [items.get('author'), 'microdata'],
    ]),
    published: date([
      [linked.published, 'json-ld'],
      [meta('article:published_time', 'og:published_time', 'og:article:published_time'), 'opengraph'],
      [
        meta(
          'date',
          'pubdate',
          'dc.date',
          'dc.date.issued',
          'parsely-pub-date',
          'publish-date',
          'article.published',
          'sailthru.date',
          'cxenseparse:recs:publishtime',
          'last-modified',
        ),
        'meta',
      ],
      [item('datePublished'), 'microdata'],
    ]),
    modified: date([
      [linked.modified, 'json-ld'],
      [meta('article:modified_time', 'og:updated_time'), 'opengraph'],
      [meta('last-modified', 'dc.date.modified', 'article.updated'), 'meta'],
      [item('dateModified'), 'microdata'],
    ]),
    site: first([
      [meta('og:site_name'), 'opengraph'],
      [linked.site, 'json-ld'],
      [meta('application-name', 'cre', 'dc.publisher'), 'meta'],
    ]),
    url: address([
      [head.canonical, 'html'],
      [meta('og:url'), 'opengraph'],
      [linked.url, 'json-ld'],
    ]),
    language: language([
      [linked.language, 'json-ld'],
      [head.lang, 'html'],
      [meta('og:locale'), 'opengraph'],
      [meta('content-language', 'dc.language', 'language'), 'meta'],
    ]),
    section: first([
      [linked.section, 'json-ld'],
      [meta('article:section'), 'opengraph'],
      [meta('section', 'parsely-section'), 'meta'],
      [item('articleSection'), 'microdata'],
    ]),
    tags: list([
      [linked.keywords, 'json-ld'],
      [metas.get('article:tag'), 'opengraph'],
      [splitTags(metas.get('news_keywords') ?? metas.get('keywords') ?? metas.get('parsely-tags')), 'meta'],
    ]),
    image: address([
      [linked.image, 'json-ld'],
      [meta('og:image', 'og:image:url', 'og:image:secure_url'), 'opengraph'],
      [meta('twitter:image', 'twitter:image:src'), 'meta'],
    ]),
    description: first([
      [linked.description, 'json-ld'],
      [meta('og:description'), 'opengraph'],
      [meta('description', 'twitter:description'), 'meta'],
    ]),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as Facts;
}

function first(candidates: readonly Candidate[]): Fact | undefined {
  const found = candidates.find(([value]) => value);
  return found && { value: found[0]!, from: found[1] };
}

function list(
  candidates: readonly (readonly [readonly string[] | undefined, FactOrigin])[],
): Fact<readonly string[]> | undefined {
  for (const [values, from] of candidates) {
    const clean = (values ?? []).filter(
      (value) => value !== '' && value.length <= MAX_NAME_LENGTH && !ADDRESS.test(value),
    );
    if (clean.length > 0) return { value: [...new Set(clean)].slice(0, MAX_TAGS), from };
  }
  return undefined;
}

function splitTags(values: readonly string[] | undefined): readonly string[] | undefined {
  return values?.flatMap((value) => value.split(/[,;]/)).map((tag) => tag.trim());
}

function date(candidates: readonly Candidate[]): Fact | undefined {
  return first(candidates.map(([value, from]) => [value && toIso(value), from]));
}

/** A date that is ISO 8601 already, or nearly; others are not guessed at. */
function toIso(value: string): string | undefined {
  const compact = COMPACT_DATE.exec(value);
  if (compact) return compact.slice(1, 4).join('-');
  const found = ISO_DATE.exec(value)?.[0];
  if (found === undefined || found.startsWith('0001')) return undefined;
  return found
    .replace(' ', 'T')
    .replace(/\s/g, '')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
}

function address(candidates: readonly Candidate[]): Fact | undefined {
  return first(candidates.map(([value, from]) => [value && ADDRESS.test(value) ? value : undefined, from]));
}

function language(candidates: readonly Candidate[]): Fact | undefined {
  const tags = candidates.map(([value, from]): Candidate => {
    return [value && LANGUAGE.test(value) ? value.replaceAll('_', '-') : undefined, from];
  });
  return first(tags);
}
