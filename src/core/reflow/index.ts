import type { Article, Line, LineLayout, Step } from '../article.js';
import { divideTraced } from '../text/divide.js';
import type { GoesOn } from './breaks/index.js';
import { isCode, isCodeFragment } from './code.js';
import { findCuts } from './cuts.js';
import { readLayout } from './layout.js';
import { type Paragraph, readParagraphs, trimTraced } from './paragraphs.js';
import { readRows } from './rows.js';

/** So much of the text must be code before short lines are taken for code without a tell-tale of their own. */
const CODE_SHARE = 0.33;
const BULLET = /^(?:[*+•◦○□▪■●·▸►‣–-]|\d{1,3}[.)])\s/;

/**
 * Puts a page's text back into paragraphs: lines that a program wrapped are joined, what was put on one line is
 * cut, targets of links and marks of Markdown are taken out, code is told from text.
 */
export const reflow =
  (goesOn: GoesOn): Step =>
  (article: Article): Article => {
    const { text } = article.text;
    const rows = readRows(text);
    const layout = readLayout(text, rows);
    const lines = readParagraphs(article, rows, layout, goesOn).flatMap((paragraph) =>
      linesOf(paragraph, layout.title),
    );
    return { ...article, lines: markFragments(lines) };
  };

function linesOf(paragraph: Paragraph, title: string): Line[] {
  const { traced, number, block, links, linked, images, indent, level, rows } = paragraph;
  const cuts = [0, ...findCuts(traced.text, title), traced.text.length];
  const ranges = cuts.slice(1).map((end, at) => ({ start: cuts[at]!, end }));
  return divideTraced(traced, ranges).map((piece, at): Line => {
    const trimmed = trimTraced(piece);
    const hints: LineLayout = {
      links,
      linked: Math.min(1, linked / Math.max(1, traced.text.length)),
      images,
      indent,
      level,
      rows,
      bullet: BULLET.test(trimmed.text),
      code: isCode(trimmed.text),
      part: at,
      parts: ranges.length,
    };
    return { number, block, traced: trimmed, layout: hints };
  });
}

function markFragments(lines: Line[]): Line[] {
  let code = 0;
  let all = 0;
  for (const { layout, traced } of lines) {
    all += traced.text.length;
    if (layout?.code) code += traced.text.length;
  }
  if (code < all * CODE_SHARE) return lines;
  return lines.map((line) =>
    line.layout && !line.layout.code && isCodeFragment(line.traced.text)
      ? { ...line, layout: { ...line.layout, code: true } }
      : line,
  );
}
