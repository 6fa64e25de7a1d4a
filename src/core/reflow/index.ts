import type { Article, Line, LineLayout, Step } from '../article.js';
import { divideTraced } from '../text/divide.js';
import { type Mark, type Replacement, replaceTraced, type TracedText } from '../text/traced.js';
import { isCode, isCodeFragment } from './code.js';
import { findCuts } from './cuts.js';
import { groupRows, quoteMarks, type RowGroup } from './group.js';
import { type Layout, readLayout } from './layout.js';
import { findLinks } from './links.js';
import { findMarks } from './marks.js';
import { type Row, readRows } from './rows.js';

const LINE_BREAK: Mark = {
  reason: 'line-break',
  rule: 'line-break/wrapped',
  why: 'joins the lines of a paragraph',
};
const QUOTATION: Mark = {
  reason: 'markup',
  rule: 'markup/quotation',
  why: 'takes out the marks of a quotation',
};
/** So much of the text must be code before short lines are taken for code without a tell-tale of their own. */
const CODE_SHARE = 0.33;
const BULLET = /^(?:[*+•◦○□▪■●·▸►‣–-]|\d{1,3}[.)])\s/;

/**
 * Puts a page's text back into paragraphs: lines that a program wrapped are joined, what was put on one line is
 * cut, targets of links and marks of Markdown are taken out, code is told from text.
 */
export const reflow: Step = (article: Article): Article => {
  const { text } = article.text;
  const rows = readRows(text);
  const layout = readLayout(text, rows);
  const groups = groupRows(text, rows, layout);
  const parts = divideTraced(
    article.text,
    groups.map(({ first, last }) => ({ start: rows[first]!.start, end: rows[last]!.end })),
  );
  let block = -1;
  const lines = groups.flatMap((group, at) => {
    if (at === 0 || rows[group.first]!.blanks > 0) block++;
    return linesOf(parts[at]!, group, rows, layout, block);
  });
  return { ...article, lines: markFragments(lines) };
};

function linesOf(
  part: TracedText,
  group: RowGroup,
  rows: readonly Row[],
  layout: Layout,
  block: number,
): Line[] {
  const { number, indent } = rows[group.first]!;
  const joined = replaceTraced(part, lineBreaks(part.text, group, rows, layout));
  const { links, linked, images, replacements } = findLinks(joined.text, layout);
  const unlinked = trimTraced(applyUnlessBlank(joined, replacements));
  const marks = layout.markdown ? findMarks(unlinked.text) : { level: 0, replacements: [] };
  const traced = trimTraced(applyUnlessBlank(unlinked, marks.replacements));
  const cuts = [0, ...findCuts(traced.text, layout.title), traced.text.length];
  const ranges = cuts.slice(1).map((end, at) => ({ start: cuts[at]!, end }));
  return divideTraced(traced, ranges).map((piece, at): Line => {
    const trimmed = trimTraced(piece);
    const hints: LineLayout = {
      links,
      linked: Math.min(1, linked / Math.max(1, traced.text.length)),
      images,
      indent,
      level: marks.level,
      rows: group.last - group.first + 1,
      bullet: BULLET.test(trimmed.text),
      code: isCode(trimmed.text),
      part: at,
      parts: ranges.length,
    };
    return { number, block, traced: trimmed, layout: hints };
  });
}

/** The line ends inside a group, each with the white space around it. */
function lineBreaks(text: string, group: RowGroup, rows: readonly Row[], layout: Layout): Replacement[] {
  const breaks: Replacement[] = [];
  const offset = rows[group.first]!.start;
  const marks = quoteMarks(text);
  if (marks > 0 && marks < text.trim().length)
    breaks.push({ start: 0, end: marks, after: '', mark: QUOTATION });
  for (let at = group.first; at < group.last; at++) {
    const start = rows[at]!.end - offset;
    const next = rows[at + 1]!;
    const end = next.start - offset + quoteMarks(text.slice(next.start - offset, next.end - offset));
    const closes = /^[,;:.!?)”’]/.test(text.slice(end, end + 1));
    const hyphen = layout.wrapColumn > 0 && /\p{L}-$/u.test(text.slice(Math.max(0, start - 3), start));
    const after = (closes && layout.wrapColumn === 0) || hyphen ? '' : ' ';
    breaks.push({ start, end, after, mark: LINE_BREAK });
  }
  return breaks;
}

/** A line of nothing but targets stays as it is, so that a removal can quote it. */
function applyUnlessBlank(traced: TracedText, replacements: readonly Replacement[]): TracedText {
  if (replacements.length === 0) return traced;
  const changed = replaceTraced(traced, replacements);
  return changed.text.trim() === '' ? traced : changed;
}

function trimTraced(traced: TracedText): TracedText {
  const { text } = traced;
  const trimmed = text.trim();
  if (trimmed.length === text.length || trimmed === '') return traced;
  const start = text.indexOf(trimmed);
  return divideTraced(traced, [{ start, end: start + trimmed.length }])[0]!;
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
