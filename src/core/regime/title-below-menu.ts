import type { Line } from '../article.js';
import { SURE } from '../select.js';
import { countWords, endsClosed } from './prose.js';

/** A menu has so many entries; no title stands below more. */
const MIN_ENTRIES = 3;
const MAX_ABOVE = 20;
const MAX_ENTRY_WORDS = 4;
/** Where no spaces divide words: "本文へスキップ". */
const MAX_ENTRY_LENGTH = 10;
/** A title has so many words; one of fewer is looked for only where none has. */
const MIN_TITLE_WORDS = 4;
const MIN_SHORT_TITLE_WORDS = 3;
const MAX_TITLE_WORDS = 25;
const TITLES: ReadonlySet<string> = new Set(['headline', 'subhead', 'body']);
/** A day and a time are no title. */
const WORD = /\p{L}{2}/u;
const BREADCRUMB = /\s[>›»|/·•]\s/u;

/** Does it begin like a page, with the entries of a menu? */
export function startsWithMenu(lines: readonly Line[]): boolean {
  const isShort = (line: Line) =>
    countWords(line) <= MAX_ENTRY_WORDS || line.traced.text.trim().length <= MAX_ENTRY_LENGTH;
  const isEntry = (line: Line) => isShort(line) && !endsClosed(line);
  return lines.slice(0, MIN_ENTRIES).every(isEntry);
}

/**
 * The number of the title's line, told by its place and shape alone: the first line below a menu that is longer than an
 * entry and no menu on one line. 0 where there is none before the first sentence.
 *
 * @param lines as the judge of articles leaves them: a line that a rule knows is no title
 */
export function titleBelowMenu(lines: readonly Line[]): number {
  if (!startsWithMenu(lines)) return 0;
  const sentence = lines.findIndex((line) => endsClosed(line) && countWords(line) > MAX_ENTRY_WORDS);
  const head = lines.slice(MIN_ENTRIES - 1, Math.min(MAX_ABOVE, Math.max(0, sentence)));
  const free = head.filter(
    (line) =>
      countWords(line) <= MAX_TITLE_WORDS && WORD.test(line.traced.text) && !isKnown(line) && !isMenu(line),
  );
  const title =
    free.find((line) => countWords(line) >= MIN_TITLE_WORDS) ??
    free.findLast((line) => countWords(line) >= MIN_SHORT_TITLE_WORDS);
  return title?.number ?? 0;
}

function isKnown({ verdict }: Line): boolean {
  return verdict !== undefined && !TITLES.has(verdict.label) && verdict.confidence >= SURE;
}

/** A path of entries, or entries side by side, each with its capital. */
function isMenu({ traced: { text } }: Line): boolean {
  const words = text.match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  return (
    BREADCRUMB.test(text) || (/\p{Lu}/u.test(text) && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word)))
  );
}
