import { findRow, type KnownRow, type KnownSite, packRows } from './known-lines.js';

const FIRST_CAPACITY = 32;

/** The lines of one site's articles as they were met: 13 bytes each. */
export class SiteLines {
  #keys = new Float64Array(FIRST_CAPACITY);
  #articles = new Uint32Array(FIRST_CAPACITY);
  #edges = new Uint8Array(FIRST_CAPACITY);
  #size = 0;
  /** Articles with or without lines, in the order in which they came. */
  readonly #met: number[] = [];

  get size(): number {
    return this.#size;
  }

  meet(article: number): void {
    this.#met.push(article);
  }

  push(key: number, article: number, isEdge: boolean): void {
    if (this.#size === this.#keys.length) this.#grow();
    this.#keys[this.#size] = key;
    this.#articles[this.#size] = article;
    this.#edges[this.#size++] = isEdge ? 1 : 0;
  }

  /**
   * Counts what was met, and forgets it.
   *
   * @param firstOf the article that stands for an article and its near-duplicates
   * @param since articles that stand for others count from this one on; those before were counted already
   * @param minCount lines in fewer distinct articles are left out
   */
  count(
    firstOf: (article: number) => number,
    since: number,
    minCount: number,
  ): Pick<KnownSite, 'articles' | 'keys' | 'counts' | 'edges'> {
    const keys = recurring(this.#keys.slice(0, this.#size), minCount);
    const counts = new Uint32Array(keys.length);
    const edges = new Uint32Array(keys.length);
    const counted = new Float64Array(keys.length).fill(-1);
    for (const at of this.#inOrderOf(firstOf)) {
      const row = findRow({ keys }, this.#keys[at]!);
      const first = firstOf(this.#articles[at]!);
      if (row < 0 || first < since || counted[row] === first) continue;
      counted[row] = first;
      counts[row]!++;
      edges[row]! += this.#edges[at]!;
    }
    const firsts = new Set(this.#met.map(firstOf).filter((first) => first >= since));
    const rows: KnownRow[] = [];
    keys.forEach((key, at) => {
      if (counts[at]! >= minCount) rows.push({ key, count: counts[at]!, edge: edges[at]! });
    });
    this.#size = 0;
    this.#met.length = 0;
    return { articles: firsts.size, ...packRows(rows) };
  }

  /** Indices of the lines, those of near-duplicates side by side. */
  #inOrderOf(firstOf: (article: number) => number): Uint32Array {
    const order = Uint32Array.from({ length: this.#size }, (_, at) => at);
    const firsts = Uint32Array.from({ length: this.#size }, (_, at) => firstOf(this.#articles[at]!));
    const isSorted = firsts.every((first, at) => at === 0 || firsts[at - 1]! <= first);
    return isSorted ? order : order.sort((a, b) => firsts[a]! - firsts[b]! || a - b);
  }

  #grow(): void {
    const grown = <T extends Float64Array | Uint32Array | Uint8Array>(larger: T, old: T): T => {
      larger.set(old);
      return larger;
    };
    const capacity = this.#keys.length * 2;
    this.#keys = grown(new Float64Array(capacity), this.#keys);
    this.#articles = grown(new Uint32Array(capacity), this.#articles);
    this.#edges = grown(new Uint8Array(capacity), this.#edges);
  }
}

/** The keys that come at least so many times, each once, in order. Sorts in place. */
function recurring(keys: Float64Array, minCount: number): Float64Array {
  keys.sort();
  let size = 0;
  for (let at = 0; at < keys.length; ) {
    let end = at + 1;
    while (end < keys.length && keys[end] === keys[at]) end++;
    if (end - at >= minCount) keys[size++] = keys[at]!;
    at = end;
  }
  return keys.slice(0, size);
}
