import { logistic, type Trees } from '../../trees/trees.js';
import type { Columns } from '../features/columns.js';

/** Lines that go down the trees together: as many as their columns fit into the nearer caches of a processor. */
const BLOCK_LINES = 1024;

/**
 * Probability of each of the lines `[0, end)`, as `predict` gives it, to the bit. All lines go down a tree together,
 * divided at each node: a node that all of them leave by the same side, as a third of those on their ways are, is
 * told by the range of its feature and costs next to nothing.
 */
export function predictLines(trees: Trees, columns: Columns, end = columns.size): Float32Array {
  const sums = new Float64Array(Math.min(end, columns.size));
  for (let start = 0; start < sums.length; start += BLOCK_LINES) {
    const part = sums.subarray(start, start + BLOCK_LINES);
    addLeaves(trees, columns.slices(start, start + part.length), part);
  }
  return Float32Array.from(sums, logistic);
}

/** Adds to the sum of each line the leaf that each tree leads it to. */
function addLeaves(trees: Trees, columns: readonly Float32Array[], sums: Float64Array): void {
  const { roots, features, thresholds, left, right } = trees;
  const { least, most } = rangesOf(columns);
  const lines = Int32Array.from(sums, (_, line) => line);
  const aside = new Int32Array(lines.length);
  const from = new Int32Array(
    roots.reduce((size, root, tree) => Math.max(size, root - (roots[tree - 1] ?? 0)), 1),
  );
  const to = new Int32Array(from.length);
  for (let tree = 0; tree + 1 < roots.length; tree++) {
    const root = roots[tree]!;
    from.fill(0);
    to.fill(0);
    to[0] = lines.length;
    // Children stand behind their parents, so the order of the nodes leads down.
    for (let at = root; at < roots[tree + 1]!; at++) {
      const start = from[at - root]!;
      const end = to[at - root]!;
      if (start === end) continue;
      const feature = features[at]!;
      const threshold = thresholds[at]!;
      let middle: number;
      if (most[feature]! <= threshold) middle = end;
      else if (least[feature]! > threshold) middle = start;
      else middle = divide(lines, start, end, columns[feature]!, threshold, aside);
      const low = left[at]!;
      const high = right[at]!;
      if (low < 0) addLeaf(trees, tree, low, lines, start, middle, sums);
      else {
        from[low] = start;
        to[low] = middle;
      }
      if (high < 0) addLeaf(trees, tree, high, lines, middle, end, sums);
      else {
        from[high] = middle;
        to[high] = end;
      }
    }
  }
}

function addLeaf(
  { leafRoots, leaves }: Trees,
  tree: number,
  child: number,
  lines: Int32Array,
  start: number,
  end: number,
  sums: Float64Array,
): void {
  const leaf = leaves[leafRoots[tree]! + ~child]!;
  for (let at = start; at < end; at++) sums[lines[at]!]! += leaf;
}

/** The least and the most that stand in each column; both are not a number where that is in it. */
function rangesOf(columns: readonly Float32Array[]): { least: Float32Array; most: Float32Array } {
  const least = new Float32Array(columns.length);
  const most = new Float32Array(columns.length);
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at]!;
    let [low, high] = [Infinity, -Infinity];
    for (let line = 0; line < column.length; line++) {
      low = Math.min(low, column[line]!);
      high = Math.max(high, column[line]!);
    }
    least[at] = low;
    most[at] = high;
  }
  return { least, most };
}

/** Puts those of the lines `[start, end)` first that go left; gives where the others begin. The order stays. */
function divide(
  lines: Int32Array,
  start: number,
  end: number,
  column: Float32Array,
  threshold: number,
  aside: Int32Array,
): number {
  let middle = start;
  let others = 0;
  for (let at = start; at < end; at++) {
    const line = lines[at]!;
    if (column[line]! <= threshold) lines[middle++] = line;
    else aside[others++] = line;
  }
  for (let other = 0; other < others; other++) lines[middle + other] = aside[other]!;
  return middle;
}
