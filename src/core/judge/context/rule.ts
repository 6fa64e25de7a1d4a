import type { Line, Reason } from '../../article.js';
import { SURE } from '../../select.js';
import type { LineView } from '../../text/view.js';

export interface ContextView {
  readonly lines: readonly Line[];
  readonly views: readonly LineView[];
}

/** Decides by the lines around. `find` gives the indices of residue and what each is. */
export interface ContextRule {
  /** Second half of the rule id; the first is the reason found. */
  readonly name: string;
  readonly why: string;
  readonly confidence: number;
  find(context: ContextView): ReadonlyMap<number, Reason>;
}

/** Is the line residue beyond doubt? Then the reason, else undefined. */
export function sureReason(line: Line | undefined): Reason | undefined {
  const verdict = line?.verdict;
  if (verdict === undefined || verdict.confidence < SURE) return undefined;
  return verdict.label === 'headline' || verdict.label === 'subhead' || verdict.label === 'body'
    ? undefined
    : verdict.label;
}

/** Index of the last line that reads like a sentence of the story; -1 where there is none. */
export function lastProse({ lines, views }: ContextView): number {
  for (let at = views.length - 1; at >= 0; at--) {
    if (views[at]!.isSentence && sureReason(lines[at]) === undefined) return at;
  }
  return -1;
}
