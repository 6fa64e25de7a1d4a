import { type Columns, logOf, prefixSums, sumOf } from './columns.js';
import type { Page } from './page.js';
import type { Scan } from './scan.js';

/**
 * Phrases of short lines and where on the training pages they stood: "related stories", "leave a reply", "skip to
 * content", in the languages of those pages. Phrases are kept as hashes; each was seen on several domains.
 */
export interface PhraseTable {
  /** Hash of a phrase → its index in the two arrays. */
  readonly indexes: ReadonlyMap<number, number>;
  /** Log odds of not being article, times 16, against the average short line; -127 to 127. */
  readonly drop: Int8Array;
  /** Share of the article's words that came before it, times 255: 255 is behind the article. */
  readonly position: Uint8Array;
}

export const NO_PHRASES: PhraseTable = {
  indexes: new Map(),
  drop: new Int8Array(),
  position: new Uint8Array(),
};

export const MAX_PHRASE_LINE_WORDS = 12;
const MAX_PHRASE_WORDS = 3;
const WHOLE_LINE = 7;
const DROP_SCALE = 16;
/** From these log odds on a phrase marks the page's furniture. */
const STRONG = 1.5;
const BEHIND = 0.85;
const AHEAD = 0.15;

/** Calls `visit` with the hash of each phrase of a short line: one to three words in a row, and the whole line. */
export function visitPhrases(
  { ids, offsets, lengths }: Scan,
  line: number,
  visit: (hash: number) => void,
): void {
  const start = offsets[line]!;
  const end = offsets[line + 1]!;
  if (end - start > MAX_PHRASE_LINE_WORDS) return;
  let whole = WHOLE_LINE;
  for (let at = start; at < end; at++) {
    whole = Math.imul(whole, 31) + ids[at]!;
    let hash = 0;
    for (let size = 1; size <= MAX_PHRASE_WORDS && at + size <= end; size++) {
      hash = (Math.imul(hash, 31) + ids[at + size - 1]! + size) | 0;
      if (size > 1 || lengths[at]! > 2) visit(hash);
    }
  }
  if (end > start) visit(whole | 0);
}

/**
 * What the phrases of a line and of the lines around it say about where on the page they stand.
 *
 * @param anchors lines where the article may begin: from there on, phrases that stand behind articles are counted
 */
export function addPhrases(
  page: Page,
  table: PhraseTable,
  anchors: readonly number[],
  columns: Columns,
): void {
  const { scan, size, wordSums } = page;
  const most = new Float32Array(size);
  const least = new Float32Array(size);
  const position = new Float32Array(size).fill(0.5);
  for (let line = 0; line < size; line++) {
    visitPhrases(scan, line, (hash) => {
      const index = table.indexes.get(hash);
      if (index === undefined) return;
      const odds = table.drop[index]! / DROP_SCALE;
      if (odds < least[line]!) least[line] = odds;
      if (odds > most[line]!) {
        most[line] = odds;
        position[line] = table.position[index]! / 255;
      }
    });
  }
  const strong = (line: number) => most[line]! >= STRONG;
  const behind = most.map((_, line) => (strong(line) && position[line]! >= BEHIND ? 1 : 0));
  const ahead = most.map((_, line) => (strong(line) && position[line]! <= AHEAD ? 1 : 0));
  const strongSums = prefixSums(most.map((_, line) => (strong(line) ? 1 : 0)));
  const behindSums = prefixSums(behind);
  const aheadSums = prefixSums(ahead);
  columns.add('phrase-most', (line) => most[line]!);
  columns.add('phrase-least', (line) => least[line]!);
  columns.add('phrase-position', (line) => position[line]!);
  columns.add('phrases-before-5', (line) => sumOf(strongSums, line - 5, line));
  columns.add('phrases-after-5', (line) => sumOf(strongSums, line + 1, line + 6));
  columns.add('behind-before', (line) => logOf(sumOf(behindSums, 0, line + 1)));
  columns.add('behind-before-20', (line) => sumOf(behindSums, line - 20, line + 1));
  columns.add('behind-after', (line) => logOf(sumOf(behindSums, line + 1, size)));
  columns.add('ahead-before', (line) => logOf(sumOf(aheadSums, 0, line + 1)));
  columns.add('ahead-after', (line) => logOf(sumOf(aheadSums, line + 1, size)));
  anchors.forEach((anchor, at) => {
    const start = Math.max(0, anchor);
    const first = behind.findIndex((mark, line) => mark > 0 && line > start);
    const end = first < 0 ? size : first;
    columns.add(`behind-since-${at}`, (line) => logOf(sumOf(behindSums, start, line + 1)));
    columns.add(`words-to-behind-${at}`, (line) =>
      logOf(line < end ? -sumOf(wordSums, line, end) : sumOf(wordSums, end, line)),
    );
  });
  const lastBehind = lastMarked(behind);
  const lastAhead = lastMarked(ahead);
  columns.add('behind-lines', (line) => logOf(line - lastBehind[line]!));
  columns.add('behind-words', (line) => logOf(sumOf(wordSums, lastBehind[line]!, line)));
  columns.add('ahead-lines', (line) => logOf(line - lastAhead[line]!));
  columns.add('ahead-words', (line) => logOf(sumOf(wordSums, lastAhead[line]!, line)));
}

/** For each line the last marked one up to it; far before the page where there is none. */
function lastMarked(marks: Float32Array): Int32Array {
  const NONE = -5000;
  const last = new Int32Array(marks.length);
  for (let line = 0, seen = NONE; line < marks.length; line++) {
    if (marks[line]) seen = line;
    last[line] = seen;
  }
  return last;
}
