import { CharClass, classOf, isWordClass, lowerOf } from '../text/classes.js';

/** Bits of `Scan.marks`: what a word is and what stands around it. */
export const WordMark = {
  /** First of its line, first after the end of a sentence, or glued to the word before: "saidSign up". */
  opens: 1,
  /** The end of a sentence or of the line follows. */
  closes: 2,
  capital: 4,
  number: 8,
  /** First of its line. */
  opensLine: 16,
} as const;

/** The words of a text as hashes in two lanes of 32 bits, and where they stand. */
export interface Scan {
  readonly first: number[];
  readonly second: number[];
  /** Offsets in the text, UTF-16 code units. */
  readonly starts: number[];
  readonly ends: number[];
  readonly marks: number[];
  readonly lines: ScannedLine[];
  /** Lines that are not blank. */
  lineCount: number;
}

/** A line that has words. */
export interface ScannedLine {
  /** Its place among the lines that are not blank, from 0. */
  readonly at: number;
  /** Its words in `Scan`, half-open. */
  readonly from: number;
  readonly to: number;
  /** Ends as sentences end: with a full stop or its like, a quotation mark or a bracket. */
  readonly isClosed: boolean;
}

const LINE_END = /\r\n|[\n\r\u2028\u2029\f\v\u0085]/g;
const FIRST_SEED = 0x811c9dc5;
const SECOND_SEED = 0x1b873593;

/** Reads a text once, character by character: linear in its length. */
export function scanText(text: string): Scan {
  const scan: Scan = { first: [], second: [], starts: [], ends: [], marks: [], lines: [], lineCount: 0 };
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    scanLine(scan, text, start, match.index);
    start = match.index + match[0].length;
  }
  scanLine(scan, text, start, text.length);
  return scan;
}

function scanLine(scan: Scan, text: string, start: number, end: number): void {
  const { marks } = scan;
  const from = marks.length;
  let opens = true;
  let last: number = CharClass.space;
  for (let at = start; at < end; ) {
    const kind = classOf(text.charCodeAt(at));
    if (isWordClass(kind)) {
      const isSeam = kind === CharClass.upper && last === CharClass.lower && scan.ends.at(-1) === at;
      at = scanWord(scan, text, at, end, kind);
      if (opens || isSeam) marks[marks.length - 1]! |= WordMark.opens;
      if (marks.length === from + 1) marks[from]! |= WordMark.opensLine;
      opens = false;
      last = kind === CharClass.upper ? classOf(text.charCodeAt(at - 1)) : kind;
      continue;
    }
    at++;
    if (kind === CharClass.space) continue;
    last = kind;
    if (kind !== CharClass.terminal || marks.length === from || isInNumber(text, at)) continue;
    marks[marks.length - 1]! |= WordMark.closes;
    opens = true;
  }
  if (last === CharClass.space) return;
  const at = scan.lineCount++;
  if (marks.length === from) return;
  marks[marks.length - 1]! |= WordMark.closes;
  const isClosed = last === CharClass.terminal || last === CharClass.quote || last === CharClass.bracket;
  scan.lines.push({ at, from, to: marks.length, isClosed });
}

/** A run of letters, or of digits; a letter alone in scripts without spaces. Gives the offset of its end. */
function scanWord(scan: Scan, text: string, start: number, end: number, kind: number): number {
  const isNumber = kind === CharClass.digit;
  let first = FIRST_SEED;
  let second = SECOND_SEED;
  let at = start;
  let before = kind;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    const next = classOf(code);
    if (at > start && !continues(before, next, isNumber)) break;
    const lower = lowerOf(code);
    first = Math.imul(first ^ lower, 0x01000193);
    second = Math.imul(second ^ lower, 0xcc9e2d51);
    second ^= second >>> 15;
    before = next;
  }
  scan.first.push(first);
  scan.second.push(second);
  scan.starts.push(start);
  scan.ends.push(at);
  scan.marks.push((isNumber ? WordMark.number : 0) | (kind === CharClass.upper ? WordMark.capital : 0));
  return at;
}

function continues(before: number, next: number, isNumber: boolean): boolean {
  if (next === CharClass.mark) return true;
  if (isNumber) return next === CharClass.digit;
  if (before === CharClass.unspaced || next === CharClass.unspaced) return false;
  if (before === CharClass.lower && next === CharClass.upper) return false;
  return next === CharClass.lower || next === CharClass.upper || next === CharClass.caseless;
}

/** Is the mark before `at` a decimal point? */
function isInNumber(text: string, at: number): boolean {
  return at >= 2 && at < text.length && isDigit(text, at) && isDigit(text, at - 2);
}

function isDigit(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === CharClass.digit;
}
