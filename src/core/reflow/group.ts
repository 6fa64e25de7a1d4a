import { CharClass, classOf } from '../text/classes.js';
import { usualBlanks } from './breaks/features.js';
import { type GoesOn, LIKELY } from './breaks/index.js';
import { goesOn as goesOnCaseless, isCaseless } from './caseless.js';
import type { Layout } from './layout.js';
import type { Row } from './rows.js';
import { isBreakInWord } from './unspaced.js';
import { KINSOKU_COLUMNS } from './unspaced-wrap.js';
import { isWikiHeading, wikiRows } from './wiki.js';
import { firstWord, OPENS_LINE } from './wrap-column.js';

/** Rows `[first, last]` that are one paragraph, broken over lines. */
export interface RowGroup {
  readonly first: number;
  readonly last: number;
}

/** Markdown for the end of a line that stays one. */
const HARD_BREAK = '  \n';
const IS_RULE = /^[-_=*─━~|+\s]{4,}$/;
/** Wrapped lines of a paragraph stand under each other, those of a list item a little to the right. */
const MAX_INDENT_STEP = 6;
/** A link's target that is still open at the end of the line. */
const OPEN_TARGET = /\]\([^()\s]{0,2000}$|\[(?:https?:\/\/|\/)[^\]\s]{0,2000}$/;
const MAX_INSET = 4;
/** `> ` of quotations, one a level; at the end of a line without its space. */
const QUOTE_MARKS = /^(?:>(?: |$)){1,20}/;
/** Entries of menus in small letters are narrower than this share of the column. */
const MIN_MIDDLE_WIDTH = 0.6;
const ENDS_SENTENCE = /[!?:;…][)”’"»]?$/;
const ENDS_SMALL = /\p{Ll},?$/u;
const OPENS_SMALL = /^[(“„"«]?\p{Ll}/u;
const OPENS_FIGURE = /^\p{N}/u;
const OPENS_MIDDLE = /^[,;:.!?)»”’%…]/;
/** Without case, names are among the frequent words too, but for the shortest of them. */
const MAX_CASELESS_LINK_WORDS = 8;
const CASELESS_WORD = /(?<= )(?!\p{Script=Hangul})[\p{Lo}\p{M}]{1,3}(?= )/gu;

/** Puts together the rows that were one paragraph on the page. */
export function groupRows(text: string, rows: readonly Row[], layout: Layout, goesOn: GoesOn): RowGroup[] {
  const joins =
    layout.wrapColumn > 0 ? wrapJoiner(text, rows, layout) : inlineJoiner(text, rows, layout, goesOn);
  const marks = layout.wiki ? wikiRows(text, rows) : NO_ROWS;
  const groups: RowGroup[] = [];
  let first = 0;
  // What is no text goes with the line before, and the line behind it is looked at as if it were not there.
  let before = 0;
  for (let at = 1; at <= rows.length; at++) {
    if (at < rows.length && marks.has(at)) continue;
    const isHeading = before < at - 1 && isWikiHeading(text.slice(rows[before]!.start, rows[at - 1]!.end));
    if (at < rows.length && !isHeading && joins(rows[before]!, rows[at]!, at)) {
      before = at;
      continue;
    }
    groups.push({ first, last: at - 1 });
    first = at;
    before = at;
  }
  return rows.length === 0 ? [] : groups;
}

const NO_ROWS: ReadonlySet<number> = new Set();

/** @param at index of `next` */
type Joiner = (row: Row, next: Row, at: number) => boolean;

/** Joins a line to the one before where its first word would not have fitted there any more. */
function wrapJoiner(text: string, rows: readonly Row[], layout: Layout): Joiner {
  const { wrapColumn, markdown, bracketed, unspaced } = layout;
  const margin = commonIndent(rows);
  return (row, next) => {
    if (next.blanks > 0) return false;
    const line = text.slice(row.start, row.end);
    if ((markdown || bracketed) && OPEN_TARGET.test(line)) return true;
    const quoted = quoteMarks(line);
    const following = text.slice(next.start, next.end);
    const marks = quoteMarks(following);
    // A mark without text is the blank line of a quotation.
    if (marks !== quoted || marks === following.length || quoted === line.length) return false;
    const rest = following.slice(marks);
    if (OPENS_LINE.test(rest) || IS_RULE.test(line)) return false;
    if (markdown && text.startsWith(HARD_BREAK, row.end)) return false;
    const step = next.indent - row.indent;
    if (step > MAX_INDENT_STEP || step < -MAX_INDENT_STEP) return false;
    if (unspaced) return reachesEdge(text, row, next, layout);
    // What is indented as a quotation is as far from the right edge as from the left one.
    const inset = step === 0 ? Math.max(0, row.indent - margin) : 0;
    const column = wrapColumn - (inset <= MAX_INSET ? inset : 0);
    return row.width + 1 + firstWord(rest) > column || (step === 0 && isMiddle(line, rest, row, wrapColumn));
  };
}

/** The same where a line may end between any two characters, but for a mark that may not begin the next. */
function reachesEdge(text: string, row: Row, next: Row, { wrapColumn, measure }: Layout): boolean {
  const free = wrapColumn - row[measure];
  if (!isBreakInWord(text, row.end - 1, next.start))
    return free < KINSOKU_COLUMNS + firstWord(text.slice(next.start, next.end));
  const isEnd = classOf(text.charCodeAt(row.end - 1)) === CharClass.terminal;
  return free < KINSOKU_COLUMNS * (isEnd ? 1 : 2);
}

/**
 * Does a line of some width end in the middle of a sentence? Words that a no-break space held together, or that were
 * longer before their characters were repaired, did not fit although the first of them would.
 */
function isMiddle(line: string, rest: string, { width }: Row, wrapColumn: number): boolean {
  if (width < wrapColumn * MIN_MIDDLE_WIDTH) return false;
  return OPENS_SMALL.test(rest)
    ? !ENDS_SENTENCE.test(line)
    : OPENS_FIGURE.test(rest) && ENDS_SMALL.test(line);
}

/** Length of the marks `> ` that a line of a quotation begins with, each level has one. */
export function quoteMarks(line: string): number {
  return QUOTE_MARKS.exec(line)?.[0].length ?? 0;
}

/** The indent of most lines. */
function commonIndent(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { indent, width } of rows) counts.set(indent, (counts.get(indent) ?? 0) + width - indent);
  let common = 0;
  for (const [indent, count] of counts) if (count > (counts.get(common) ?? 0)) common = indent;
  return common;
}

/** Joins what tags inside a paragraph broke, where it is likely that they did. */
function inlineJoiner(text: string, rows: readonly Row[], { brokenInline }: Layout, goesOn: GoesOn): Joiner {
  if (!brokenInline) return () => false;
  const probabilities = goesOn(text, rows);
  const linking = linkingWords(text, rows, CASELESS_WORD, MAX_CASELESS_LINK_WORDS);
  const opening = rows[0];
  const usual = usualBlanks(rows);
  return (row, next, at) => {
    // The page's title comes first, without a mark at its end.
    if (row === opening) return false;
    const rest = text.slice(next.start, next.end);
    if (OPENS_LINE.test(rest)) return false;
    if (next.blanks > usual) return probabilities[at]! >= LIKELY;
    if (OPENS_MIDDLE.test(rest)) return true;
    const line = text.slice(row.start, row.end);
    if (!isCaseless(line, rest)) return probabilities[at]! >= LIKELY;
    return goesOnCaseless(line, rest, text) || linking.has(lastWord(text, row));
  };
}

function lastWord(text: string, row: Row): string {
  const from = Math.max(row.start, row.end - 16);
  const tail = text.slice(from, row.end);
  const space = tail.lastIndexOf(' ');
  return space < 0 ? '' : tail.slice(space + 1);
}

/** The most frequent small words of the text, such as articles and prepositions. */
function linkingWords(
  text: string,
  rows: readonly Row[],
  pattern: RegExp,
  most: number,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.end - row.start < 60) continue;
    for (const match of text.slice(row.start, row.end).matchAll(pattern)) {
      counts.set(match[0], (counts.get(match[0]) ?? 0) + 1);
    }
  }
  const frequent = [...counts].filter(([, count]) => count >= 3).sort((a, b) => b[1] - a[1]);
  return new Set(frequent.slice(0, most).map(([word]) => word));
}
