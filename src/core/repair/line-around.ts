const ENDS = '\n\r\f\v\u2028\u2029';
const END = /[\n\r\f\v\u2028\u2029]/g;

/**
 * The line that holds an offset, without its end. U+0085 ends none here: before the repairs it is most often a part of
 * broken characters.
 *
 * @param at offset of a character in the line
 */
export function lineAround(text: string, at: number): { readonly start: number; readonly end: number } {
  let start = at;
  while (start > 0 && !ENDS.includes(text[start - 1]!)) start--;
  END.lastIndex = at;
  return { start, end: END.exec(text)?.index ?? text.length };
}
