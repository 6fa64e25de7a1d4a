import type { Article, Line, LineLayout, Span, Step } from '../article.js';
import type { PageBlock, PageHints } from '../page-hints.js';
import { divideTraced } from '../text/divide.js';
import { LINE_END } from '../text/line-ends.js';
import { spanOf } from '../text/traced.js';

const HEADING = /^h([1-6])$/;

/** A line's range in the repaired text, its number, and the block it is from. */
interface Row extends Span {
  readonly number: number;
  readonly element: number;
  /** Blank lines stand before it. */
  readonly opens: boolean;
}

/**
 * Cuts a page's text into lines, each with the block that it is from: what `<br>` set apart are lines of one
 * block, preformatted text is one line.
 */
export const segmentPage: Step = (article: Article): Article => {
  const { page } = article;
  if (!page) return article;
  const rows = joinPreformatted(readRows(article, page), page);
  const parts = divideTraced(article.text, rows);
  let block = -1;
  const lines = rows.map(({ number, element, opens }, at): Line => {
    if (at === 0 || opens) block++;
    return { number, block, traced: parts[at]!, element, layout: layoutOf(page, page.blocks[element]!) };
  });
  return { ...article, lines };
};

/** The same for a piece of a page, or one without menus: its lines are judged as those of an article. */
export const segmentPiece: Step = (article: Article): Article => {
  const { lines, ...rest } = segmentPage(article);
  return { ...rest, lines: lines.map(({ layout: _, ...line }) => line) };
};

function readRows({ text }: Article, { blocks }: PageHints): Row[] {
  const rows: Row[] = [];
  let number = 1;
  let element = 0;
  let opens = true;
  const take = (start: number, end: number): void => {
    const raw = text.text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed === '') opens = true;
    else {
      const from = start + raw.indexOf(trimmed);
      const place = spanOf(text, from, from + 1).start;
      while (element + 1 < blocks.length && blocks[element]!.end <= place) element++;
      rows.push({ start: from, end: from + trimmed.length, number, element, opens });
      opens = false;
    }
    number++;
  };
  let start = 0;
  for (const match of text.text.matchAll(LINE_END)) {
    take(start, match.index);
    start = match.index + match[0].length;
  }
  take(start, text.text.length);
  return rows;
}

function joinPreformatted(rows: readonly Row[], { blocks, scopes }: PageHints): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    const isPre = scopes[blocks[row.element]!.scope]?.tag === 'pre';
    if (isPre && before?.element === row.element) joined[joined.length - 1] = { ...before, end: row.end };
    else joined.push(row);
  }
  return joined;
}

function layoutOf({ scopes }: PageHints, { scope, marks, linked, start, end }: PageBlock): LineLayout {
  const tag = scopes[scope]?.tag ?? '';
  return {
    links: marks.reduce((count, { href }) => count + (href === undefined ? 0 : 1), 0),
    linked: linked / Math.max(1, end - start),
    images: 0,
    indent: 0,
    level: Number(HEADING.exec(tag)?.[1] ?? 0),
    rows: 1,
    bullet: tag === 'li',
    code: false,
    part: 0,
    parts: 1,
  };
}
