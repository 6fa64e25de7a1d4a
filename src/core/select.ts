import type { Article, Label, Line } from './article.js';
import type { Options } from './options.js';

/** Residue leaves the text from this confidence on: rules below it only support others. */
export const SURE = 0.85;

function leaves(line: Line, options: Options): boolean {
  const { verdict } = line;
  if (!verdict || options.keep === 'all') return false;
  if (options.keep.includes(verdict.label)) return false;
  if (options.drop.includes(verdict.label)) return true;
  return isResidue(verdict.label) && verdict.confidence >= SURE;
}

function isResidue(label: Label): boolean {
  return label !== 'headline' && label !== 'subhead' && label !== 'body';
}

/** The lines of an article, divided into those that stay and those that go. The one place that drops a line. */
export function selectLines(article: Article, options: Options): { kept: Line[]; removed: Line[] } {
  const kept: Line[] = [];
  const removed: Line[] = [];
  for (const line of article.lines) (leaves(line, options) ? removed : kept).push(line);
  // An article is never emptied: better all of a doubtful text than nothing without a word.
  return kept.length === 0 ? { kept: removed, removed: [] } : { kept, removed };
}
