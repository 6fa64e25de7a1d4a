import type { Attributes } from './html-elements.js';

/** What a page says of itself in elements that readers do not see, and in microdata. */
export interface PageHead {
  /** Property or name in small letters → contents, in order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** `itemprop` → values, in order. */
  readonly items: ReadonlyMap<string, readonly string[]>;
  readonly title: string;
  readonly canonical: string;
  /** BCP 47 tag of `<html lang>`. */
  readonly lang: string;
  /** Scripts of JSON-LD. */
  readonly jsonLd: readonly string[];
  /** The data that a script renders the page from. */
  readonly payload: string;
}

const WANTED_ITEMS = new Set([
  'author',
  'headline',
  'datePublished',
  'dateModified',
  'articleSection',
  'keywords',
  'inLanguage',
]);
const MAX_ITEM_LENGTH = 300;
const SPACES = /\s+/g;

interface Capture {
  readonly element: string;
  readonly take: (text: string) => void;
  readonly limit: number;
  text: string;
  depth: number;
}

/** Listens to a page's elements and keeps what they say of the article. */
export class HeadReader {
  readonly #metas = new Map<string, string[]>();
  readonly #items = new Map<string, string[]>();
  readonly #jsonLd: string[] = [];
  #title = '';
  #canonical = '';
  #lang = '';
  #payload = '';
  #capture: Capture | undefined;

  opened(name: string, attributes: Attributes): void {
    if (this.#capture) {
      if (name === this.#capture.element) this.#capture.depth++;
      return;
    }
    switch (name) {
      case 'meta':
        this.#meta(attributes);
        return;
      case 'link':
        if (attributes.rel?.toLowerCase() === 'canonical') this.#canonical ||= attributes.href ?? '';
        return;
      case 'html':
        this.#lang ||= attributes.lang ?? '';
        return;
      case 'title':
        this.#listen(name, Number.POSITIVE_INFINITY, (text) => {
          this.#title ||= text.replace(SPACES, ' ').trim();
        });
        return;
      case 'script':
        this.#script(attributes);
        return;
      default:
        if (attributes.itemprop !== undefined || attributes.rel === 'author') this.#item(name, attributes);
    }
  }

  add(text: string): void {
    if (this.#capture && this.#capture.text.length < this.#capture.limit) this.#capture.text += text;
  }

  closed(name: string): void {
    const capture = this.#capture;
    if (capture?.element !== name || --capture.depth > 0) return;
    this.#capture = undefined;
    capture.take(capture.text);
  }

  end(): PageHead {
    return {
      metas: this.#metas,
      items: this.#items,
      title: this.#title,
      canonical: this.#canonical,
      lang: this.#lang,
      jsonLd: this.#jsonLd,
      payload: this.#payload,
    };
  }

  #listen(element: string, limit: number, take: (text: string) => void): void {
    this.#capture = { element, take, limit, text: '', depth: 1 };
  }

  #meta({ property, name, itemprop, content }: Attributes): void {
    const text = content?.replace(SPACES, ' ').trim();
    if (!text) return;
    for (const key of [property, name]) if (key) add(this.#metas, key.toLowerCase(), text);
    if (itemprop && WANTED_ITEMS.has(itemprop)) add(this.#items, itemprop, text);
  }

  #script({ type, id }: Attributes): void {
    if (type?.toLowerCase().startsWith('application/ld+json')) {
      this.#listen('script', Number.POSITIVE_INFINITY, (text) => this.#jsonLd.push(text));
    } else if (id === '__NEXT_DATA__') {
      this.#listen('script', Number.POSITIVE_INFINITY, (text) => {
        this.#payload ||= text;
      });
    }
  }

  #item(name: string, { itemprop, rel, content, datetime }: Attributes): void {
    const known = itemprop?.split(/\s+/).find((key) => WANTED_ITEMS.has(key));
    const key = known ?? (rel === 'author' ? 'author' : undefined);
    if (key === undefined) return;
    const value = content ?? datetime;
    if (value) add(this.#items, key, value.trim());
    else {
      this.#listen(name, MAX_ITEM_LENGTH, (text) => {
        const line = text.replace(SPACES, ' ').trim();
        if (line !== '' && line.length < MAX_ITEM_LENGTH) add(this.#items, key, line);
      });
    }
  }
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
