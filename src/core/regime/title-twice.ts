import type { Line } from '../article.js';

/** The title is one of the first parts of a page on one line: the name of the site may stand before it. */
const REACH = 3;
/** An article may repeat its headline at once; between the window's title and the heading of a page stand menus. */
const MIN_BETWEEN = 100;
const MIN_WORDS = 3;

/** Does a page on one line have its title at the start and again behind its menus? Reflow has cut both out. */
export function hasTitleTwice(lines: readonly Line[]): boolean {
  const keys = lines.map(({ traced }) => keyOf(traced.text));
  return keys.slice(0, REACH).some((key, at) => {
    if (key.split(' ').length < MIN_WORDS) return false;
    const copy = keys.indexOf(key, at + 1);
    const isOneLine = copy > 0 && lines[copy]!.number === lines[at]!.number;
    return isOneLine && keys.slice(at + 1, copy).join(' ').length >= MIN_BETWEEN;
  });
}

/** The words of a text in small letters. */
function keyOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}
