/** A word as it was met in a text, folded. The same object wherever it is met, as long as the table knows it. */
export class Word {
  /** As the text has it. */
  readonly raw: string;
  /** As it is compared. */
  readonly text: string;
  /** What an index knows of the word, kept with it so that it need not be looked up again; and which index. */
  note: unknown = undefined;
  index: object | undefined = undefined;

  constructor(raw: string, text: string) {
    this.raw = raw;
    this.text = text;
  }
}

const SLOTS = 1 << 15;
/** Half of the slots, so that a search ends soon. */
const MAX_WORDS = SLOTS >> 1;

/**
 * Remembers words, so that a word met again costs no new string: it is found by the characters in the text.
 * Forgets all where it is full; what it gives does not depend on what it remembers.
 */
export class WordTable {
  readonly #fold: (word: string) => string;
  /** A word stands at the place of its hash or the next free one. */
  #slots: (Word | undefined)[] = new Array(SLOTS).fill(undefined);
  #size = 0;

  constructor(fold: (word: string) => string) {
    this.#fold = fold;
  }

  /** The word at [start, end) of the text. */
  get(text: string, start: number, end: number): Word {
    const slots = this.#slots;
    let slot = hash(text, start, end) & (SLOTS - 1);
    for (let known = slots[slot]; known !== undefined; known = slots[slot]) {
      if (isAt(text, start, end, known.raw)) return known;
      slot = (slot + 1) & (SLOTS - 1);
    }
    return this.#add(text.slice(start, end), slot);
  }

  #add(raw: string, slot: number): Word {
    const word = new Word(raw, this.#fold(raw));
    if (this.#size === MAX_WORDS) {
      this.#slots.fill(undefined);
      this.#size = 0;
      return word;
    }
    this.#size++;
    this.#slots[slot] = word;
    return word;
  }
}

/** FNV-1a, over code units. */
function hash(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value ^ (value >>> 15);
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}
