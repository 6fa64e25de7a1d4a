import { CharClass, classOf } from '../text/classes.js';
import { keyOfWords } from './keys.js';
import type { KnownPassage } from './known-lines.js';
import { type Scan, scanText, WordMark } from './scan.js';

/** Words by which a passage is found; what is shorter is a phrase of the language. */
export const OPENING_WORDS = 4;
/** What must be left of a line; else it is judged as a line. */
const MIN_LEFT_WORDS = 3;

/** Opening → passages, the longest first. */
export type PassageIndex = ReadonlyMap<number, readonly KnownPassage[]>;

export function passageIndex(passages: readonly KnownPassage[]): PassageIndex {
  const index = new Map<number, KnownPassage[]>();
  for (const passage of [...passages].sort((a, b) => b.words - a.words)) {
    const before = index.get(passage.opening);
    if (before) before.push(passage);
    else index.set(passage.opening, [passage]);
  }
  return index;
}

export interface FoundPassage {
  /** Half-open range of the text, with the marks around the words. */
  readonly start: number;
  readonly end: number;
  readonly passage: KnownPassage;
}

/** The known passages inside a line, from left to right, where enough of the line is left without them. */
export function findKnown(text: string, index: PassageIndex): FoundPassage[] {
  const scan = scanText(text);
  const { length } = scan.first;
  const found: FoundPassage[] = [];
  let left = length;
  for (let at = 0; at + OPENING_WORDS <= length; at++) {
    if ((scan.marks[at]! & WordMark.opens) === 0) continue;
    const passage = passageAt(scan, at, index);
    if (passage === undefined) continue;
    const last = at + passage.words - 1;
    const start = startOf(text, scan.starts[at]!, scan.ends[at - 1] ?? 0);
    found.push({ start, end: endOf(text, scan.ends[last]!, scan.starts[last + 1] ?? text.length), passage });
    left -= passage.words;
    at = last;
  }
  return left >= MIN_LEFT_WORDS ? found : [];
}

function passageAt(scan: Scan, at: number, index: PassageIndex): KnownPassage | undefined {
  const passages = index.get(keyOfWords(scan, at, at + OPENING_WORDS));
  return passages?.find(
    ({ words, key }) => at + words <= scan.first.length && keyOfWords(scan, at, at + words) === key,
  );
}

/** With brackets, bullets and arrows that stand right before the first word. */
function startOf(text: string, word: number, least: number): number {
  let start = word;
  while (start > least && isOpening(classOf(text.charCodeAt(start - 1)))) start--;
  return start;
}

function isOpening(kind: number): boolean {
  return (
    kind === CharClass.bracket ||
    kind === CharClass.divider ||
    kind === CharClass.other ||
    kind === CharClass.code
  );
}

/** With the marks up to the next white space, but not those that open what follows. */
function endOf(text: string, word: number, next: number): number {
  let end = word;
  while (end < next && classOf(text.charCodeAt(end)) !== CharClass.space) end++;
  return end === next && next < text.length ? startOf(text, next, word) : end;
}
