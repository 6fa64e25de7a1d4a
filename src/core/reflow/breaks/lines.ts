import { CharClass, classOf, isWordClass } from '../../text/classes.js';
import type { Row } from '../rows.js';
import { endingKind, endsSentence, openingKind } from './kinds.js';

/** Where there is nothing to measure. */
export const NOTHING = -1;
const MAX_RUN = 12;
const FIRST_WORD = /^["“«‘(]?([\p{L}\p{N}]+)/u;
const LAST_WORD = /[\p{L}\p{N}]{1,24}$/u;
/** No longer word counts. */
const MAX_WORD = 24;
const SENTENCE_INSIDE = /\p{Ll}{2}[.!?]["”’»)]?\s+\S/u;

/** What is measured of every line, an array each. */
export interface LineMeasures {
  readonly texts: readonly string[];
  readonly words: Float32Array;
  /** `openingKind` and `endingKind`. */
  readonly first: Float32Array;
  readonly last: Float32Array;
  /** Share of its words that have a capital. */
  readonly capitals: Float32Array;
  readonly firstWords: readonly string[];
  readonly lastWords: readonly string[];
  /** Does a sentence end inside? */
  readonly inside: Uint8Array;
  /** How often the line stands in the text. */
  readonly repeats: Float32Array;
}

export function measureLines(text: string, rows: readonly Row[]): LineMeasures {
  const texts = rows.map(({ start, end }) => text.slice(start, end));
  const counts = new Map<string, number>();
  for (const line of texts) counts.set(line, (counts.get(line) ?? 0) + 1);
  const words = new Float32Array(texts.length);
  const capitals = new Float32Array(texts.length);
  texts.forEach((line, at) => {
    const { all, large } = countWords(line);
    words[at] = all;
    capitals[at] = all === 0 ? NOTHING : large / all;
  });
  return {
    texts,
    words,
    capitals,
    first: Float32Array.from(texts, openingKind),
    last: Float32Array.from(texts, endingKind),
    firstWords: texts.map((line) => FIRST_WORD.exec(line)?.[1] ?? ''),
    lastWords: texts.map((line) => LAST_WORD.exec(line.slice(-MAX_WORD))?.[0] ?? ''),
    inside: Uint8Array.from(texts, (line) => (SENTENCE_INSIDE.test(line) ? 1 : 0)),
    repeats: Float32Array.from(texts, (line) => counts.get(line)!),
  };
}

function countWords(line: string): { all: number; large: number } {
  let all = 0;
  let large = 0;
  let isInside = false;
  for (let at = 0; at < line.length; at++) {
    const kind = classOf(line.charCodeAt(at));
    const isWord = isWordClass(kind);
    if (isWord && !isInside) {
      all++;
      if (kind === CharClass.upper) large++;
    }
    isInside = isWord || (isInside && kind === CharClass.joiner);
  }
  return { all, large };
}

/** Lines, at most `MAX_RUN`, and characters between a break and the next end of a sentence on either side. */
export interface Runs {
  readonly linesSince: Float32Array;
  readonly charactersSince: Float32Array;
  readonly linesTo: Float32Array;
  readonly charactersTo: Float32Array;
}

export function measureRuns({ texts, last }: LineMeasures): Runs {
  const size = texts.length;
  const linesSince = new Float32Array(size);
  const charactersSince = new Float32Array(size);
  const linesTo = new Float32Array(size);
  const charactersTo = new Float32Array(size);
  for (let at = 1; at < size; at++) {
    if (endsSentence(last[at - 1]!)) continue;
    linesSince[at] = Math.min(MAX_RUN, linesSince[at - 1]! + 1);
    charactersSince[at] = charactersSince[at - 1]! + texts[at - 1]!.length;
  }
  for (let at = size - 1; at > 0; at--) {
    const isEnd = endsSentence(last[at]!);
    const isLast = at + 1 === size;
    linesTo[at] = isEnd ? 1 : Math.min(MAX_RUN, isLast ? MAX_RUN : linesTo[at + 1]! + 1);
    charactersTo[at] = texts[at]!.length + (isEnd || isLast ? 0 : charactersTo[at + 1]!);
  }
  return { linesSince, charactersSince, linesTo, charactersTo };
}
