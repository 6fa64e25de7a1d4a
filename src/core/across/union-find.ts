/** Sets of numbers that grow together (Tarjan 1975), the least number of a set standing for it. */
export class UnionFind {
  readonly #parents: number[] = [];

  /** Adds the next number as a set of its own. */
  add(): number {
    return this.#parents.push(this.#parents.length) - 1;
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
