import type { Line } from '../article.js';
import { CharClass, classOf } from '../text/classes.js';

/** What tells the two apart before anything is judged, each 0 to 1 but for the logarithms. */
export interface LineMeasures {
  /** Share of lines of fewer than six words that do not end like a sentence: in an article short lines are speech. */
  readonly short: number;
  /** Share of words that stand in lines of a sentence or more. */
  readonly prose: number;
  /** Logarithm of the longest run of short lines, and of their number. */
  readonly run: number;
  readonly count: number;
  /** Share of lines that are code, that have links or that have marks of pictures. */
  readonly marked: number;
  /** Logarithm of the number of short lines before the first long one, and after the last. */
  readonly before: number;
  readonly after: number;
  /** Share of words in lines that are menus put on one line: long, mostly capitalised. */
  readonly menus: number;
  /** Logarithm of the number of places where blocks were glued together: "HomeNews". */
  readonly glued: number;
  /** Share of characters in long lines that had to be cut into many parts. */
  readonly cut: number;
  /** Logarithms of the number of lines and of words. */
  readonly lines: number;
  readonly words: number;
}

const SHORT_WORDS = 6;
const LONG_WORDS = 14;
const CUT_PARTS = 8;
const MENU_WORDS = 15;
const MENU_CAPITALS = 0.55;

/** @param lines of the reflowed text */
export function measureLines(lines: readonly Line[]): LineMeasures {
  let words = 0;
  let proseWords = 0;
  let short = 0;
  let marked = 0;
  let run = 0;
  let longest = 0;
  let firstLong = -1;
  let lastLong = -1;
  let menuWords = 0;
  let glued = 0;
  let length = 0;
  let cutLength = 0;
  lines.forEach(({ traced: { text }, layout }, at) => {
    const { words: count, capitals, seams } = countWords(text);
    words += count;
    length += text.length;
    if (layout && layout.parts >= CUT_PARTS) cutLength += text.length;
    if (!layout?.code) glued += seams;
    if (count >= MENU_WORDS && capitals >= count * MENU_CAPITALS) menuWords += count;
    if (layout && (layout.code || layout.links > 0 || layout.images > 0)) marked++;
    if (count < SHORT_WORDS && !endsClosed(text)) {
      short++;
      run++;
      longest = Math.max(longest, run);
      return;
    }
    run = 0;
    if (count < LONG_WORDS || layout?.code) return;
    proseWords += count;
    if (firstLong < 0) firstLong = at;
    lastLong = at;
  });
  return {
    short: short / Math.max(1, lines.length),
    prose: proseWords / Math.max(1, words),
    run: Math.log1p(longest),
    count: Math.log1p(short),
    marked: marked / Math.max(1, lines.length),
    before: Math.log1p(firstLong < 0 ? lines.length : firstLong),
    after: Math.log1p(lastLong < 0 ? 0 : lines.length - 1 - lastLong),
    menus: menuWords / Math.max(1, words),
    glued: Math.log1p(glued),
    cut: cutLength / Math.max(1, length),
    lines: Math.log1p(lines.length),
    words: Math.log1p(words),
  };
}

interface WordCount {
  readonly words: number;
  /** Words that begin with a capital. */
  readonly capitals: number;
  /** Places inside words where a small letter meets a capital. */
  readonly seams: number;
}

/** Words divided by spaces; in scripts without them, characters count half. */
function countWords(text: string): WordCount {
  let words = 0;
  let capitals = 0;
  let seams = 0;
  let before: number = CharClass.space;
  for (let at = 0; at < text.length; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === CharClass.unspaced) words += 0.5;
    if (before === CharClass.space && kind !== CharClass.space) {
      words++;
      if (kind === CharClass.upper) capitals++;
    } else if (before === CharClass.lower && kind === CharClass.upper) seams++;
    before = kind;
  }
  return { words, capitals, seams };
}

function endsClosed(text: string): boolean {
  const kind = classOf(text.charCodeAt(text.length - 1));
  return kind === CharClass.terminal || kind === CharClass.quote || kind === CharClass.colon;
}
