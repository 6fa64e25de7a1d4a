import type { Line, Reason, RuleId } from '../article.js';
import type { LineView } from '../text/view.js';

/** All lines of an article, as rules see them. What is asked of the whole text is counted once. */
export interface DocumentView {
  readonly lines: readonly Line[];
  readonly views: readonly LineView[];
  /** Index of the last line that reads like a sentence; -1 where none does. */
  readonly lastSentence: number;
  /** How many lines pass a test; the same test, the same function, is run once. */
  count(test: (view: LineView) => boolean): number;
}

export function documentOf(lines: readonly Line[], views: readonly LineView[]): DocumentView {
  const counts = new Map<unknown, number>();
  return {
    lines,
    views,
    lastSentence: views.findLastIndex((view) => view.isSentence),
    count: (test) => {
      const known = counts.get(test);
      if (known !== undefined) return known;
      const count = views.reduce((sum, view) => sum + Number(test(view)), 0);
      counts.set(test, count);
      return count;
    },
  };
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
  /**
   * A rule that asks for the text alone takes `view` only: it is asked once for a text, wherever it stands.
   *
   * @param at index of the line in `doc`; neighbours may be asked for, whole texts only through `count`.
   */
  matches(view: LineView, at: number, doc: DocumentView): boolean;
}
