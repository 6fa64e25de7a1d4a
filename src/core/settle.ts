import type { Article, Line, Step } from './article.js';
import { merge, placeOf } from './aside.js';
import type { Options } from './options.js';
import { selectLines } from './select.js';

/** Almost every text settles in two passes; the bound only guards against a rule that never would. */
const MAX_PASSES = 5;

/**
 * Repeats a judgement until the text it leaves is judged the same, so that cleaning twice gives what
 * cleaning once gave. When a line leaves, others come to stand at an edge or side by side, and a rule
 * that looks at places and neighbours may see them differently.
 */
export function settle(steps: readonly Step[], options: Options): Step {
  return (article: Article): Article => {
    let gone: readonly Line[] = [];
    let current = article;
    for (let pass = 0; pass < MAX_PASSES; pass++) {
      const judged = steps.reduce((value, step) => step(value), current);
      const { kept, removed } = selectLines(judged, options);
      const stable =
        removed.length === 0 && judged.lines.every((line, at) => line.traced === current.lines[at]!.traced);
      if (stable || pass === MAX_PASSES - 1) {
        return { ...judged, lines: merge(judged.lines, inOrder(gone)) };
      }
      gone = gone.concat(removed);
      current = { ...judged, lines: kept.map(({ verdict: _, ...line }) => line) };
    }
    return current;
  };
}

function inOrder(lines: readonly Line[]): readonly Line[] {
  return [...lines].sort((a, b) => placeOf(a) - placeOf(b));
}
