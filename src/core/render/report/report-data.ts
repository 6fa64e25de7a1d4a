import type { EditReason, Label, RuleId } from '../../article.js';
import type { CleanResult, ExplainedLine } from '../../result.js';

/** What the overview of a report says of a document. Short keys would save little: it is compressed. */
export interface ReportSummary {
  readonly name: string;
  /** Documents of one site are compared with those of others. */
  readonly site: string;
  readonly title: string | null;
  readonly language: string | null;
  /** UTF-16 code units of the lines before, and of those that stay after. */
  readonly before: number;
  readonly after: number;
  /** Label → lines that left under it, and their UTF-16 code units. */
  readonly removed: Readonly<Partial<Record<Label, readonly [lines: number, units: number]>>>;
  readonly edits: number;
  readonly notices: readonly string[];
  /** Confidence of the least certain removal, 0 to 1; 1 where nothing was removed. */
  readonly certainty: number;
  /** Why there is no result. */
  readonly error?: string;
}

/** A line as the report shows it: plain text where it stayed as it was. */
export type ReportLine = string | ChangedLine;

export interface ChangedLine {
  readonly text: string;
  readonly removal?: {
    readonly label: Label;
    readonly rule: RuleId;
    readonly why: string;
    readonly confidence: number;
  };
  /** In the order of their places, which are UTF-16 offsets in `text`. */
  readonly edits?: readonly ReportEdit[];
}

export interface ReportEdit {
  readonly start: number;
  readonly end: number;
  readonly after: string;
  readonly reason: EditReason;
  readonly why: string;
}

/** All about one document: what the overview needs at once, and what is unpacked when it is opened. */
export interface ReportDocument {
  readonly summary: ReportSummary;
  readonly lines: readonly ReportLine[];
}

/** A cleaned document for the report. */
export function reportDocument(
  { name, site }: { readonly name: string; readonly site: string },
  result: CleanResult,
  lines: readonly ExplainedLine[],
): ReportDocument {
  const removed: Partial<Record<Label, [number, number]>> = {};
  for (const { reason, text } of result.removed) {
    const [count, units] = removed[reason] ?? [0, 0];
    removed[reason] = [count + 1, units + text.length];
  }
  const summary: ReportSummary = {
    name,
    site,
    title: result.title,
    language: result.language,
    before: lines.reduce((total, line) => total + line.before.length, 0),
    after: lines.reduce((total, line) => total + (line.after?.length ?? 0), 0),
    removed,
    edits: result.edits.length,
    notices: result.notices.map(({ why }) => why),
    certainty: result.removed.reduce((least, { confidence }) => Math.min(least, confidence), 1),
  };
  return { summary, lines: lines.map(reportLine) };
}

/** A document that failed, with its message. */
export function reportFailure(
  { name, site }: { readonly name: string; readonly site: string },
  error: string,
): ReportDocument {
  const nothing = { title: null, language: null, before: 0, after: 0, removed: {}, edits: 0, notices: [] };
  return { summary: { name, site, ...nothing, certainty: 0, error }, lines: [] };
}

function reportLine({ before, removal, edits, span }: ExplainedLine): ReportLine {
  if (removal) {
    const { reason: label, rule, why, confidence } = removal;
    return { text: before, removal: { label, rule, why, confidence } };
  }
  if (edits.length === 0) return before;
  return {
    text: before,
    edits: edits.map(({ span: { start, end }, after, reason, why }) => ({
      start: start - span.start,
      end: end - span.start,
      after,
      reason,
      why,
    })),
  };
}
