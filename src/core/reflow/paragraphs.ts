import type { Article } from '../article.js';
import { divideTraced } from '../text/divide.js';
import {
  extentOf,
  type Mark,
  type Piece,
  type Replacement,
  replaceTraced,
  type TracedText,
} from '../text/traced.js';
import type { GoesOn } from './breaks/index.js';
import { isCaseless } from './caseless.js';
import { gapBetween } from './gap.js';
import { groupRows, quoteMarks, type RowGroup } from './group.js';
import type { Layout } from './layout.js';
import { findLinks, type LinkTraces } from './links.js';
import { findMarks } from './marks.js';
import type { Row } from './rows.js';
import { isBreakInWord } from './unspaced.js';
import { isWikiHeading, wikiMarks } from './wiki.js';

/** The lines of one paragraph put together, without the targets of its links and its marks. */
export interface Paragraph extends LinkTraces {
  readonly traced: TracedText;
  /** Of its first line, and how many lines it was. */
  readonly number: number;
  readonly rows: number;
  readonly indent: number;
  /** Run of paragraphs between blank lines, from 0. */
  readonly block: number;
  /** Of a heading 1 to 6, else 0. */
  readonly level: number;
}

const LINE_BREAK: Mark = {
  reason: 'line-break',
  rule: 'line-break/wrapped',
  why: 'joins the lines of a paragraph',
};
/** A wiki's article has its title above them. */
const SECTION_LEVEL = 2;
const QUOTATION: Mark = {
  reason: 'markup',
  rule: 'markup/quotation',
  why: 'takes out the marks of a quotation',
};
/** What a word that ends with a hyphen is joined to another with: "Haus- und Hofarzt", "pre- and post-war". */
const AFTER_STEM = /^(?:und|oder|bis|and|or|og|och|eller|en|of)\s/;

/** Puts the lines of a text together where its layout broke them. */
export function readParagraphs(
  article: Article,
  rows: readonly Row[],
  layout: Layout,
  goesOn: GoesOn,
): Paragraph[] {
  const groups = groupRows(article.text.text, rows, layout, goesOn);
  const parts = divideTraced(
    article.text,
    groups.map(({ first, last }) => ({ start: rows[first]!.start, end: rows[last]!.end })),
  );
  let block = -1;
  return groups.map((group, at): Paragraph => {
    const { blanks, number, indent } = rows[group.first]!;
    if (at === 0 || blanks > 0) block++;
    const part = parts[at]!;
    const joined = replaceTraced(part, lineBreaks(part.text, group, rows, layout));
    const { replacements, links, linked, images } = findLinks(joined.text, layout);
    const linkless = trimTraced(applyUnlessBlank(joined, replacements));
    const unlinked = layout.wiki
      ? trimTraced(applyUnlessBlank(linkless, wikiMarks(linkless.text)))
      : linkless;
    const marks = layout.markdown ? findMarks(unlinked.text) : { level: 0, replacements: [] };
    const traced = trimTraced(applyUnlessBlank(unlinked, marks.replacements));
    return {
      links,
      linked,
      images,
      traced,
      number,
      rows: group.last - group.first + 1,
      indent,
      block,
      level: layout.wiki && isWikiHeading(linkless.text) ? SECTION_LEVEL : marks.level,
    };
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
    const hyphen =
      layout.wrapColumn > 0 &&
      /\p{L}-$/u.test(text.slice(Math.max(0, start - 3), start)) &&
      !AFTER_STEM.test(text.slice(end, end + 8));
    const after = hyphen ? '' : gapAt(text, start, end, layout);
    breaks.push({ start, end, after, mark: LINE_BREAK });
  }
  return breaks;
}

/** As many characters as a mark, a particle or the half of a word takes. */
const NEAR = 8;

function gapAt(text: string, start: number, end: number, { wrapColumn, unspaced }: Layout): '' | ' ' {
  if (wrapColumn > 0 && !unspaced) return isBreakInWord(text, start - 1, end) ? '' : ' ';
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + NEAR);
  // A line wrapped at its column was broken at a space.
  return wrapColumn > 0 && !isCaseless(before, after) ? ' ' : gapBetween(before, after);
}

/** A line of nothing but targets stays as it is, so that a removal can quote it. */
function applyUnlessBlank(traced: TracedText, replacements: readonly Replacement[]): TracedText {
  if (replacements.length === 0) return traced;
  const changed = replaceTraced(traced, replacements);
  return changed.text.trim() === '' ? traced : changed;
}

/** Without white space at either end; what was taken out there stays a finding of the line. */
export function trimTraced(traced: TracedText): TracedText {
  const { text } = traced;
  const trimmed = text.trim();
  if (trimmed.length === text.length || trimmed === '') return traced;
  const start = text.indexOf(trimmed);
  const end = start + trimmed.length;
  const [before, inner, after] = divideTraced(traced, [
    { start: 0, end: start },
    { start, end },
    { start: end, end: text.length },
  ]);
  return { text: trimmed, pieces: [...takenOut(before!), ...inner!.pieces, ...takenOut(after!)] };
}

/** One deletion for all of a part, where something in it was taken out. */
function takenOut(part: TracedText): Piece[] {
  const mark = part.pieces.find((piece) => piece.mark)?.mark;
  return mark ? [{ text: '', ...extentOf(part), mark }] : [];
}
