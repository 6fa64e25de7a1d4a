import type { ArticlePrint } from './article-print.js';
import { spread } from './keys.js';
import type { KnownSite } from './known-lines.js';
import { findPassages } from './passages.js';

/** What is in most files of a site is in most of so many. */
const SAMPLE_SIZE = 64;
/**
 * All samples together hold so many words (9 bytes each). With more sites each has fewer articles, and beyond that
 * half of the sites have none, then half of those: which, their names decide.
 */
const MAX_WORDS = 8_000_000;
const MIN_SAMPLE_SIZE = 8;
const ALL_SITES = 0x1_0000_0000;

/** An article of a sample: hashes of its words, as far as it was taken. */
export interface SampledArticle extends Pick<ArticlePrint, 'first' | 'second' | 'marks'> {
  readonly article: number;
}

/**
 * Keeps the words of some articles of each site: those with the least hashes (a bottom-k sample, Cohen and Kaplan
 * 2007), so that the order in which they come makes no difference.
 */
export class PassageSamples {
  readonly #sites = new Map<string, Map<number, SampledArticle>>();
  /** The greatest hash of each full sample. */
  readonly #limits = new Map<string, number>();
  #size = SAMPLE_SIZE;
  /** Sites with hashes below this are sampled. */
  #siteLimit = ALL_SITES;
  #words = 0;

  add(site: string, article: number, { hash, first, second, marks }: ArticlePrint): void {
    if (hashOfName(site) >= this.#siteLimit) return;
    const sample = this.#sites.get(site) ?? new Map<number, SampledArticle>();
    this.#sites.set(site, sample);
    if (sample.has(hash) || hash >= (this.#limits.get(site) ?? Number.POSITIVE_INFINITY)) return;
    sample.set(hash, { article, first, second, marks });
    this.#words += first.length;
    this.#trim(site, sample);
    while (this.#words > MAX_WORDS) this.#shrink();
  }

  #shrink(): void {
    if (this.#size > MIN_SAMPLE_SIZE) {
      this.#size = Math.ceil(this.#size / 2);
      for (const [name, sample] of this.#sites) this.#trim(name, sample);
      return;
    }
    this.#siteLimit /= 2;
    for (const [name, sample] of this.#sites) {
      if (hashOfName(name) < this.#siteLimit) continue;
      for (const { first } of sample.values()) this.#words -= first.length;
      this.#sites.delete(name);
    }
  }

  /** The passages that recur in the sample of a site. */
  passagesOf(site: string, firstOf: (article: number) => number): Pick<KnownSite, 'sampled' | 'passages'> {
    const distinct = new Map<number, SampledArticle>();
    for (const sampled of this.#sites.get(site)?.values() ?? []) {
      const first = firstOf(sampled.article);
      if (!distinct.has(first)) distinct.set(first, sampled);
    }
    return { sampled: distinct.size, passages: findPassages([...distinct.values()]) };
  }

  #trim(site: string, sample: Map<number, SampledArticle>): void {
    while (sample.size > this.#size) {
      const greatest = Math.max(...sample.keys());
      this.#words -= sample.get(greatest)!.first.length;
      sample.delete(greatest);
    }
    if (sample.size === this.#size) this.#limits.set(site, Math.max(...sample.keys()));
  }
}

function hashOfName(site: string): number {
  let hash = 0;
  for (let at = 0; at < site.length; at++) hash = Math.imul(hash ^ site.charCodeAt(at), 0x01000193);
  return spread(hash);
}
