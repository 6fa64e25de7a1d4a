import { columns, type Row } from './rows.js';

export const MIN_WRAP_COLUMN = 50;
export const MAX_WRAP_COLUMN = 165;
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
/** So many lines, and such a share of those with a next one, must name the same column to be believed at once. */
const MIN_VOTES = 10;
const MIN_VOTE_SHARE = 0.5;
/** The same where lines of an article are to be joined, which nobody asked for. */
export const MIN_SURE_VOTES = 30;
const SURE_VOTE_SHARE = 0.8;
/** In these scripts a line breaks between any two characters, so its next word says nothing. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * No line is broken at a no-break space, which some programs print as a plain one: `« mot »`, `mot :`, `12 %`.
 */
const FIRST_WORD = /^(?:[«‹][^\S\n])?[\S\u00a0\u202f\u2007\u2060\ufeff]+(?:[^\S\n][»›:;!?%€](?=\s|$))?/u;

/** Begins a line of its own: a bullet, a number, a heading, a table row, a rule. */
export const OPENS_LINE = /^(?:[*+•◦○□▪■●·▸►‣–-] |\d{1,3}[.)] |#{1,6} |[|┌├└┃│]|[-_=*─━]{4}|>)/;

/** The column at which a text was wrapped, 0 where it was not. */
export function findWrapColumn(text: string, rows: readonly Row[]): number {
  return votedColumn(text, rows, MIN_VOTES, MIN_VOTE_SHARE) || edgeColumn(text, rows);
}

/** Do so many lines agree on one column that hardly any is left which ends for another reason? */
export function isSurelyWrapped(text: string, rows: readonly Row[]): boolean {
  return votedColumn(text, rows, MIN_SURE_VOTES, SURE_VOTE_SHARE) > 0;
}

/**
 * A wrapped line ends where its next word did not fit: the column lies at or after its width and before the width
 * with that word. Each line with a next one votes for all columns of its range; in a wrapped text nearly all agree
 * on one. Lines that the program does not wrap, such as tables, have no such range in common.
 */
function votedColumn(text: string, rows: readonly Row[], minVotes: number, minShare: number): number {
  const changes = new Int32Array(MAX_WRAP_COLUMN + MAX_WORD + 1);
  let voters = 0;
  for (let at = 1; at < rows.length; at++) {
    const { width } = rows[at - 1]!;
    const next = rows[at]!;
    const following = text.slice(next.start, Math.min(next.end, next.start + MAX_WORD));
    if (next.blanks > 0 || OPENS_LINE.test(following)) continue;
    const word = firstWord(following);
    // The target of a link fits nowhere: it says nothing.
    if (word >= MAX_WORD || UNSPACED.test(following.slice(0, word))) continue;
    voters++;
    if (width > MAX_WRAP_COLUMN) continue;
    changes[width]!++;
    changes[width + word + 1]!--;
  }
  let votes = 0;
  let most = Math.ceil(Math.max(minVotes, voters * minShare)) - 1;
  let column = 0;
  for (let at = 0; at <= MAX_WRAP_COLUMN; at++) {
    votes += changes[at]!;
    if (at < MIN_WRAP_COLUMN || votes <= most) continue;
    most = votes;
    column = at;
  }
  return column;
}

/** Columns of the first word, up to a space at which a line may be broken. */
export function firstWord(line: string): number {
  return columns(FIRST_WORD.exec(line)?.[0] ?? '');
}

/**
 * Wrapping leaves a sharp edge: almost no line goes beyond it, and many end just before it, because their next
 * word did not fit. Tells of texts in which most lines follow each other for other reasons, such as menus.
 */
function edgeColumn(text: string, rows: readonly Row[]): number {
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
