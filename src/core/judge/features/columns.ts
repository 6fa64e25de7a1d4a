/** Columns of a feature matrix, each named once, in the order in which they are added. */
export class Columns {
  readonly size: number;
  readonly #names: string[] = [];
  readonly #columns: Float32Array[] = [];

  constructor(size: number) {
    this.size = size;
  }

  get names(): readonly string[] {
    return this.#names;
  }

  /** Adds a column, filled by `value` for each line. */
  add(name: string, value: (line: number) => number): Float32Array {
    const column = new Float32Array(this.size);
    for (let line = 0; line < this.size; line++) column[line] = value(line);
    this.#names.push(name);
    this.#columns.push(column);
    return column;
  }

  get(name: string): Float32Array {
    return this.#columns[this.#names.indexOf(name)]!;
  }

  /** The lines `[start, end)` of every column. */
  slices(start: number, end: number): Float32Array[] {
    return this.#columns.map((column) => column.subarray(start, end));
  }

  /**
   * The lines `[start, end)` as a matrix, one after the other: entry (line, column) is at
   * `(line - start) * names.length + column`.
   */
  toRows(start = 0, end = this.size): Float32Array {
    const last = Math.min(end, this.size);
    const width = this.#columns.length;
    const rows = new Float32Array((last - start) * width);
    this.#columns.forEach((column, at) => {
      for (let line = start; line < last; line++) rows[(line - start) * width + at] = column[line]!;
    });
    return rows;
  }
}

/** Sums of the entries before each index: the sum of `[from, to)` is `sums[to] - sums[from]`. */
export function prefixSums(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at++) sums[at + 1] = sums[at]! + values[at]!;
  return sums;
}

/** Sum of the entries `[from, to)`, the range cut to the array. */
export function sumOf(sums: Float64Array, from: number, to: number): number {
  const last = sums.length - 1;
  const start = Math.min(Math.max(from, 0), last);
  const end = Math.min(Math.max(to, start), last);
  return sums[end]! - sums[start]!;
}

/** `part / whole`, 0 where there is nothing. */
export function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

/** Logarithm of one more than a count, so that 0 stays 0; the sign is kept. */
export function logOf(count: number): number {
  return count < 0 ? -Math.log1p(-count) : Math.log1p(count);
}
