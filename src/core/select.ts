import type { Article, Label, Line } from './article.js';
import type { Options } from './options.js';

/** Residue leaves the text from this confidence on: rules below it only support others. */
export const SURE = 0.85;
/** The same where only what is beyond doubt is to go. */
const BEYOND_DOUBT = 0.9;

function leaves(line: Line, options: Options): boolean {
  const { verdict } = line;
  if (verdict?.byUser) return isResidue(verdict.label);
  if (!verdict || options.keep === 'all') return false;
  if (options.keep.includes(verdict.label)) return false;
  if (options.drop.includes(verdict.label)) return true;
  const enough = options.strictness === 'gentle' ? BEYOND_DOUBT : SURE;
  return isResidue(verdict.label) && (verdict.decided === true || verdict.confidence >= enough);
}

function isResidue(label: Label): boolean {
  return label !== 'headline' && label !== 'subhead' && label !== 'body';
}

export interface Selection {
  readonly kept: readonly Line[];
  readonly removed: readonly Line[];
  /** Every line looked like residue, so all of them were kept. */
  readonly spared: boolean;
}

/** The lines of an article, divided into those that stay and those that go. The one place that drops a line. */
export function selectLines(article: Article, options: Options): Selection {
  const kept: Line[] = [];
  const removed: Line[] = [];
  for (const line of article.lines) (leaves(line, options) ? removed : kept).push(line);
  // An article is never emptied: better all of a doubtful text than nothing without a word.
  const doubtful = removed.filter(({ verdict }) => !verdict?.byUser);
  if (kept.length > 0 || doubtful.length === 0) return { kept, removed, spared: false };
  return { kept: doubtful, removed: removed.filter((line) => !doubtful.includes(line)), spared: true };
}
