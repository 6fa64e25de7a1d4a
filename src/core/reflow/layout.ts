import { openingTitle } from './opening.js';
import type { Row } from './rows.js';
import { isUnspacedText } from './unspaced.js';
import { findUnspacedWrap, type UnspacedWrap } from './unspaced-wrap.js';
import { isWiki } from './wiki.js';
import { findWrapColumn } from './wrap-column.js';

/** How the program that printed the page laid its text out. */
export interface Layout {
  /** Column at which lines were wrapped; 0 where they were not. */
  readonly wrapColumn: number;
  /** Wrapped between any two characters, as scripts are that set no spaces between words. */
  readonly unspaced: boolean;
  /** What its program counted up to the column. */
  readonly measure: UnspacedWrap['measure'];
  /** Tags inside a paragraph break it: "Read", "the report", ", she said." */
  readonly brokenInline: boolean;
  /** Markdown with links: `[text](target)`. */
  readonly markdown: boolean;
  /** Link targets in brackets after their text: `text [https://…]`. */
  readonly bracketed: boolean;
  /** Numbers in brackets before the text of links, explained at the end: `[12]text`. */
  readonly numbered: boolean;
  /** A page of a wiki. */
  readonly wiki: boolean;
  /** The page's title where it is glued to other text, else empty. */
  readonly title: string;
}

const MARKDOWN_LINK = /\]\((?:https?:|\/|#|<|mailto:|\.)/g;
const BRACKETED_TARGET = /\[(?:https?:\/\/|\/|#|mailto:)[^\]\s]{0,4000}\]/g;
const NUMBERED_LINK = /\[\d{1,4}\](?=[^\s\d])/g;
const NUMBERED_TARGETS = /^[\t ]*1\. (?:https?|file|mailto):/m;
const MIN_LINKS = 3;
/** Dumps without blank lines have almost none; others one in three or more. */
const MAX_BLANK_SHARE = 0.02;
const MIN_LINES = 20;
/** No line begins like this but where a tag broke it: ", she said." */
const STRAY_MARK = /^(?:[,.;:](?: \p{L}|$)|[，。、；：])/u;
/** So many of them tell that tags broke lines, blank lines or not. */
const MIN_STRAY = 3;
/** html2text breaks lines here by itself. */
const MARKDOWN_COLUMN = 78;

export function readLayout(text: string, rows: readonly Row[]): Layout {
  const blanks = rows.filter((row) => row.blanks > 0).length;
  const markdown = count(text, MARKDOWN_LINK) >= MIN_LINKS || /^#{1,6} /m.test(text);
  const bracketed = count(text, BRACKETED_TARGET) >= MIN_LINKS;
  const unspaced = isUnspacedText(text);
  const wrap = unspaced ? findUnspacedWrap(text, rows) : undefined;
  // Programs that print targets break lines at spaces only, in any script.
  const atSpaces = !unspaced || markdown || bracketed ? findWrapColumn(text, rows) : 0;
  return {
    wrapColumn: wrap?.column ?? (atSpaces || (unspaced && markdown ? MARKDOWN_COLUMN : 0)),
    unspaced: wrap !== undefined,
    measure: wrap?.measure ?? 'width',
    brokenInline: isEven(rows.length, blanks) || countStray(text, rows) >= MIN_STRAY,
    markdown,
    bracketed,
    numbered: count(text, NUMBERED_LINK) >= MIN_LINKS && NUMBERED_TARGETS.test(text),
    wiki: isWiki(text),
    title: openingTitle(text),
  };
}

/** Does a text have so few blank lines, or so many, that they tell nothing of its paragraphs? */
export function isEven(lines: number, blanks: number): boolean {
  return lines > MIN_LINES && Math.min(blanks, lines - blanks) <= lines * MAX_BLANK_SHARE;
}

/** Lines that begin in the middle of a sentence. */
function countStray(text: string, rows: readonly Row[]): number {
  return rows.filter(
    ({ start, end }, at) => at > 0 && STRAY_MARK.test(text.slice(start, Math.min(end, start + 3))),
  ).length;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
