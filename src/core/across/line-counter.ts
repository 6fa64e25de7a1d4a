import { type ArticlePrint, printOf } from './article-print.js';
import { type KnownLines, type KnownSite, mergeKnown } from './known-lines.js';
import { NearDuplicates } from './near-duplicates.js';
import { PassageSamples } from './passage-samples.js';
import { SiteLines } from './site-lines.js';

/** Lines that are kept until they are counted: 50 MB, and up to twice that while arrays grow. */
const MAX_PENDING = 4_000_000;

export interface LineCounterOptions {
  /**
   * Lines in fewer distinct articles are left out. Default 2; 1 where the result is one of several parts that
   * will be merged, because a line that stands once in each would be lost.
   */
  readonly minArticles?: number;
  /** How many lines are held before they are counted. Default 4 million. */
  readonly maxPending?: number;
}

/**
 * Counts, per site, in how many distinct articles each line stands; the first pass over a folder.
 *
 * Counts are exact, and the order of the articles makes no difference, up to `maxPending` lines, which is some
 * 150 000 articles. Beyond, lines are counted in windows of that size and those that stand once in a window are
 * dropped (lossy counting, Manku and Motwani 2002): a count may then be too low by one for each window, and memory
 * stays the same. A count-min sketch was not taken: it errs upwards, and a line wrongly thought common is a true
 * line lost.
 */
export class LineCounter {
  readonly #minArticles: number;
  readonly #maxPending: number;
  readonly #duplicates = new NearDuplicates();
  readonly #sites = new Map<string, SiteLines>();
  readonly #samples = new PassageSamples();
  readonly #parts: KnownLines[] = [];
  #articles = 0;
  #pending = 0;
  /** The first article that is not counted yet. */
  #since = 0;

  constructor({ minArticles = 2, maxPending = MAX_PENDING }: LineCounterOptions = {}) {
    this.#minArticles = minArticles;
    this.#maxPending = maxPending;
  }

  /** Adds an article, or what was read of it; gives its number, from 0. */
  add(article: string | ArticlePrint, site: string): number {
    const print = typeof article === 'string' ? printOf(article) : article;
    const number = this.#duplicates.add(print.signature);
    this.#articles++;
    const lines = this.#sites.get(site) ?? new SiteLines();
    this.#sites.set(site, lines);
    lines.meet(number);
    print.keys.forEach((key, at) => {
      lines.push(key, number, print.edges[at] === 1);
    });
    this.#pending += print.keys.length;
    if (this.firstOf(number) === number) this.#samples.add(site, number, print);
    if (this.#pending >= this.#maxPending) this.#count();
    return number;
  }

  /** The number of the first of an article's near-duplicates; its own where it has none. */
  firstOf(article: number): number {
    return this.#duplicates.firstOf(article);
  }

  /** What is known after the last article. */
  finish(): KnownLines {
    this.#count();
    const firstOf = (article: number): number => this.firstOf(article);
    const counted = mergeKnown(this.#parts);
    return new Map(
      [...counted]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([site, known]) => [site, { ...known, ...this.#samples.passagesOf(site, firstOf) }]),
    );
  }

  #count(): void {
    const firstOf = (article: number): number => this.firstOf(article);
    const part = new Map<string, KnownSite>();
    for (const [site, lines] of this.#sites) {
      const counted = lines.count(firstOf, this.#since, this.#minArticles);
      if (counted.articles > 0) part.set(site, { ...counted, sampled: 0, passages: [] });
    }
    this.#parts.push(part);
    this.#sites.clear();
    this.#since = this.#articles;
    this.#pending = 0;
  }
}

/** An article to be counted. */
export interface ArticleText {
  readonly text: string;
  /** Articles of different sites are counted apart. Default: all are of one. */
  readonly site?: string;
}

/**
 * Counts in how many distinct articles of its site each line stands.
 *
 * @example
 * const known = countLines(articles);
 * const cleaner = createCleaner({ known });
 */
export function countLines(articles: Iterable<ArticleText>, options?: LineCounterOptions): KnownLines {
  const counter = new LineCounter(options);
  for (const { text, site = '' } of articles) counter.add(text, site);
  return counter.finish();
}
