import type { Article, Line, Step } from '../article.js';
import type { GoesOn } from './breaks/index.js';
import { readLayout } from './layout.js';
import { readParagraphs } from './paragraphs.js';
import { readRows } from './rows.js';
import { isSurelyWrapped, MIN_SURE_VOTES } from './wrap-column.js';

/**
 * Puts the paragraphs of an article together that a program wrapped at a column: a letter, a text file, a page that
 * has nothing but its article. Only where nearly all lines agree on one column; verses and lists do not.
 */
export const unwrap =
  (goesOn: GoesOn): Step =>
  (article: Article): Article => {
    if (article.lines.length <= MIN_SURE_VOTES) return article;
    const { text } = article.text;
    const rows = readRows(text);
    if (!isSurelyWrapped(text, rows)) return article;
    const paragraphs = readParagraphs(article, rows, readLayout(text, rows), goesOn);
    return {
      ...article,
      lines: paragraphs.map(({ number, block, traced }): Line => ({ number, block, traced })),
    };
  };
