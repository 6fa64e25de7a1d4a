import type { Trees } from './trees.js';

/** How much a feature of a line moved the sum of the trees, in log odds; above 0 towards what the trees ask for. */
export interface Weight {
  readonly feature: string;
  readonly value: number;
  readonly weight: number;
}

/**
 * What each feature of a row had a part in, the weightiest first. On the way down a tree each split moves the mean
 * of the leaves that can still be reached; the move is counted for the feature that was asked. (Saabas 2014,
 * "Interpreting random forests"; leaves count alike, because the model file does not say how many lines met them.)
 *
 * @param row features of one line, in the order of `names`
 */
export function weightsOf(trees: Trees, row: Float32Array, names: readonly string[]): Weight[] {
  const sums = new Float64Array(names.length);
  for (let tree = 0; tree + 1 < trees.roots.length; tree++) addPath(trees, tree, row, sums);
  return names
    .map((feature, at) => ({ feature, value: row[at]!, weight: sums[at]! }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

function addPath(trees: Trees, tree: number, row: Float32Array, sums: Float64Array): void {
  const root = trees.roots[tree]!;
  const means = meansOf(trees, tree);
  const leafMean = (child: number): number =>
    child < 0 ? trees.leaves[trees.leafRoots[tree]! + ~child]! : means[child]!.mean;
  let node = 0;
  while (node >= 0) {
    const feature = trees.features[root + node]!;
    const child =
      row[feature]! <= trees.thresholds[root + node]! ? trees.left[root + node]! : trees.right[root + node]!;
    sums[feature]! += leafMean(child) - means[node]!.mean;
    node = child;
  }
}

interface Mean {
  readonly mean: number;
  readonly leaves: number;
}

/** Mean of the leaves below each node of a tree; children stand behind their parents. */
function meansOf({ roots, left, right, leafRoots, leaves }: Trees, tree: number): Mean[] {
  const root = roots[tree]!;
  const means: Mean[] = [];
  const of = (child: number): Mean =>
    child < 0 ? { mean: leaves[leafRoots[tree]! + ~child]!, leaves: 1 } : means[child]!;
  for (let node = roots[tree + 1]! - root - 1; node >= 0; node--) {
    const [one, other] = [of(left[root + node]!), of(right[root + node]!)];
    const count = one.leaves + other.leaves;
    means[node] = { mean: (one.mean * one.leaves + other.mean * other.leaves) / count, leaves: count };
  }
  return means;
}
