const EMPTY = 1 << 10;

/** A set of 53-bit hashes of strings: sixteen bytes each at most, where a set of strings needs hundreds. */
export class HashSet {
  #hashes = new Float64Array(EMPTY);
  #length = 0;
  #isSorted = true;

  add(text: string): void {
    if (this.#length === this.#hashes.length) {
      const larger = new Float64Array(this.#length * 2);
      larger.set(this.#hashes);
      this.#hashes = larger;
    }
    this.#hashes[this.#length++] = hash53(text);
    this.#isSorted = false;
  }

  /** Wrong once in 10^9 questions to a set of a million. */
  has(text: string): boolean {
    if (!this.#isSorted) {
      this.#hashes.subarray(0, this.#length).sort();
      this.#isSorted = true;
    }
    const wanted = hash53(text);
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#hashes[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low < this.#length && this.#hashes[low] === wanted;
  }
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
