import { predict, type Trees } from '../../trees/trees.js';

/** Trees in the order in which rows without a chance are soonest known. */
export interface Pruning {
  readonly trees: Trees;
  /** The trees that can raise a sum most come first. */
  readonly order: Int32Array;
  /** The most that the trees from each place of the order on can still add to a sum. */
  readonly rest: Float64Array;
}

/** Room for rounding, in log odds: far more than sums of leaves in another order can differ. */
const ROUNDING = 1e-3;

export function pruningOf(trees: Trees): Pruning {
  const { leafRoots, leaves } = trees;
  const count = leafRoots.length;
  const most = new Float32Array(count);
  for (let tree = 0; tree < count; tree++) {
    const end = leafRoots[tree + 1] ?? leaves.length;
    let best = -Infinity;
    for (let leaf = leafRoots[tree]!; leaf < end; leaf++) if (leaves[leaf]! > best) best = leaves[leaf]!;
    most[tree] = best;
  }
  const order = new Int32Array(count).map((_, tree) => tree).sort((a, b) => most[b]! - most[a]!);
  const rest = new Float64Array(count + 1);
  for (let at = count - 1; at >= 0; at--) rest[at] = rest[at + 1]! + most[order[at]!]!;
  return { trees, order, rest };
}

/**
 * The probability of each row that reaches what it must, as `predict` gives it; 0 for the others. A row is left as
 * soon as no leaf of the trees that remain could lift it there.
 *
 * @param least the probability that each row must reach
 */
export function predictLikely(
  pruning: Pruning,
  rows: Float32Array,
  width: number,
  least: Float32Array,
): Float32Array {
  const size = least.length;
  const result = new Float32Array(size);
  for (let row = 0; row < size; row++) {
    const features = rows.subarray(row * width, (row + 1) * width);
    if (!mayReach(pruning, features, least[row]!)) continue;
    result[row] = predict(pruning.trees, features, width)[0]!;
  }
  return result;
}

function mayReach({ trees, order, rest }: Pruning, row: Float32Array, least: number): boolean {
  const { roots, features, thresholds, left, right, leafRoots, leaves } = trees;
  const wanted = Math.log(least / (1 - least)) - ROUNDING;
  let sum = 0;
  for (let at = 0; at < order.length; at++) {
    if (sum + rest[at]! < wanted) return false;
    const tree = order[at]!;
    const root = roots[tree]!;
    let node = 0;
    while (node >= 0) {
      const split = root + node;
      node = row[features[split]!]! <= thresholds[split]! ? left[split]! : right[split]!;
    }
    sum += leaves[leafRoots[tree]! + ~node]!;
  }
  return true;
}
