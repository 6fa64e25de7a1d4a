import type { Article, Line, Step } from '../article.js';
import { CharClass, classOf } from '../text/classes.js';
import { divideTraced } from '../text/divide.js';
import { extentOf } from '../text/traced.js';
import { headingEnd } from './heading.js';
import { trimTraced } from './paragraphs.js';
import { frequentSmallWords } from './small-words.js';
import { isUnspaced } from './unspaced.js';

/** A line of more parts is a page or a chapter that was put on one line. */
const MIN_PARTS = 5;
/** Nobody writes longer paragraphs; the next sentence opens another. Half of it in scripts without spaces. */
const LONG_PARAGRAPH = 900;
/** So many of a text's most frequent small words, if they are short, can open a sentence with a capital. */
const OPENERS = 40;
/** Characters that hold the first two words of a sentence. */
const LOOK_AHEAD = 40;
/** So often do blocks touch each other on a page whose program sets nothing between them. */
const MIN_GLUED = 5;

/**
 * Cuts what stays of a page on one line into paragraphs: at headings, where something was taken out, where blocks
 * touch, and before a paragraph gets longer than anybody writes.
 */
export const partition: Step = (article: Article): Article => {
  const { lines, source } = article;
  if (!lines.some(isLong)) return article;
  const openers = frequentSmallWords(article.text.text, OPENERS);
  const isGlued = gluedIn(source, lines);
  const divided = lines.flatMap((line, at) =>
    isLong(line) && isBody(line) ? withoutHeading(line, textBehind(line, lines[at + 1]), openers) : [line],
  );
  let length = 0;
  return {
    ...article,
    lines: divided.map((line, at) => {
      const before = divided[at - 1];
      if (!isLong(line) || !isBody(line)) return line;
      const opens =
        !before || isGap(before, line) || isGlued(before, line) || opensParagraph(before, line, length);
      length = (opens ? 0 : length) + line.traced.text.length;
      return opens ? { ...line, layout: { ...line.layout!, opens: true } } : line;
    }),
  };
};

function isLong({ layout }: Line): boolean {
  return layout !== undefined && !layout.code && layout.parts > MIN_PARTS;
}

function isBody({ verdict }: Line): boolean {
  return verdict?.label === 'body';
}

/** Was something taken out between two lines, or moved away? */
function isGap(before: Line, line: Line): boolean {
  return !isBody(before) || before.number !== line.number;
}

function opensParagraph(before: Line, line: Line, length: number): boolean {
  if (before.layout!.heading || line.layout!.heading) return true;
  const text = before.traced.text;
  if (classOf(text.charCodeAt(text.length - 1)) !== CharClass.terminal) return false;
  // A program that puts blocks on one line sets a space between them, where the script has none.
  const unspaced = isUnspaced(text.charCodeAt(text.length - 1));
  const isSpaced = extentOf(before.traced).end < extentOf(line.traced).start;
  return (unspaced && isSpaced) || length > (unspaced ? LONG_PARAGRAPH / 2 : LONG_PARAGRAPH);
}

/** On a page whose blocks touch each other: do these two lines? */
function gluedIn(source: string, lines: readonly Line[]): (before: Line, line: Line) => boolean {
  const touch = (before: Line, line: Line): boolean => {
    const start = extentOf(line.traced).start;
    if (before.number !== line.number || /\s/.test(source.slice(start - 1, start + 1))) return false;
    return !isUnspaced(source.charCodeAt(start - 1));
  };
  const count = lines.filter((line, at) => at > 0 && touch(lines[at - 1]!, line)).length;
  return count >= MIN_GLUED ? touch : () => false;
}

/** The beginning of the next line where it goes on behind this one without the end of a sentence. */
function textBehind({ traced, number }: Line, next: Line | undefined): string {
  const isOpen = classOf(traced.text.charCodeAt(traced.text.length - 1)) !== CharClass.terminal;
  return isOpen && next?.number === number && isBody(next) ? next.traced.text.slice(0, LOOK_AHEAD) : '';
}

/** A part that begins with a heading, as two lines. */
function withoutHeading(line: Line, following: string, openers: ReadonlySet<string>): Line[] {
  const { traced, layout } = line;
  const end = headingEnd(traced.text, following, openers);
  if (end === 0) return [line];
  const heading = { ...layout!, heading: true };
  if (end === traced.text.length) return [{ ...line, layout: heading }];
  const [head, rest] = divideTraced(traced, [
    { start: 0, end },
    { start: end, end: traced.text.length },
  ]);
  return [
    { ...line, traced: trimTraced(head!), layout: heading },
    { ...line, traced: trimTraced(rest!) },
  ];
}
