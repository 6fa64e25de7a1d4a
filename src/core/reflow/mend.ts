import type { Article, Label, Line, Step } from '../article.js';
import { extentOf, type Mark, type Piece } from '../text/traced.js';
import { type GoesOn, LIKELY, SURELY } from './breaks/index.js';
import { goesOn as goesOnCaseless, isCaseless } from './caseless.js';
import { isCode } from './code.js';
import { gapBetween, isGlued } from './gap.js';
import { isEven } from './layout.js';
import { readRows } from './rows.js';

const BROKEN: Mark = {
  reason: 'line-break',
  rule: 'line-break/inline',
  why: 'joins a sentence that a link or an emphasis broke over lines',
};
const OPENS_DASH = /^[–—-] /;
/** No sentence ends here: a letter, a figure, the end of an aside or of a name in quotation marks. */
const ENDS_OPEN = /[\p{L}\p{N}%]["”’»)]?$/u;
/** What a dash explains is longer than an entry of a list. */
const MIN_PROSE = 30;
/** What a dash explains is a name or a heading. */
const MAX_TERM = 60;
const TEXT: readonly Label[] = ['body', 'subhead'];
/** No line begins like this but where a tag broke it: ", she said." */
const STRAY_MARK = /^(?:[,.;:](?:\s+\p{L}|$)|[，。、；：])/u;
/** So many of them tell that tags broke lines, blank lines or not. */
const MIN_STRAY = 3;

/**
 * Joins lines that were judged to be text where the second goes on in the middle of the first's sentence. Reflow leaves
 * them apart where a single line may be an entry of a menu; what stayed is no menu any more.
 */
export const mend =
  (goesOn: GoesOn): Step =>
  (article: Article): Article => {
    const { lines } = article;
    const isBroken = isEven(lines.length, countBlocks(lines)) || isSurelyBroken(lines);
    return isBroken ? joinBroken(article, goesOn, LIKELY) : article;
  };

/** The same for what was judged as an article, where no blank lines tell nothing. The head of a page may stand above it. */
export const mendArticle =
  (goesOn: GoesOn): Step =>
  (article: Article): Article => {
    const isArticle = article.lines.some(({ layout }) => layout === undefined);
    return isArticle && isSurelyBroken(article.lines) ? joinBroken(article, goesOn, SURELY) : article;
  };

function isSurelyBroken(lines: readonly Line[]): boolean {
  const stray = lines.filter((line, at) => {
    const before = lines[at - 1];
    if (!before || !STRAY_MARK.test(line.traced.text) || !ENDS_OPEN.test(before.traced.text)) return false;
    return isText(before) && isText(line) && follows(before, line);
  });
  return stray.length >= MIN_STRAY;
}

function joinBroken(article: Article, goesOn: GoesOn, least: number): Article {
  const { lines, text } = article;
  const rows = readRows(text.text);
  const probabilities = goesOn(text.text, rows);
  const place: Place = {
    opening: lines[0]!,
    page: text.text,
    likely: new Set(rows.filter((_, at) => probabilities[at]! >= least).map(({ number }) => number)),
  };
  const groups: Group[] = [];
  lines.forEach((line, at) => {
    const group = groups.at(-1);
    const gap = group && gapBefore(group, line, lines[at + 1], place);
    if (group === undefined || gap === undefined)
      groups.push({ lines: [line], gaps: [], length: line.traced.text.length });
    else {
      group.lines.push(line);
      group.gaps.push(gap);
      group.length += line.traced.text.length;
    }
  });
  return groups.length === lines.length ? article : { ...article, lines: groups.map(joinGroup) };
}

interface Group {
  readonly lines: Line[];
  /** What comes between them, one less than lines. */
  readonly gaps: string[];
  /** Characters of the lines. */
  length: number;
}

/** What is known of the whole text. */
interface Place {
  readonly opening: Line;
  readonly page: string;
  /** Numbers of the lines that are likely to go on with the one before. */
  readonly likely: ReadonlySet<number>;
}

/** What comes in place of the line end before `line`; undefined where the line end stays. */
function gapBefore(group: Group, line: Line, after: Line | undefined, place: Place): string | undefined {
  const before = group.lines.at(-1)!;
  if (!isText(before) || !isText(line) || !follows(before, line)) return undefined;
  const text = before.traced.text;
  const next = line.traced.text;
  if (line.layout?.opens) return undefined;
  if (isCaseless(text, next))
    return goesOnCaseless(text, next, place.page) ? gapBetween(text, next) : undefined;
  if (isGlued(text, next)) return '';
  if (OPENS_DASH.test(next)) {
    const isTerm = group.length < MAX_TERM && ENDS_OPEN.test(text) && next.length >= MIN_PROSE;
    const isList = [before, after].some((other) => other && OPENS_DASH.test(other.traced.text));
    return isTerm && !isList ? ' ' : undefined;
  }
  // An article's title comes first, without a mark at its end.
  const isTitle = before === place.opening && !before.layout;
  const isPart = before.number === line.number;
  return !isTitle && !isPart && !line.layout?.bullet && place.likely.has(line.number) ? ' ' : undefined;
}

function isText({ verdict, layout, traced }: Line): boolean {
  const isCoded = layout ? layout.code : isCode(traced.text);
  return !isCoded && (verdict === undefined || TEXT.includes(verdict.label));
}

/** Does the line stand right below the other, with nothing cut off or moved between them? */
function follows(before: Line, line: Line): boolean {
  const { number, block, layout } = before;
  if (number === line.number) return layout !== undefined && isNextPart(before, line);
  if (block !== line.block || number + (layout?.rows ?? 1) !== line.number) return false;
  return !layout || !line.layout || (layout.part === layout.parts - 1 && line.layout.part === 0);
}

/** Parts of one line are joined here where a script sets no space between them. */
function isNextPart({ traced, layout }: Line, line: Line): boolean {
  return layout!.part + 1 === line.layout!.part && isCaseless(traced.text, line.traced.text);
}

function joinGroup({ lines, gaps }: Group): Line {
  const [first] = lines;
  if (lines.length === 1) return first!;
  const pieces: Piece[] = [...first!.traced.pieces];
  let text = first!.traced.text;
  for (let at = 1; at < lines.length; at++) {
    const { traced } = lines[at]!;
    const gap = gaps[at - 1]!;
    const start = extentOf(lines[at - 1]!.traced).end;
    pieces.push({ text: gap, start, end: extentOf(traced).start, mark: BROKEN }, ...traced.pieces);
    text += gap + traced.text;
  }
  // A heading that a sentence goes on from was none.
  const { verdict } = lines.find((line) => line.verdict?.label === 'body') ?? first!;
  return { ...first!, verdict, traced: { text, pieces } };
}

function countBlocks(lines: readonly Line[]): number {
  return lines.filter((line, at) => at > 0 && line.block !== lines[at - 1]!.block).length;
}
