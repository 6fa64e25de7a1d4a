import { type Scan, type ScannedLine, WordMark } from './scan.js';

/**
 * Keys of lines and passages: hashes of 53 bits, which a number holds exactly. Of ten million lines two share a
 * key with a chance of one in two hundred, and then a line is counted once too often.
 */
export interface LineKeys {
  /** Without case, spaces and punctuation; numbers are one, but not in sentences, where they say something. */
  readonly line: number;
  /** The same with names made one as well; 0 where too little would be left. */
  readonly template: number;
}

/** Closed like a sentence, and long enough to be one. */
const MIN_SENTENCE_WORDS = 7;
/** What a template must have beside names and numbers, to tell one kind of line from another. */
const MIN_LITERAL_WORDS = 3;
const MIN_LITERAL_LETTERS = 12;
const MAX_TEMPLATE_WORDS = 30;

const NUMBER = 0x23;
const NAME = 0x4e;
const LINE_SEED = 0x2c1b3c6d;
const TEMPLATE_SEED = 0x297a2d39;
const PASSAGE_SEED = 0x165667b1;
const HIGH_BITS = 0x1fffff;
const LANE = 0x1_0000_0000;

/** The last steps of MurmurHash3 (Appleby 2011): every bit of the input moves every bit of the result. */
export function spread(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Mixes values into two lanes, in order. */
class Mixer {
  #first: number;
  #second: number;

  constructor(seed: number) {
    this.#first = seed;
    this.#second = ~seed;
  }

  add(first: number, second: number): void {
    this.#first = Math.imul((this.#first ^ first) + 0x9e3779b9, 0x85ebca6b);
    this.#first ^= this.#first >>> 13;
    this.#second = Math.imul((this.#second ^ second) + 0x7f4a7c15, 0xc2b2ae35);
    this.#second ^= this.#second >>> 15;
  }

  /** Never 0, which stands for none. */
  get key(): number {
    return (spread(this.#second) & HIGH_BITS) * LANE + spread(this.#first) || 1;
  }
}

export function keysOfLine(scan: Scan, { from, to, isClosed }: ScannedLine): LineKeys {
  const isSentence = isClosed && to - from >= MIN_SENTENCE_WORDS;
  const line = new Mixer(LINE_SEED);
  for (let at = from; at < to; at++) {
    const isMasked = !isSentence && (scan.marks[at]! & WordMark.number) !== 0;
    line.add(isMasked ? NUMBER : scan.first[at]!, isMasked ? NUMBER : scan.second[at]!);
  }
  return { line: line.key, template: templateOf(scan, from, to) };
}

/** "Ann Quay covers the harbour since 2019" and "Bo Dell covers the harbour since 2021" have one template. */
function templateOf(scan: Scan, from: number, to: number): number {
  if (to - from > MAX_TEMPLATE_WORDS) return 0;
  const template = new Mixer(TEMPLATE_SEED);
  let literals = 0;
  let letters = 0;
  let isName = false;
  let names = 0;
  for (let at = from; at < to; at++) {
    const mark = scan.marks[at]!;
    const wasName = isName;
    isName = (mark & WordMark.capital) !== 0;
    if (isName) {
      names++;
      if (!wasName) template.add(NAME, NAME);
    } else if ((mark & WordMark.number) !== 0) template.add(NUMBER, NUMBER);
    else {
      literals++;
      letters += scan.ends[at]! - scan.starts[at]!;
      template.add(scan.first[at]!, scan.second[at]!);
    }
  }
  const says = literals >= MIN_LITERAL_WORDS && letters >= MIN_LITERAL_LETTERS;
  return names > 0 && says ? template.key : 0;
}

/** The key of a range of words, numbers and all. */
export function keyOfWords(
  scan: { readonly first: ArrayLike<number>; readonly second: ArrayLike<number> },
  from: number,
  to: number,
): number {
  const words = new Mixer(PASSAGE_SEED);
  for (let at = from; at < to; at++) words.add(scan.first[at]!, scan.second[at]!);
  return words.key;
}

/** As a key is written in files: 14 hexadecimal digits. */
export function formatKey(key: number): string {
  return key.toString(16).padStart(14, '0');
}
