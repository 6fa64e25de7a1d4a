/** The character at an offset, both halves of a surrogate pair; '' at the end of the text. */
export function characterAt(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : '';
}

/** The character that ends at an offset; '' at the start of the text. */
export function characterBefore(text: string, at: number): string {
  const pair = text.slice(Math.max(0, at - 2), at);
  return pair.length === 2 && pair.codePointAt(0)! > 0xffff ? pair : pair.slice(-1);
}

const QUOTES = /["'`“”‘’«»]/;

/** Does a quotation mark stand directly before and behind a range: is it spoken about, not used? */
export function isQuoted(text: string, start: number, end: number): boolean {
  return QUOTES.test(text.charAt(start - 1)) && QUOTES.test(text.charAt(end));
}
