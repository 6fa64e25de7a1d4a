const FIRST_CAPACITY = 1024;
const GROWTH = 1.5;

/** Sets of numbers that grow together (Tarjan 1975), the least number of a set standing for it. */
export class UnionFind {
  #parents = new Uint32Array(FIRST_CAPACITY);
  #size = 0;

  /** Adds the next number as a set of its own. */
  add(): number {
    if (this.#size === this.#parents.length) {
      const larger = new Uint32Array(this.#size * GROWTH);
      larger.set(this.#parents);
      this.#parents = larger;
    }
    this.#parents[this.#size] = this.#size;
    return this.#size++;
  }

  /** The least number of the set; paths are halved on the way. */
  find(item: number): number {
    let at = item;
    while (this.#parents[at] !== at) {
      const up = this.#parents[at]!;
      this.#parents[at] = this.#parents[up]!;
      at = this.#parents[at]!;
    }
    return at;
  }

  join(a: number, b: number): void {
    const [low, high] = [this.find(a), this.find(b)].sort((left, right) => left - right) as [number, number];
    this.#parents[high] = low;
  }
}
