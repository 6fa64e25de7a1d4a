import type { Article, Line, Step, Verdict } from './article.js';
import type { ExplainedLine } from './result.js';
import type { Weight } from './trees/weights.js';

/** A verdict that was given to a line on the way, and which step gave it. */
export interface Considered {
  readonly by: string;
  readonly verdict: Verdict;
}

/** Why a line stayed or went. */
export interface LineReasons {
  readonly line: ExplainedLine;
  /** In order; the last one holds. Empty for a line that nothing has anything to say of. */
  readonly considered: readonly Considered[];
  /** What a learned model looked at, the weightiest first; above 0 speaks for taking the line out, in log odds. */
  readonly weights: readonly Weight[];
  /** Which of the models looked at it; null where none did, such as at a line that a rule was sure of. */
  readonly model: string | null;
}

/** Weights of the model for the lines that an article had when the model was asked, by their place in it. */
export type Weigh = (article: Article, at: number) => readonly Weight[];

/** Watches the steps of one run for what they say of one line. */
export class LineWatch {
  readonly #number: number;
  readonly #considered = new Map<number, Considered[]>();
  readonly #weights = new Map<number, readonly Weight[]>();
  #model: string | null = null;

  /** @param number of the line, from 1 */
  constructor(number: number) {
    this.#number = number;
  }

  /** The step, watched. Parts of one line are told apart by the place where they begin in the source. */
  step(name: string, step: Step, weigh?: Weigh): Step {
    return (article: Article): Article => {
      const after = step(article);
      const before = new Map(article.lines.map((line) => [startOf(line), line]));
      for (const line of after.lines) {
        if (line.number !== this.#number || !line.verdict) continue;
        const { verdict } = line;
        if (before.get(startOf(line))?.verdict !== verdict) this.#add(startOf(line), { by: name, verdict });
      }
      if (weigh) {
        article.lines.forEach((line, at) => {
          if (line.number !== this.#number) return;
          this.#weights.set(startOf(line), weigh(article, at));
          this.#model = name;
        });
      }
      return after;
    };
  }

  reasonsFor(line: ExplainedLine): LineReasons {
    const { start } = line.span;
    return {
      line,
      considered: this.#considered.get(start) ?? [],
      weights: this.#weights.get(start) ?? [],
      model: this.#weights.has(start) ? this.#model : null,
    };
  }

  /** Judging is repeated until nothing changes; the same is noted once. */
  #add(start: number, considered: Considered): void {
    const known = this.#considered.get(start) ?? [];
    const isNew = known.every(
      ({ by, verdict }) => by !== considered.by || verdict.rule !== considered.verdict.rule,
    );
    if (isNew) this.#considered.set(start, [...known, considered]);
  }
}

function startOf({ traced }: Line): number {
  return traced.pieces[0]?.start ?? 0;
}
