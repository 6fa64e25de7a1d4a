import type { Article, Label, Line, Step } from '../article.js';
import { extentOf, type Mark, type Piece } from '../text/traced.js';
import { gapOf, goesOn, isCaseless } from './caseless.js';
import { isCode } from './code.js';
import { isWithoutBlanks } from './layout.js';
import { type SmallWords, smallWords } from './small-words.js';

const BROKEN: Mark = {
  reason: 'line-break',
  rule: 'line-break/inline',
  why: 'joins a sentence that a link or an emphasis broke over lines',
};
const CLOSES = /^(?:[,;:.!?)»”%…]+(?=[\s"”’)]|$)|’\p{L}|[，。、；：！？）」』】])/u;
const IS_OPEN = /(?:^|\s)[(“«„$€£]$|[（「『【《]$/u;
const OPENS_SMALL = /^["“«(]?\p{Ll}/u;
const OPENS_ASIDE = /^[(&][\p{L}\p{N}]|^& /u;
const OPENS_DASH = /^[–—-] /;
const OPENS_WORD = /^["“«‘(]?[\p{L}\p{N}]/u;
const ENDS_COMMA = /\p{L}["”’»)]?,$/u;
/** No sentence ends here: a letter, a figure, the end of an aside or of a name in quotation marks. */
const ENDS_OPEN = /[\p{L}\p{N}%]["”’»)]?$/u;
/** Entries of menus and tables in small letters follow each other too: one of the two must be longer than such an entry. */
const MIN_PROSE = 30;
/** What a dash explains is a name or a heading. */
const MAX_TERM = 60;
/** Longer than a heading that ends with a small word. */
const MIN_SENTENCE = 60;
const FIRST_WORD = /^["“«‘(]?([\p{L}\p{N}]+)/u;
const LAST_WORD = /(?<=\s)\p{Ll}+$/u;
const MOST_BINDING = 25;
const TEXT: readonly Label[] = ['body', 'subhead'];
/** No line begins like this but where a tag broke it: ", she said." */
const STRAY_MARK = /^(?:[,.;:](?:\s+\p{L}|$)|[，。、；：])/u;
/** So many of them tell that tags broke lines, blank lines or not. */
const MIN_STRAY = 3;

/**
 * Joins lines that were judged to be text where the second goes on in the middle of the first's sentence. Reflow leaves
 * them apart where a single line may be an entry of a menu; what stayed is no menu any more.
 */
export const mend: Step = (article: Article): Article => {
  const { lines } = article;
  return isWithoutBlanks(lines.length, countBlocks(lines)) || isSurelyBroken(lines)
    ? joinBroken(article)
    : article;
};

/** The same for what was judged as an article, where no blank lines tell nothing. */
export const mendArticle: Step = (article: Article): Article => {
  const isArticle = article.lines.every(({ layout }) => layout === undefined);
  return isArticle && isSurelyBroken(article.lines) ? joinBroken(article) : article;
};

function isSurelyBroken(lines: readonly Line[]): boolean {
  const stray = lines.filter((line, at) => {
    const before = lines[at - 1];
    if (!before || !STRAY_MARK.test(line.traced.text) || !ENDS_OPEN.test(before.traced.text)) return false;
    return isText(before) && isText(line) && follows(before, line);
  });
  return stray.length >= MIN_STRAY;
}

function joinBroken(article: Article): Article {
  const { lines, text } = article;
  const words = smallWords(text.text, MOST_BINDING);
  const groups: Group[] = [];
  lines.forEach((line, at) => {
    const group = groups.at(-1);
    const gap =
      group && gapBefore(group, line, { after: lines[at + 1], opening: lines[0]!, page: text.text, words });
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

interface Place {
  readonly after: Line | undefined;
  /** First line of all. */
  readonly opening: Line;
  /** Text of all. */
  readonly page: string;
  /** Of all. */
  readonly words: SmallWords;
}

/** What comes in place of the line end before `line`; undefined where the line end stays. */
function gapBefore(group: Group, line: Line, { after, opening, page, words }: Place): string | undefined {
  const before = group.lines.at(-1)!;
  if (!isText(before) || !isText(line) || !follows(before, line)) return undefined;
  const text = before.traced.text;
  const next = line.traced.text;
  if (line.layout?.opens) return undefined;
  if (isCaseless(text, next)) return goesOn(text, next, page) ? gapOf(text, next) : undefined;
  if (CLOSES.test(next) || (IS_OPEN.test(text) && OPENS_WORD.test(next))) return '';
  const isProse = Math.max(group.length, next.length) >= MIN_PROSE;
  if (OPENS_DASH.test(next)) {
    const isTerm = group.length < MAX_TERM && ENDS_OPEN.test(text) && next.length >= MIN_PROSE;
    const isList = [before, after].some((other) => other && OPENS_DASH.test(other.traced.text));
    return isTerm && !isList ? ' ' : undefined;
  }
  if (line.layout?.bullet || !isProse) return undefined;
  // An article's title comes first, without a mark at its end.
  if (before === opening && !before.layout) return undefined;
  if (isBound(text, group.length, words) && opensName(next, words)) return ' ';
  if (ENDS_COMMA.test(text)) return OPENS_WORD.test(next) ? ' ' : undefined;
  return ENDS_OPEN.test(text) && (OPENS_SMALL.test(next) || OPENS_ASIDE.test(next)) ? ' ' : undefined;
}

/** Does a sentence surely go on behind the text? A heading may end with a small word too ("What to look for"). */
function isBound(text: string, length: number, { binding }: SmallWords): boolean {
  const last = LAST_WORD.exec(text)?.[0];
  return last !== undefined && binding.has(last) && (length >= MIN_SENTENCE || OPENS_SMALL.test(text));
}

/** A word that has its capital as a name, not as the first one of a sentence. */
function opensName(text: string, { all }: SmallWords): boolean {
  const first = FIRST_WORD.exec(text)?.[1];
  return first !== undefined && !all.has(first.toLowerCase());
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
