import type { Label } from '../core/article.js';
import type { ErrorCode } from '../core/errors.js';
import type { Format } from '../core/formats/format.js';
import type { CleanResult, ExplainedLine } from '../core/result.js';
import type { Outcome } from './outcome.js';

interface Origin {
  readonly name: string;
  readonly path: string;
  readonly at?: number;
  /** Is it a record among others? One that fails keeps its place in the output, and its file goes on. */
  readonly isRecord: boolean;
  /** What `--diff` compares: see `Outcome`. */
  readonly original?: string;
  readonly recoded?: boolean;
}

/** The text before cleaning, every line with what became of it, and the result. */
export interface Explained {
  readonly source: string;
  readonly lines: readonly ExplainedLine[];
  readonly result: CleanResult;
}

/** What became of one document, for messages and counts: an outcome without its text. Plain data. */
export type Account =
  | (Origin & {
      readonly ok: true;
      readonly format: Format;
      /** Lines taken out, by reason. */
      readonly removed: Readonly<Partial<Record<Label, number>>>;
      readonly edits: number;
      /** Does it nearly repeat another document? */
      readonly isDuplicate: boolean;
      readonly notices: readonly string[];
      /** What explanations and reports show. */
      readonly explained?: Explained;
    })
  | (Origin & {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly message: string;
      readonly stack?: string;
    });

export function accountOf(outcome: Outcome): Account {
  const { name, path, at, frame, original, recoded } = outcome;
  const origin = { name, path, at, isRecord: frame !== undefined, original, recoded };
  if (!outcome.ok) {
    const { code, message, cause } = outcome;
    return { ...origin, ok: false, code, message, stack: cause instanceof Error ? cause.stack : undefined };
  }
  const { result, format, source = '', lines } = outcome;
  const removed: Partial<Record<Label, number>> = {};
  for (const { reason } of result.removed) removed[reason] = (removed[reason] ?? 0) + 1;
  const notices = result.notices.map(({ why }) => why);
  const explained = lines ? { source, lines, result } : undefined;
  const isDuplicate = outcome.duplicateOf !== undefined;
  const edits = result.edits.length;
  return { ...origin, ok: true, format, removed, edits, isDuplicate, notices, explained };
}
