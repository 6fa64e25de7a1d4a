import type { Line } from '../../article.js';
import { CharClass } from '../../text/classes.js';
import { prefixSums, share } from './columns.js';
import { type Scan, scanLines } from './scan.js';

/** The lines of a page and what is measured of each before they are compared. */
export interface Page {
  readonly size: number;
  readonly lines: readonly Line[];
  readonly texts: readonly string[];
  readonly scan: Scan;
  /** Share of a line's words that are among the text's own most frequent short words, 0 to 1. */
  readonly functionShare: Float32Array;
  /** How much a line looks like running text, 0 to 1, and its words times that. */
  readonly prose: Float32Array;
  readonly proseWords: Float32Array;
  readonly isShort: Uint8Array;
  /** Sums of words, prose words and short lines before each line. */
  readonly wordSums: Float64Array;
  readonly proseSums: Float64Array;
  readonly shortSums: Float64Array;
  /** Is a word (index into `scan.ids`) one that says what a text is about? */
  readonly isContent: Uint8Array;
}

/** Lines from this many words on can be part of running text; shorter ones are labels, headings, entries. */
const LONG_LINE_WORDS = 10;
const MAX_FUNCTION_WORD_LENGTH = 6;
const FUNCTION_WORDS = 50;
const MIN_CONTENT_LENGTH = 4;
const FULL_PROSE_WORDS = 18;
/** English prose has 0.4 to 0.5 of its words among the 50 most frequent, headlines 0.1 to 0.25. */
const FULL_FUNCTION_SHARE = 0.25;

export function readPage(lines: readonly Line[]): Page {
  const texts = lines.map((line) => line.traced.text);
  const scan = scanLines(texts);
  const { size, ids, offsets, lengths, words } = scan;
  const frequent = functionWords(scan);
  const isContent = new Uint8Array(ids.length);
  const functionShare = new Float32Array(size);
  const prose = new Float32Array(size);
  const isShort = new Uint8Array(size);
  for (let line = 0; line < size; line++) {
    let small = 0;
    for (let at = offsets[line]!; at < offsets[line + 1]!; at++) {
      if (frequent.has(ids[at]!)) small++;
      else if (lengths[at]! >= MIN_CONTENT_LENGTH || lengths[at] === 1) isContent[at] = 1;
    }
    functionShare[line] = share(small, offsets[line + 1]! - offsets[line]!);
    prose[line] = proseOf(scan, line, functionShare[line]!);
    isShort[line] = words[line]! < LONG_LINE_WORDS ? 1 : 0;
  }
  const proseWords = prose.map((weight, line) => weight * words[line]!);
  return {
    size,
    lines,
    texts,
    scan,
    functionShare,
    prose,
    proseWords,
    isShort,
    isContent,
    wordSums: prefixSums(words),
    proseSums: prefixSums(proseWords),
    shortSums: prefixSums(isShort),
  };
}

/** The text's own most frequent short words: articles, prepositions, particles, whatever its language. */
function functionWords({ size, ids, offsets, lengths, isCapital, words }: Scan): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (let line = 0; line < size; line++) {
    if (words[line]! < LONG_LINE_WORDS) continue;
    for (let at = offsets[line]!; at < offsets[line + 1]!; at++) {
      if (lengths[at]! > MAX_FUNCTION_WORD_LENGTH || isCapital[at]) continue;
      counts.set(ids[at]!, (counts.get(ids[at]!) ?? 0) + 1);
    }
  }
  const sorted = [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return new Set(sorted.slice(0, FUNCTION_WORDS).map(([id]) => id));
}

function proseOf(scan: Scan, line: number, functionShare: number): number {
  const words = scan.words[line]!;
  if (words < 4) return 0;
  const ends = scan.lastClass[line] === CharClass.terminal || scan.sentenceBreaks[line]! > 0;
  const marks = scan.codeMarks[line]! + scan.dividers[line]! + scan.numbers[line]!;
  const length = Math.min(1, words / FULL_PROSE_WORDS);
  const small = Math.min(1, functionShare / FULL_FUNCTION_SHARE);
  return length * small * (ends ? 1 : 0.4) * Math.max(0, 1 - (2 * marks) / words);
}
