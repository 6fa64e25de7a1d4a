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

/**
 * Probability of each row, by the logistic function of the sum of the trees' leaves.
 *
 * @param rows a row of `width` features after the other.
 */
export function predict(trees: Trees, rows: Float32Array, width: number): Float32Array {
  const { roots, features, thresholds, left, right, leafRoots, leaves } = trees;
  const size = width === 0 ? 0 : rows.length / width;
  const sums = new Float64Array(size);
  // Tree by tree: the nodes of one stay in the cache for all rows.
  for (let tree = 0; tree + 1 < roots.length; tree++) {
    const root = roots[tree]!;
    const leafRoot = leafRoots[tree]!;
    for (let row = 0, base = 0; row < size; row++, base += width) {
      let node = 0;
      while (node >= 0) {
        const at = root + node;
        node = rows[base + features[at]!]! <= thresholds[at]! ? left[at]! : right[at]!;
      }
      sums[row]! += leaves[leafRoot + ~node]!;
    }
  }
  return Float32Array.from(sums, (sum) => 1 / (1 + Math.exp(-sum)));
}
