import type { Article, Line, Step, Verdict } from '../article.js';
import { type Mark, type Replacement, replaceTraced } from '../text/traced.js';

const NO_WORDS: Verdict = {
  label: 'other',
  rule: 'other/marks',
  why: 'has no words',
  confidence: 0.99,
  decided: true,
};
const BEFORE_MARK: Mark = {
  reason: 'space',
  rule: 'space/before-mark',
  why: 'no space stands before a comma or a full stop',
};
/** Dividing lines, marks of quotations and tables, and targets of links and pictures that had no text. */
const MARKS_ONLY = /^(?:[-–—_=*~·•#+|/\\>\s]|!?\[\s*\]\([^\s)]*\)|\[(?:https?:|data:|\/)[^\]\s]*\])+$/;
/** No language puts a space there; French and others do before the marks that are not named here. */
const SPACE_BEFORE_MARK = /(?<=[\p{L}\p{N}%"”’»)]) (?=[,.](?:\s|$))/gu;

/** Takes from the lines of a page that stay what tags and empty links left between and in them. */
export const tidy: Step = (article: Article): Article => ({ ...article, lines: article.lines.map(tidied) });

function tidied(line: Line): Line {
  const { traced, verdict, layout } = line;
  if (!layout || layout.code || verdict?.label !== 'body') return line;
  if (MARKS_ONLY.test(traced.text)) return { ...line, verdict: NO_WORDS };
  const replacements: Replacement[] = [];
  for (const { index } of traced.text.matchAll(SPACE_BEFORE_MARK)) {
    replacements.push({ start: index, end: index + 1, after: '', mark: BEFORE_MARK });
  }
  return replacements.length === 0 ? line : { ...line, traced: replaceTraced(traced, replacements) };
}
