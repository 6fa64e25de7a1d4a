import type { Reading } from './reading.js';

/** Longer titles are told from other lines by their shape. */
const MAX_TITLE_WORDS = 5;
const WINDOW = /^(.{1,80}?)\s[-–—|]\s.{2,40}$/u;

/**
 * The title of an encyclopedia's entry: what the window's title has before the site's name, alone on a line, and the first
 * line of the article begins with. It is too short to be told from an entry of a menu otherwise. -1 where the page is none.
 */
export function entryTitle({ page: { texts, scan }, kept, firstParagraph }: Reading): number {
  const name = WINDOW.exec(texts[0] ?? '')?.[1];
  if (name === undefined) return -1;
  const opening = kept.findIndex(
    (stays, line) => stays === 1 && line > 0 && texts[line] !== name && opensWith(texts[line]!, name),
  );
  if (opening < 0 || opening > firstParagraph) return -1;
  const title = texts.lastIndexOf(name, opening);
  return title > 0 && scan.words[title]! <= MAX_TITLE_WORDS ? title : -1;
}

/** "Kestrel Bay is a …", "The Kestrel Bay (…) …", whatever stands before the name. */
function opensWith(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && at <= name.length && !/^[\p{L}\p{N}]/u.test(text.slice(at + name.length));
}
