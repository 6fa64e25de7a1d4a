/** A line this long holds more than a title and the name of a site. */
const MIN_GLUED_LENGTH = 160;
const SPACED_START = /^(?:\S+\s+){2}\S+/;
const UNSPACED_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}\p{N}]{12}/u;
const MIN_TITLE_LENGTH = 15;
const MAX_TITLE_LENGTH = 250;
const MAX_COPIES = 50;

/**
 * The title of a page whose text begins with it and has it again later, where a scraper left it glued to what
 * follows: the longest beginning of the text, in whole words, that occurs again. Empty where there is none.
 */
export function openingTitle(text: string): string {
  const from = text.search(/\S/);
  if (from < 0) return '';
  const opening = text.slice(from, from + MAX_TITLE_LENGTH);
  const lineEnd = text.indexOf('\n', from);
  if (lineEnd >= 0 && lineEnd - from < MIN_GLUED_LENGTH) return '';
  const seed = UNSPACED_START.exec(opening)?.[0] ?? SPACED_START.exec(opening)?.[0];
  if (!seed) return '';
  let best = 0;
  let at = text.indexOf(seed, from + seed.length);
  for (let copies = 0; at >= 0 && copies < MAX_COPIES; copies++) {
    let length = seed.length;
    while (length < opening.length && text[at + length] === opening[length]) length++;
    best = Math.max(best, wholeWords(opening, length));
    at = text.indexOf(seed, at + seed.length);
  }
  const title = opening.slice(0, best).replace(/(?<![\s|·•–—-])[\s|·•–—-]+$/u, '');
  return title.length >= MIN_TITLE_LENGTH ? title : '';
}

/** `length` or less, so that no word is cut. */
function wholeWords(text: string, length: number): number {
  if (length >= text.length || !/[\p{L}\p{N}]/u.test(text[length]!)) return length;
  return Math.max(0, text.lastIndexOf(' ', length));
}

/** Offsets in a long line before and after each copy of the title. */
export function titleCuts(text: string, title: string): number[] {
  const cuts: number[] = [];
  if (title === '' || text.length < title.length + 40) return cuts;
  for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + title.length)) {
    cuts.push(at, at + title.length);
  }
  return cuts;
}
