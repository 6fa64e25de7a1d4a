/** A passage inside longer lines that many articles of a site share. */
export interface KnownPassage {
  /** Key of its first words (`OPENING_WORDS`), by which it is found. */
  readonly opening: number;
  /** Key of all its words. */
  readonly key: number;
  /** Number of its words. */
  readonly words: number;
  /** Distinct articles of the sample that have it. */
  readonly articles: number;
}

/** What is known of the lines of one site. Plain data; rows are sorted by key. */
export interface KnownSite {
  /** Distinct articles: near-duplicates count once. */
  readonly articles: number;
  /** Keys of lines, and of templates of lines. */
  readonly keys: Float64Array;
  /** In how many distinct articles each stands. */
  readonly counts: Uint32Array;
  /** In how many of them near the start or the end of the text. */
  readonly edges: Uint32Array;
  /** Distinct articles that were searched for passages. */
  readonly sampled: number;
  readonly passages: readonly KnownPassage[];
}

/** Site → what is known of it. Counts, never texts; may be sent to a worker. */
export type KnownLines = ReadonlyMap<string, KnownSite>;

/** The row of a key; -1 where there is none. */
export function findRow({ keys }: Pick<KnownSite, 'keys'>, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = keys[middle]!;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** A row as it is built or read, before rows are sorted. */
export interface KnownRow {
  readonly key: number;
  readonly count: number;
  readonly edge: number;
}

/** Rows in order; those of one key are added up. */
export function packRows(rows: readonly KnownRow[]): Pick<KnownSite, 'keys' | 'counts' | 'edges'> {
  const sorted = [...rows].sort((a, b) => a.key - b.key);
  const sums: { key: number; count: number; edge: number }[] = [];
  for (const row of sorted) {
    const last = sums.at(-1);
    if (last?.key === row.key) {
      last.count += row.count;
      last.edge += row.edge;
    } else sums.push({ ...row });
  }
  return {
    keys: Float64Array.from(sums, ({ key }) => key),
    counts: Uint32Array.from(sums, ({ count }) => count),
    edges: Uint32Array.from(sums, ({ edge }) => edge),
  };
}

function rowsOf({ keys, counts, edges }: KnownSite): KnownRow[] {
  return Array.from(keys, (key, at) => ({ key, count: counts[at]!, edge: edges[at]! }));
}

/** Adds up what was learned from several parts of a collection; a part must not be given twice. */
export function mergeKnown(parts: readonly KnownLines[]): KnownLines {
  if (parts.length === 1) return parts[0]!;
  const bySite = new Map<string, KnownSite[]>();
  for (const part of parts) {
    for (const [site, known] of part) bySite.set(site, [...(bySite.get(site) ?? []), known]);
  }
  return new Map([...bySite].map(([site, all]) => [site, all.length === 1 ? all[0]! : mergeSites(all)]));
}

function mergeSites(all: readonly KnownSite[]): KnownSite {
  const passages = new Map<number, KnownPassage>();
  for (const passage of all.flatMap((site) => site.passages)) {
    const before = passages.get(passage.key)?.articles ?? 0;
    passages.set(passage.key, { ...passage, articles: passage.articles + before });
  }
  const sum = (of: (site: KnownSite) => number): number => all.reduce((total, site) => total + of(site), 0);
  return {
    articles: sum(({ articles }) => articles),
    ...packRows(all.flatMap(rowsOf)),
    sampled: sum(({ sampled }) => sampled),
    passages: [...passages.values()].sort((a, b) => a.key - b.key),
  };
}
