import { spread } from './keys.js';
import type { Scan } from './scan.js';

/**
 * Signatures of texts by MinHash (Broder 1997, "On the resemblance and containment of documents"): two texts agree
 * in each place of their signatures with the probability that is the Jaccard similarity of their shingles. Taken
 * rather than SimHash because its bands find pairs of a similarity that can be named, while SimHash puts texts
 * apart by the bits of an angle, which furniture under short articles moves as much as the story does.
 */
export const SIGNATURE_SIZE = 50;

/** Words of a shingle; five are common for news (Broder took ten for pages, others three to five). */
const SHINGLE_WORDS = 5;

const MULTIPLIERS = Uint32Array.from({ length: SIGNATURE_SIZE }, (_, at) => spread(at * 2 + 1) | 1);
const ADDENDS = Uint32Array.from({ length: SIGNATURE_SIZE }, (_, at) => spread(at * 2 + 2));

/** The least hash of the text's shingles under each of 50 hash functions; all ones for a text without words. */
export function signatureOf({ first }: Pick<Scan, 'first'>): Uint32Array {
  const signature = new Uint32Array(SIGNATURE_SIZE).fill(0xffffffff);
  const last = Math.max(0, first.length - SHINGLE_WORDS);
  for (let at = 0; at <= last && first.length > 0; at++) {
    let shingle = 0;
    const end = Math.min(first.length, at + SHINGLE_WORDS);
    for (let word = at; word < end; word++) shingle = Math.imul(shingle, 0x01000193) ^ first[word]!;
    const hash = spread(shingle);
    for (let row = 0; row < SIGNATURE_SIZE; row++) {
      const value = (Math.imul(hash, MULTIPLIERS[row]!) + ADDENDS[row]!) >>> 0;
      if (value < signature[row]!) signature[row] = value;
    }
  }
  return signature;
}
