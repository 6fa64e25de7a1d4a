/** Lines that stay: index before, index after; both rise from pair to pair. */
export type Matches = readonly (readonly [before: number, after: number])[];

/** Gaps between anchors of up to so many pairs of lines are compared pair by pair. */
const MAX_PAIRS = 10_000;

/**
 * Finds the lines that two texts share, in order: equal ones at both ends; between those the lines that each text
 * has just once, as far as their order agrees (Bram Cohen's patience diff); what lies between two such anchors is
 * small as a rule and compared exactly. Cleaning takes lines out and changes some, so hardly more is needed, and
 * time is n log n whatever the texts are.
 */
export function matchLines(before: readonly string[], after: readonly string[]): Matches {
  const matches: Place[] = [];
  const { head, tail } = commonEnds(before, after, [0, 0], [before.length, after.length]);
  for (let at = 0; at < head; at++) matches.push([at, at]);
  const ends = [before.length - tail, after.length - tail] as const;
  let from: readonly [number, number] = [head, head];
  for (const anchor of [...anchorsOf(before, after, head, ends), ends]) {
    for (const match of matchGap(before, after, from, anchor)) matches.push(match);
    if (anchor === ends) break;
    matches.push([anchor[0], anchor[1]]);
    from = [anchor[0] + 1, anchor[1] + 1];
  }
  for (let at = tail; at > 0; at--) matches.push([before.length - at, after.length - at]);
  return matches;
}

type Place = readonly [before: number, after: number];

/** How many lines are equal at the beginning and at the end of two ranges; none is counted twice. */
function commonEnds(before: readonly string[], after: readonly string[], from: Place, to: Place) {
  const most = Math.min(to[0] - from[0], to[1] - from[1]);
  let head = 0;
  while (head < most && before[from[0] + head] === after[from[1] + head]) head++;
  let tail = 0;
  while (tail < most - head && before[to[0] - 1 - tail] === after[to[1] - 1 - tail]) tail++;
  return { head, tail };
}

/** Lines that stand once in either range, cut down to the longest run whose order agrees. */
function anchorsOf(
  before: readonly string[],
  after: readonly string[],
  head: number,
  [lastBefore, lastAfter]: Place,
): Place[] {
  const places = new Map<string, number>();
  for (let at = head; at < lastAfter; at++) places.set(after[at]!, places.has(after[at]!) ? -1 : at);
  const counts = new Map<string, number>();
  for (let at = head; at < lastBefore; at++) counts.set(before[at]!, (counts.get(before[at]!) ?? 0) + 1);
  const pairs: Place[] = [];
  for (let at = head; at < lastBefore; at++) {
    const place = places.get(before[at]!) ?? -1;
    if (place >= 0 && counts.get(before[at]!) === 1) pairs.push([at, place]);
  }
  return longestRising(pairs);
}

/** Longest subsequence whose places after rise, by patience sorting. */
function longestRising(pairs: readonly Place[]): Place[] {
  const tops: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, place], at) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]!]![1] < place) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[at] = tops[low - 1]!;
    tops[low] = at;
  });
  const run: Place[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at]!) run.push(pairs[at]!);
  return run.reverse();
}

function matchGap(before: readonly string[], after: readonly string[], from: Place, to: Place): Place[] {
  const { head, tail } = commonEnds(before, after, from, to);
  const matches: Place[] = [];
  for (let at = 0; at < head; at++) matches.push([from[0] + at, from[1] + at]);
  const start: Place = [from[0] + head, from[1] + head];
  const end: Place = [to[0] - tail, to[1] - tail];
  if ((end[0] - start[0]) * (end[1] - start[1]) <= MAX_PAIRS) {
    matches.push(...longestCommon(before, after, start, end));
  }
  for (let at = tail; at > 0; at--) matches.push([to[0] - at, to[1] - at]);
  return matches;
}

/** Longest common subsequence of two short ranges, by its table. */
function longestCommon(before: readonly string[], after: readonly string[], from: Place, to: Place): Place[] {
  const [rows, columns] = [to[0] - from[0], to[1] - from[1]];
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      lengths[row * width + column] =
        before[from[0] + row] === after[from[1] + column]
          ? lengths[(row + 1) * width + column + 1]! + 1
          : Math.max(lengths[(row + 1) * width + column]!, lengths[row * width + column + 1]!);
    }
  }
  const matches: Place[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (before[from[0] + row] === after[from[1] + column])
      matches.push([from[0] + row++, from[1] + column++]);
    else if (lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!) row++;
    else column++;
  }
  return matches;
}
