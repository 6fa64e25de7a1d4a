const FIRST_SLOTS = 1 << 10;
/** Slots in use at most; beyond that the table grows. */
const MAX_SHARE = 0.75;

/** A set of 53-bit hashes of strings: some sixteen bytes each, where a set of strings needs hundreds. */
export class HashSet {
  /** Open addressing; 0 is an empty slot. */
  #hashes = new Float64Array(FIRST_SLOTS);
  #size = 0;

  /** @returns false where it was there already; wrong as often as `has` */
  add(text: string): boolean {
    const hash = hashOf(text);
    const slot = this.#slotOf(hash);
    if (this.#hashes[slot] !== 0) return false;
    this.#hashes[slot] = hash;
    if (++this.#size > this.#hashes.length * MAX_SHARE) this.#grow();
    return true;
  }

  /** Wrong once in 10^9 questions to a set of a million. */
  has(text: string): boolean {
    return this.#hashes[this.#slotOf(hashOf(text))] !== 0;
  }

  #slotOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let slot = hash & mask;
    while (this.#hashes[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const old = this.#hashes;
    this.#hashes = new Float64Array(old.length * 2);
    for (const hash of old) if (hash !== 0) this.#hashes[this.#slotOf(hash)] = hash;
  }
}

function hashOf(text: string): number {
  return hash53(text) || 1;
}

/** cyrb53 by bryc (public domain): 53 well mixed bits, no defence against those who want a collision. */
export function hash53(text: string): number {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x9e3779b1);
    second = Math.imul(second ^ unit, 0x5f356495);
  }
  first = Math.imul(first ^ (first >>> 16), 0x85ebca6b) ^ Math.imul(second ^ (second >>> 13), 0xc2b2ae35);
  second = Math.imul(second ^ (second >>> 16), 0x85ebca6b) ^ Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second & 0x1fffff) * 2 ** 32 + (first >>> 0);
}
