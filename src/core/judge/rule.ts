import type { Line, Reason, RuleId } from '../article.js';
import type { LineView } from '../text/view.js';

/** All lines of an article, as rules see them. */
export interface DocumentView {
  readonly lines: readonly Line[];
  readonly views: readonly LineView[];
}

/**
 * Decides whether a line is one kind of residue. A rule only labels; `select.ts` removes.
 * The examples are data: a test runs them, and `docs/rules.md` is printed from them.
 */
export interface LineRule {
  readonly id: RuleId;
  readonly label: Reason;
  /** One sentence for the reader of a report: "asks the reader to subscribe". */
  readonly why: string;
  /** 0 to 1; from 0.85 on the rule decides alone. */
  readonly confidence: number;
  readonly examples: { readonly hits: readonly string[]; readonly misses: readonly string[] };
  /** @param at index of the line in `doc`; neighbours may be asked for, whole texts not. */
  matches(view: LineView, at: number, doc: DocumentView): boolean;
}
