import type { Mark, Replacement } from '../text/traced.js';

const HEADING: Mark = { reason: 'markup', rule: 'markup/heading', why: 'takes out the marks of a heading' };
const EMPHASIS: Mark = { reason: 'markup', rule: 'markup/emphasis', why: 'takes out marks of emphasis' };
const ESCAPE: Mark = { reason: 'markup', rule: 'markup/escape', why: 'takes out a backslash before a mark' };

const HEADING_MARKS = /^(#{1,6})\s+/;
const INLINE = /\*\*|(?<![\p{L}\p{N}_])_(?=[^\s_])|(?<=[^\s_])_(?![\p{L}\p{N}_])|\\(?=[-+.#*_`>!()[\]])/gu;

/** Marks of Markdown that are no part of the text: of headings, emphasis and escapes. */
export function findMarks(text: string): { level: number; replacements: Replacement[] } {
  const replacements: Replacement[] = [];
  const heading = HEADING_MARKS.exec(text);
  let from = 0;
  if (heading) {
    from = heading[0].length;
    replacements.push({ start: 0, end: from, after: '', mark: HEADING });
  }
  for (const match of text.matchAll(INLINE)) {
    if (match.index < from) continue;
    const mark = match[0] === '\\' ? ESCAPE : EMPHASIS;
    replacements.push({ start: match.index, end: match.index + match[0].length, after: '', mark });
  }
  return { level: heading?.[1]?.length ?? 0, replacements };
}
