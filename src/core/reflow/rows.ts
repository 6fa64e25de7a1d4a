import { LINE_END } from '../text/line-ends.js';

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
const TAB_COLUMNS = 8;

/** A physical line that is not blank, as a terminal would show it. */
export interface Row {
  /** Line number in the text, from 1, blank lines counted. */
  readonly number: number;
  /** Half-open range in the text, without white space at either end. */
  readonly start: number;
  readonly end: number;
  /** Columns of white space before it. */
  readonly indent: number;
  /** Columns up to its last character; wide characters (Chinese, Japanese, Korean) take two. */
  readonly width: number;
  /** The same with one for a wide character, as programs count that know of none. */
  readonly characters: number;
  /** Blank lines before it. */
  readonly blanks: number;
}

/** Cuts a text into its physical lines. */
export function readRows(text: string): Row[] {
  const rows: Row[] = [];
  let number = 1;
  let blanks = 0;
  let start = 0;
  const take = (end: number): void => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed === '') blanks++;
    else {
      const lead = raw.indexOf(trimmed);
      const indent = columns(raw.slice(0, lead));
      const from = start + lead;
      const to = from + trimmed.length;
      const width = indent + columns(trimmed);
      const characters = indent + trimmed.length;
      rows.push({ number, start: from, end: to, indent, width, characters, blanks });
      blanks = 0;
    }
    number++;
  };
  for (const match of text.matchAll(LINE_END)) {
    take(match.index);
    start = match.index + match[0].length;
  }
  take(text.length);
  return rows;
}

/** Columns that a terminal takes for a text. */
export function columns(text: string): number {
  const wide = text.match(WIDE)?.length ?? 0;
  let tabs = 0;
  for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) tabs++;
  return text.length + wide + tabs * (TAB_COLUMNS - 1);
}
