import type { Article, Line, Step } from '../article.js';
import { placeOf, without } from '../aside.js';
import type { Options } from '../options.js';
import { selectLines } from '../select.js';
import { extentOf } from '../text/traced.js';
import { countWords, endsClosed, isProse } from './prose.js';
import { startsWithMenu, titleBelowMenu } from './title-below-menu.js';

/**
 * Between an article with a little residue and a whole page lies the column of the story as one copies it: a few lines
 * of everything that a site sets around and between its paragraphs. The judge of articles knows half of them; the judge
 * of pages most, but it also takes paragraphs that it does not expect there.
 */

/** Furniture of so many kinds, in so large a share of the lines: an extractor leaks less. A menu at the start is enough. */
const MIN_KINDS = 3;
const MIN_SHARE = 0.12;
const MIN_LINES = 10;
/** A small page, told by its menu alone, has no more lines. */
const MAX_MENU_PAGE = 80;
/** The judge of pages that would take more lines below the title than this has mistaken a list for menus. */
const MAX_FOUND = 24;
const MAX_SHARE = 0.4;
/** How sure the judge of pages must be of a line. */
const MIN_CONFIDENCE = 0.7;
/** How sure of the title, above which everything goes; less sure, all above it must be short, like names and menus. */
const SURE_TITLE = 0.5;
const MIN_TITLE_CONFIDENCE = 0.1;
const MAX_MENU_WORDS = 6;
const MAX_HEAD_LINES = 12;
const MAX_ABOVE_WORDS = 9;

/** @param cleaned the text as the judge of articles leaves it */
export function isCrowded(cleaned: Article, options: Options): boolean {
  const { removed } = selectLines(cleaned, options);
  const kinds = new Set(removed.map(({ verdict }) => verdict!.label));
  const isManifold = kinds.size >= MIN_KINDS && removed.length >= MIN_SHARE * cleaned.lines.length;
  const isPage = cleaned.lines.length <= MAX_MENU_PAGE && startsWithMenu(cleaned.lines);
  return cleaned.lines.length >= MIN_LINES && (isManifold || isPage);
}

export interface BothWays {
  /** Its lines not judged yet. */
  readonly article: Article;
  /** As the judge of articles leaves it, and as that of pages does. */
  readonly cleaned: Article;
  readonly page: Article;
  /** Taken for a page by its measures: then the judge of pages need not be sure of a line. */
  readonly isPage: boolean;
}

/** Judges a crowded article once more, without the lines that the judge of pages is sure of and that are no prose. */
export function thinOut(ways: BothWays, judge: Step, options: Options): Article {
  const { article, cleaned } = ways;
  const titleAt = titleOf(ways.page) || titleBelowMenu(cleaned.lines);
  const known = knownIn(cleaned, titleAt, options);
  const found = foundIn(ways, titleAt, known, options);
  const below = found.filter(({ number }) => number > titleAt);
  const isMistaken = below.length > Math.min(MAX_FOUND, MAX_SHARE * article.lines.length);
  if (isMistaken && !ways.isPage) return cleaned;
  const aside = new Map([...known, ...found].map((line) => [placeOf(line), line]));
  const inOrder = article.lines.flatMap((line) => aside.get(placeOf(line)) ?? []);
  return without(inOrder, article, judge);
}

/** What the judge of articles takes; titles and their repeats are its business once more. */
function knownIn(cleaned: Article, titleAt: number, options: Options): Line[] {
  const { removed } = selectLines(cleaned, options);
  return removed.filter(({ number, verdict }) => number !== titleAt && verdict!.label !== 'headline-repeat');
}

/** What the judge of pages takes beside that, in the order of the text. */
function foundIn(ways: BothWays, titleAt: number, known: readonly Line[], options: Options): Line[] {
  const passed = new Set(known.map(placeOf));
  const furniture = furnitureOf(ways, titleAt, options);
  const found: Line[] = [];
  let inStory = false;
  for (const line of ways.article.lines) {
    if (line.number === titleAt) continue;
    // A short sentence goes on with the story where nothing stands between.
    const goesOn: boolean = inStory && endsClosed(line);
    const taken: Line | undefined = passed.has(placeOf(line)) || goesOn ? undefined : furniture(line);
    if (taken) found.push(taken);
    inStory = !passed.has(placeOf(line)) && taken === undefined && endsClosed(line);
  }
  return found;
}

/** A line with the verdict of the judge of pages, where that is sure of it; undefined of another. */
function furnitureOf(
  { page, isPage }: BothWays,
  titleAt: number,
  options: Options,
): (line: Line) => Line | undefined {
  const goes = new Set(selectLines(page, options).removed.map(placeOf));
  const verdicts = new Map(page.lines.map((line) => [line.number, line]));
  return (line) => {
    const other = verdicts.get(line.number);
    if (other === undefined || !goes.has(placeOf(other))) return undefined;
    const verdict = other.verdict!;
    const isSame = extentOf(other.traced).start === extentOf(line.traced).start && other.layout?.rows === 1;
    if (!isSame || verdict.byUser || verdict.label === 'headline-repeat') return undefined;
    // The first line may be the title, unless that is found below it; a long one above it may be the real one.
    const isAbove = line.number < titleAt;
    const isSure = isPage || (verdict.confidence >= MIN_CONFIDENCE && titleAt > 0);
    const isLabel = isAbove && !isPage ? countWords(line) <= MAX_ABOVE_WORDS : isSure && !isProse(line);
    return isLabel ? { ...line, verdict: { ...verdict, decided: true } } : undefined;
  };
}

/** Number of the line of the page's title; 0 where it has none that is sure enough. */
function titleOf({ lines }: Article): number {
  const title = lines.find(({ verdict }) => verdict!.label === 'headline');
  if (!title) return 0;
  // The title is put first, wherever it stands.
  const above = lines.filter(({ number }) => number < title.number);
  const isMenu = above.every((line) => countWords(line) <= MAX_MENU_WORDS);
  const isSure = title.verdict!.confidence >= (isMenu ? MIN_TITLE_CONFIDENCE : SURE_TITLE);
  return isSure && above.length <= MAX_HEAD_LINES ? title.number : 0;
}
