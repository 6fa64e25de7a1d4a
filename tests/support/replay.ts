import type { CleanResult } from '../../src/index.js';

/** The line ends a source may have: those that `segment` knows. */
const LINE_END = /\r\n|[\n\r\u2028\u2029\f\v\u0085]/;

/**
 * The lines of a text without its layout: blank lines, white space at the ends of a line, and how much of it
 * stands between two words are layout, which a cleaner may choose without a finding. All else needs one.
 */
export function linesOf(text: string): string[] {
  return text
    .split(LINE_END)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
}

/** The words of a text, for pages: their lines are put together and taken apart. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s\u0085]+/).filter((word) => word !== '');
}

/**
 * Rebuilds the clean text from the source and the findings alone: what was removed is taken out, what
 * was edited is put in. If this is not the text of the result, something happened without a finding.
 *
 * @throws Error when two findings claim the same characters.
 */
export function replay(source: string, { removed, edits }: CleanResult): string {
  const changes = [
    ...removed.map(({ span }) => ({ ...span, after: '' })),
    ...edits.map(({ span, after }) => ({ ...span, after })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  let text = '';
  let at = 0;
  for (const { start, end, after } of changes) {
    if (start < at) throw new Error(`Two findings claim the character at ${start}.`);
    text += source.slice(at, start) + after;
    at = end;
  }
  return text + source.slice(at);
}
