import { CharClass, classOf } from '../../text/classes.js';
import type { LineMeasures } from './lines.js';

const WORD = /[\p{L}\p{N}]+/gu;
/** Shorter lines are entries of menus, whose words tell nothing of how sentences are made. */
const MIN_SENTENCE = 25;
/** A word with a capital may be the first of its sentence. */
const MIN_PLACE = 3;

/** What the text itself tells of its words. */
export interface WordCounts {
  /** How often a word stands in small letters, and how often with a mark behind it. */
  readonly small: ReadonlyMap<string, number>;
  readonly marked: ReadonlyMap<string, number>;
  /** How often a word has a capital inside a line. */
  readonly capital: ReadonlyMap<string, number>;
  /** Of the words on both sides of a line end: how often they stand together in a line. */
  readonly pairs: ReadonlyMap<string, number>;
}

export function countWords({ texts, firstWords, lastWords }: LineMeasures): WordCounts {
  const small = new Map<string, number>();
  const marked = new Map<string, number>();
  const capital = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (let at = 1; at < texts.length; at++) pairs.set(pairOf(lastWords[at - 1]!, firstWords[at]!), 0);
  for (const line of texts) {
    if (line.length < MIN_SENTENCE) continue;
    let before = '';
    let end = 0;
    for (const { 0: word, index } of line.matchAll(WORD)) {
      const kind = classOf(word.charCodeAt(0));
      if (kind === CharClass.lower) {
        add(small, word);
        if (isMark(classOf(line.charCodeAt(index + word.length)))) add(marked, word);
      } else if (kind === CharClass.upper && index >= MIN_PLACE) add(capital, word);
      const pair = index === end + 1 ? pairOf(before, word) : '';
      if (pairs.has(pair)) add(pairs, pair);
      before = word;
      end = index + word.length;
    }
  }
  return { small, marked, capital, pairs };
}

export function pairOf(word: string, next: string): string {
  return `${word} ${next}`;
}

function isMark(kind: number): boolean {
  return kind === CharClass.terminal || kind === CharClass.comma || kind === CharClass.colon;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
