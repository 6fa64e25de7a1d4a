import { spread } from './keys.js';
import { SIGNATURE_SIZE } from './min-hash.js';
import { UnionFind } from './union-find.js';

/**
 * Bands of the signature: texts that agree in all rows of a band are compared. Texts of similarity 0.8 meet with
 * a probability of 98 %, of 0.9 nearly always, of 0.3 in 2 %.
 */
const BANDS = 10;
const ROWS = SIGNATURE_SIZE / BANDS;
/** Texts are near-duplicates from this similarity on: a copy with a changed sentence or another footer. */
const MIN_SIMILARITY = 0.8;
/** One byte of each place is kept (Li and König 2010); two texts agree in it by chance now and then. */
const BY_CHANCE = 1 / 256;
const FIRST_TEXTS = 1024;
const FIRST_SLOTS = 1 << 15;

/**
 * Finds near-duplicates among texts that come one by one. Takes about 180 bytes a text, never the text itself.
 */
export class NearDuplicates {
  readonly #sets = new UnionFind();
  #signatures = new Uint8Array(FIRST_TEXTS * SIGNATURE_SIZE);
  #count = 0;
  /** Open addressing: hashes of bands, and the text (from 1) that came with them last. */
  #hashes = new Uint32Array(FIRST_SLOTS);
  #texts = new Uint32Array(FIRST_SLOTS);

  /** Adds a text; gives its number, from 0. */
  add(signature: Uint32Array): number {
    const text = this.#sets.add();
    this.#grow();
    const offset = this.#count++ * SIGNATURE_SIZE;
    for (let row = 0; row < SIGNATURE_SIZE; row++) this.#signatures[offset + row] = signature[row]! & 0xff;
    for (let band = 0; band < BANDS; band++) {
      const slot = this.#slotOf(hashOfBand(signature, band));
      const twin = this.#texts[slot]! - 1;
      if (twin >= 0 && this.#areAlike(twin, text)) this.#sets.join(twin, text);
      this.#texts[slot] = text + 1;
    }
    return text;
  }

  /** The first text of the set of near-duplicates that a text is in; itself where it has none. */
  firstOf(text: number): number {
    return this.#sets.find(text);
  }

  #areAlike(a: number, b: number): boolean {
    let same = 0;
    for (let row = 0; row < SIGNATURE_SIZE; row++) {
      if (this.#signatures[a * SIGNATURE_SIZE + row] === this.#signatures[b * SIGNATURE_SIZE + row]) same++;
    }
    return (same / SIGNATURE_SIZE - BY_CHANCE) / (1 - BY_CHANCE) >= MIN_SIMILARITY;
  }

  #slotOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let slot = hash & mask;
    while (this.#texts[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    this.#hashes[slot] = hash;
    return slot;
  }

  #grow(): void {
    if (this.#count * SIGNATURE_SIZE === this.#signatures.length) {
      const larger = new Uint8Array(this.#signatures.length * 2);
      larger.set(this.#signatures);
      this.#signatures = larger;
    }
    if ((this.#count + 1) * BANDS * 1.5 < this.#hashes.length) return;
    const [hashes, texts] = [this.#hashes, this.#texts];
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#texts = new Uint32Array(hashes.length * 2);
    texts.forEach((text, slot) => {
      if (text !== 0) this.#texts[this.#slotOf(hashes[slot]!)] = text;
    });
  }
}

function hashOfBand(signature: Uint32Array, band: number): number {
  let hash = band;
  for (let row = band * ROWS; row < (band + 1) * ROWS; row++)
    hash = Math.imul(hash ^ signature[row]!, 0x01000193);
  return spread(hash);
}
