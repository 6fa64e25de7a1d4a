import type { Article, Line } from '../article.js';
import type { Options } from '../options.js';
import { SURE, selectLines } from '../select.js';

/** What the rules for single lines are sure of. */
export interface RuleMeasures {
  /** Kinds of furniture: a page shows several (menus, share buttons, a footer), a list of short lines none. */
  readonly kinds: number;
  /** Logarithm of the number of lines. */
  readonly sure: number;
}

export function measureRules({ lines }: Article): RuleMeasures {
  const sure = lines.flatMap(({ verdict }) => (verdict && verdict.confidence >= SURE ? [verdict.label] : []));
  return { kinds: new Set(sure).size, sure: Math.log1p(sure.length) };
}

/** What the judge of pages would take away, and from where. */
export interface OutcomeMeasures {
  /** Share of the text that would leave, by characters. */
  readonly removed: number;
  /** Logarithm of the number of lines that would leave, and of those among them that leave beyond doubt. */
  readonly removedLines: number;
  readonly sureLines: number;
  /** Logarithm of the number of lines that would leave above the first kept one, and below the last. */
  readonly above: number;
  readonly below: number;
  /** Logarithm of the characters that would leave there. */
  readonly aboveLength: number;
  readonly belowLength: number;
}

const BEYOND_DOUBT = 0.9;

/** @param judged the text as the judge of pages leaves it */
export function measureOutcome(judged: Article, options: Options): OutcomeMeasures {
  const { kept, removed } = selectLines(judged, options);
  const stays = new Set(kept);
  const first = judged.lines.findIndex((line) => stays.has(line));
  const last = judged.lines.findLastIndex((line) => stays.has(line));
  return {
    removed: lengthOf(removed) / Math.max(1, lengthOf(kept) + lengthOf(removed)),
    removedLines: Math.log1p(removed.length),
    sureLines: Math.log1p(removed.filter(({ verdict }) => verdict!.confidence > BEYOND_DOUBT).length),
    above: Math.log1p(Math.max(0, first)),
    below: Math.log1p(judged.lines.length - 1 - last),
    aboveLength: Math.log1p(lengthOf(judged.lines.slice(0, Math.max(0, first)))),
    belowLength: Math.log1p(lengthOf(judged.lines.slice(last + 1))),
  };
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.traced.text.length, 0);
}
