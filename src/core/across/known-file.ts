import { CleanArticleError } from '../errors.js';
import { formatKey } from './keys.js';
import {
  type KnownLines,
  type KnownPassage,
  type KnownRow,
  type KnownSite,
  packRows,
} from './known-lines.js';

/** The first line of a file; one of another version is refused, because its hashes mean something else. */
const HEAD = '# clean-article known lines, version 1';
const COLUMNS = '# site\tkind\tkey\tarticles\tedges or sampled\topening\twords';
const KEY = /^[0-9a-f]{14}$/;

/** Does a text begin as files of known lines of this version do? */
export function isKnownFile(text: string): boolean {
  return text.startsWith(`${HEAD}\n`) || text.startsWith(`${HEAD}\r\n`);
}

/** A part of the file with the lines of one site. */
function formatSite(name: string, site: KnownSite): string {
  const start = escapeName(name);
  const rows = [`${start}\tsite\t\t${site.articles}\t${site.sampled}\t\t`];
  site.keys.forEach((key, at) => {
    rows.push(`${start}\tline\t${formatKey(key)}\t${site.counts[at]}\t${site.edges[at]}\t\t`);
  });
  for (const { key, articles, opening, words } of site.passages) {
    rows.push(`${start}\tpassage\t${formatKey(key)}\t${articles}\t\t${formatKey(opening)}\t${words}`);
  }
  return `${rows.join('\n')}\n`;
}

/** The file that `clean-article learn` writes, in parts: tab-separated values, sorted, without any text. */
export function* formatKnown(known: KnownLines): Generator<string> {
  yield `${HEAD}\n${COLUMNS}\n`;
  const names = [...known.keys()].sort();
  for (const name of names) yield formatSite(name, known.get(name)!);
}

interface OpenSite {
  articles: number;
  sampled: number;
  readonly rows: KnownRow[];
  readonly passages: KnownPassage[];
}

/**
 * Reads what `formatKnown` wrote. Rows may stand in any order, and those of one key are added up, so files may be
 * put together by other tools.
 *
 * @throws {CleanArticleError} `BAD_LEXICON` with the number of the line, or for a file of another version.
 */
export function parseKnown(text: string): KnownLines {
  const lines = text.split('\n');
  if (!isKnownFile(text)) {
    throw new CleanArticleError(
      'BAD_LEXICON',
      `no file of known lines that this version can read: it should begin with "${HEAD}"`,
    );
  }
  const sites = new Map<string, OpenSite>();
  lines.forEach((line, at) => {
    if (line === '' || line.startsWith('# ')) return;
    if (!readRow(sites, line.replace(/\r$/, '').split('\t'))) {
      throw new CleanArticleError('BAD_LEXICON', `line ${at + 1} is no row of known lines; learn them again`);
    }
  });
  return new Map([...sites].map(([name, site]) => [name, closeSite(site)]));
}

function readRow(sites: Map<string, OpenSite>, cells: readonly string[]): boolean {
  const [name, kind, key, articles, edges, opening, words] = cells;
  const count = Number(articles);
  if (cells.length !== 7 || !Number.isSafeInteger(count) || count < 1) return false;
  const site = sites.get(unescapeName(name!)) ?? { articles: 0, sampled: 0, rows: [], passages: [] };
  sites.set(unescapeName(name!), site);
  if (kind === 'site') {
    site.articles += count;
    site.sampled += Number(edges);
    return true;
  }
  if (!KEY.test(key!)) return false;
  if (kind === 'line') site.rows.push({ key: Number.parseInt(key!, 16), count, edge: Number(edges) });
  else if (kind !== 'passage' || !KEY.test(opening!) || !(Number(words) > 0)) return false;
  else {
    site.passages.push({
      opening: Number.parseInt(opening!, 16),
      key: Number.parseInt(key!, 16),
      words: Number(words),
      articles: count,
    });
  }
  return true;
}

function closeSite({ articles, sampled, rows, passages }: OpenSite): KnownSite {
  const sums = new Map<number, KnownPassage>();
  for (const passage of passages) {
    const before = sums.get(passage.key)?.articles ?? 0;
    sums.set(passage.key, { ...passage, articles: passage.articles + before });
  }
  return { articles, sampled, ...packRows(rows), passages: [...sums.values()].sort((a, b) => a.key - b.key) };
}

function escapeName(name: string): string {
  return name
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replace(/^#/, '\\#');
}

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

function unescapeName(name: string): string {
  return name.replace(/\\(.)/g, (_, letter: string) => ESCAPES[letter] ?? letter);
}
