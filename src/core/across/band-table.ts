import { spread } from './keys.js';
import type { Signatures } from './signatures.js';

const FIRST_SLOTS = 1024;
/** Slots in use at most, and by how much the table grows then: five to eight bytes a text. */
const MAX_SHARE = 0.8;
const GROWTH = 1.5;
const ALL_HASHES = 0x1_0000_0000;

/** Texts by one band of their signatures. Open addressing; the bands themselves stay where the signatures are. */
export class BandTable {
  readonly #signatures: Signatures;
  readonly #from: number;
  readonly #to: number;
  /** A text, counted from 1; 0 is an empty slot. */
  #texts = new Uint32Array(FIRST_SLOTS);
  #size = 0;

  /** @param from the band's places in a signature, half-open */
  constructor(signatures: Signatures, from: number, to: number) {
    this.#signatures = signatures;
    this.#from = from;
    this.#to = to;
  }

  /** Puts a text in the place of the last one that has its band; gives that one, -1 where there is none. */
  replace(text: number): number {
    const slot = this.#slotOf(text);
    const before = this.#texts[slot]!;
    this.#texts[slot] = text + 1;
    if (before === 0 && ++this.#size > this.#texts.length * MAX_SHARE) this.#grow();
    return before - 1;
  }

  #slotOf(text: number): number {
    let slot = Math.floor((this.#hashOf(text) / ALL_HASHES) * this.#texts.length);
    for (;;) {
      const other = this.#texts[slot]!;
      if (other === 0 || this.#signatures.areSame(other - 1, text, this.#from, this.#to)) return slot;
      slot = slot + 1 === this.#texts.length ? 0 : slot + 1;
    }
  }

  #hashOf(text: number): number {
    let hash = 0;
    for (let row = this.#from; row < this.#to; row++)
      hash = Math.imul(hash ^ this.#signatures.at(text, row), 0x01000193);
    return spread(hash);
  }

  #grow(): void {
    const old = this.#texts;
    this.#texts = new Uint32Array(Math.ceil(old.length * GROWTH));
    for (const text of old) if (text !== 0) this.#texts[this.#slotOf(text - 1)] = text;
  }
}
