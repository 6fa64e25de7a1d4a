import { openingTitle } from './opening.js';
import type { Row } from './rows.js';

/** How the program that printed the page laid its text out. */
export interface Layout {
  /** Column at which lines were wrapped; 0 where they were not. */
  readonly wrapColumn: number;
  /** No blank lines, and tags inside a paragraph break it: "Read", "the report", ", she said." */
  readonly brokenInline: boolean;
  /** Markdown with links: `[text](target)`. */
  readonly markdown: boolean;
  /** Link targets in brackets after their text: `text [https://…]`. */
  readonly bracketed: boolean;
  /** Numbers in brackets before the text of links, explained at the end: `[12]text`. */
  readonly numbered: boolean;
  /** The page's title where it is glued to other text, else empty. */
  readonly title: string;
}

const MIN_WRAP_COLUMN = 50;
const MAX_WRAP_COLUMN = 165;
/** Lines this near to the edge speak for wrapping: few words are longer. */
const EDGE_COLUMNS = 16;
/** Share of lines that reach the edge in the least wrapped dumps of the training pages. */
const MIN_EDGE_SHARE = 0.05;
const MIN_EDGE_ROWS = 5;
/** A few lines hold an address or a table that could not be wrapped. */
const EDGE_QUANTILE = 0.985;
/** A word so long cannot be broken, nor can the target of a link. */
const MAX_WORD = 50;
const TARGET = /[[(](?:https?:|\/)/;

const MARKDOWN_LINK = /\]\((?:https?:|\/|#|<|mailto:|\.)/g;
const BRACKETED_TARGET = /\[(?:https?:\/\/|\/|#|mailto:)[^\]\s]{0,4000}\]/g;
const NUMBERED_LINK = /\[\d{1,4}\](?=[^\s\d])/g;
const NUMBERED_TARGETS = /^[\t ]*1\. (?:https?|file|mailto):/m;
const MIN_LINKS = 3;
/** Dumps without blank lines have almost none; others one in three or more. */
const MAX_BLANK_SHARE = 0.02;

export function readLayout(text: string, rows: readonly Row[]): Layout {
  const blanks = rows.filter((row) => row.blanks > 0).length;
  const markdown = count(text, MARKDOWN_LINK) >= MIN_LINKS || /^#{1,6} /m.test(text);
  return {
    wrapColumn: findWrapColumn(text, rows),
    brokenInline: rows.length > 20 && blanks <= rows.length * MAX_BLANK_SHARE,
    markdown,
    bracketed: count(text, BRACKETED_TARGET) >= MIN_LINKS,
    numbered: count(text, NUMBERED_LINK) >= MIN_LINKS && NUMBERED_TARGETS.test(text),
    title: openingTitle(text),
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * The column at which a text was wrapped. Wrapping leaves a sharp edge: almost no line goes beyond it, and
 * many end just before it, because their next word did not fit.
 */
function findWrapColumn(text: string, rows: readonly Row[]): number {
  const widths = rows
    .filter((row) => !isUnbreakable(text.slice(row.start, row.end)))
    .map((row) => row.width)
    .sort((a, b) => a - b);
  const edge = widths[Math.floor(widths.length * EDGE_QUANTILE)] ?? 0;
  if (edge < MIN_WRAP_COLUMN || edge > MAX_WRAP_COLUMN) return 0;
  const near = widths.filter((width) => width > edge - EDGE_COLUMNS && width <= edge).length;
  return near >= Math.max(MIN_EDGE_ROWS, widths.length * MIN_EDGE_SHARE) ? edge : 0;
}

/** Is the line one word, or does it have something that cannot be broken? */
function isUnbreakable(line: string): boolean {
  return !/\s/.test(line) || hasLongWord(line) || TARGET.test(line);
}

/** Looks backwards from every place where a long word may end, so that most characters are never looked at. */
function hasLongWord(line: string): boolean {
  for (let end = MAX_WORD; end <= line.length; ) {
    let at = end;
    while (at > end - MAX_WORD && !isSpace(line.charCodeAt(at - 1))) at--;
    if (at === end - MAX_WORD) return true;
    end = at + MAX_WORD;
  }
  return false;
}

function isSpace(code: number): boolean {
  return code <= 0x20
    ? code === 0x20 || (code >= 9 && code <= 13)
    : code >= 0xa0 && /\s/.test(String.fromCharCode(code));
}
