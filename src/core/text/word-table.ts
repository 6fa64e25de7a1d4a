const SLOTS = 1 << 15;
/** Half of the slots, so that a search ends soon. */
const MAX_WORDS = SLOTS >> 1;

/**
 * Remembers what was made of a word, so that a word met again costs no new string: it is found by the
 * characters in the text. Forgets all where it is full; what it gives does not depend on what it remembers.
 */
export class WordTable {
  readonly #make: (word: string) => string;
  /** Number of a word plus one at the place of its hash or the next free one; 0 is free. */
  readonly #slots = new Uint16Array(SLOTS);
  readonly #words: string[] = [];
  readonly #made: string[] = [];

  constructor(make: (word: string) => string) {
    this.#make = make;
  }

  /** What is made of the word at [start, end) of the text. */
  get(text: string, start: number, end: number): string {
    let slot = hash(text, start, end) & (SLOTS - 1);
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
      const at = this.#slots[slot]! - 1;
      if (isAt(text, start, end, this.#words[at]!)) return this.#made[at]!;
    }
    return this.#add(text.slice(start, end), slot);
  }

  #add(word: string, slot: number): string {
    const made = this.#make(word);
    if (this.#words.length === MAX_WORDS) {
      this.#slots.fill(0);
      this.#words.length = 0;
      this.#made.length = 0;
      return made;
    }
    this.#words.push(word);
    this.#made.push(made);
    this.#slots[slot] = this.#words.length;
    return made;
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
