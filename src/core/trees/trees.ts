/**
 * Boosted trees in typed arrays. A node asks whether a feature is at most its threshold; its left child is taken
 * when it is. Children below zero are leaves: `~child` is their index.
 */
export interface Trees {
  /** Root of each tree, an index of a node; the last entry is the number of nodes. */
  readonly roots: Int32Array;
  readonly features: Uint16Array;
  readonly thresholds: Float32Array;
  readonly left: Int16Array;
  readonly right: Int16Array;
  /** First leaf of each tree. */
  readonly leafRoots: Int32Array;
  readonly leaves: Float32Array;
}

/** Rows scored together: few enough that they stay in the cache while all trees go over them. */
const BLOCK_ROWS = 64;

/**
 * Probability of each row, by the logistic function of the sum of the trees' leaves.
 *
 * @param rows a row of `width` features after the other.
 */
export function predict(trees: Trees, rows: Float32Array, width: number): Float32Array {
  const size = width === 0 ? 0 : rows.length / width;
  const sums = new Float64Array(size);
  for (let start = 0; start < size; start += BLOCK_ROWS) {
    addLeaves(trees, rows, width, sums, start, Math.min(size, start + BLOCK_ROWS));
  }
  return Float32Array.from(sums, logistic);
}

/** Probability of log odds. */
export function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Adds to the sums of rows `[start, end)` the leaf that each tree leads them to. */
function addLeaves(
  { roots, features, thresholds, left, right, leafRoots, leaves }: Trees,
  rows: Float32Array,
  width: number,
  sums: Float64Array,
  start: number,
  end: number,
): void {
  for (let tree = 0; tree + 1 < roots.length; tree++) {
    const root = roots[tree]!;
    const leafRoot = leafRoots[tree]!;
    for (let row = start, base = start * width; row < end; row++, base += width) {
      let node = 0;
      while (node >= 0) {
        const at = root + node;
        node = rows[base + features[at]!]! <= thresholds[at]! ? left[at]! : right[at]!;
      }
      sums[row]! += leaves[leafRoot + ~node]!;
    }
  }
}
