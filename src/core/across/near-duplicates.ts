import { BandTable } from './band-table.js';
import { SIGNATURE_SIZE } from './min-hash.js';
import { Signatures } from './signatures.js';
import { UnionFind } from './union-find.js';

/**
 * Bands of the signature: texts that agree in all rows of a band are compared. Texts of similarity 0.8 meet with
 * a probability of 98 %, of 0.9 nearly always, of 0.3 in 2 %.
 */
const BANDS = 10;
const ROWS = SIGNATURE_SIZE / BANDS;
/** Texts are near-duplicates from this similarity on: a copy with a changed sentence or another footer. */
const MIN_SIMILARITY = 0.8;
/** Of each place one byte is kept; two texts agree in it by chance now and then. */
const BY_CHANCE = 1 / 256;

/** Finds near-duplicates among texts that come one by one. Takes some 120 bytes a text, never the text itself. */
export class NearDuplicates {
  readonly #sets = new UnionFind();
  readonly #signatures = new Signatures();
  readonly #bands = Array.from(
    { length: BANDS },
    (_, band) => new BandTable(this.#signatures, band * ROWS, (band + 1) * ROWS),
  );

  /** Adds a text; gives its number, from 0. */
  add(signature: Uint32Array): number {
    this.#sets.add();
    const text = this.#signatures.add(signature);
    for (const band of this.#bands) {
      const twin = band.replace(text);
      if (twin >= 0 && this.#areAlike(twin, text)) this.#sets.join(twin, text);
    }
    return text;
  }

  /** The first text of the set of near-duplicates that a text is in; itself where it has none. */
  firstOf(text: number): number {
    return this.#sets.find(text);
  }

  #areAlike(a: number, b: number): boolean {
    const share = this.#signatures.countSame(a, b, 0, SIGNATURE_SIZE) / SIGNATURE_SIZE;
    return (share - BY_CHANCE) / (1 - BY_CHANCE) >= MIN_SIMILARITY;
  }
}
