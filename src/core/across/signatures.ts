import { SIGNATURE_SIZE } from './min-hash.js';

/** Texts of a page: 400 KB, so that what is added never moves what is there. */
const PAGE_TEXTS = 8192;

/** Signatures of texts, one byte of each place (b-bit minwise hashing, Li and König 2010): 50 bytes a text. */
export class Signatures {
  readonly #pages: Uint8Array[] = [];
  #size = 0;

  /** Adds a text; gives its number, from 0. */
  add(signature: Uint32Array): number {
    const text = this.#size++;
    const start = offsetOf(text);
    if (start === 0) this.#pages.push(new Uint8Array(PAGE_TEXTS * SIGNATURE_SIZE));
    const page = this.#pages.at(-1)!;
    for (let row = 0; row < SIGNATURE_SIZE; row++) page[start + row] = signature[row]! & 0xff;
    return text;
  }

  at(text: number, row: number): number {
    return this.#pageOf(text)[offsetOf(text) + row]!;
  }

  /** Do two texts agree in all places from `from` to before `to`? */
  areSame(a: number, b: number, from: number, to: number): boolean {
    return this.countSame(a, b, from, to) === to - from;
  }

  /** In how many places from `from` to before `to` do they agree? */
  countSame(a: number, b: number, from: number, to: number): number {
    const [left, right] = [this.#pageOf(a), this.#pageOf(b)];
    const [atLeft, atRight] = [offsetOf(a), offsetOf(b)];
    let same = 0;
    for (let row = from; row < to; row++) if (left[atLeft + row] === right[atRight + row]) same++;
    return same;
  }

  #pageOf(text: number): Uint8Array {
    return this.#pages[Math.floor(text / PAGE_TEXTS)]!;
  }
}

function offsetOf(text: number): number {
  return (text % PAGE_TEXTS) * SIGNATURE_SIZE;
}
