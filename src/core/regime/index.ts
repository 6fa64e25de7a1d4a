import type { Article, Line, Step } from '../article.js';
import type { Options } from '../options.js';
import { SURE, selectLines } from '../select.js';
import { dumpOdds } from './measures.js';

/** The measure together with what the judge of pages would take away: a second logistic regression. */
const COMBINED = { odds: 0.77, removedShare: 2.1, removedLines: 0.33, bias: -1.6 };

/**
 * Log odds from which a text is taken for a page. Of 1 254 scraped articles one reaches it; of the dumps one in eleven
 * stays below. An article judged as a page loses true lines, a page judged as an article only keeps too much.
 */
const SURE_PAGE = 2;
/** What each kind of furniture that rules are sure of adds, beyond the two that an article may have; at most two more. */
const KIND_OF_FURNITURE = 1.2;
const USUAL_KINDS = 2;
const MAX_KINDS = 4;

/** A whole page has more lines than the one, and is no longer than the other; the longest met has half of it. */
const MIN_PAGE_LINES = 15;
const MAX_SHORT_LINE = 1_000;
const MAX_PAGE_LENGTH = 2_000_000;

interface Ways {
  /** Puts a page's text back into paragraphs. */
  readonly reflow: Step;
  /** The steps for an article with a little residue. */
  readonly ofArticle: Step;
  /** The rules for single lines, and after them the steps for everything that was on a page. */
  readonly judge: Step;
  readonly ofPage: Step;
}

/** Cleans a text as an article or as a whole page, whichever it is by measure or by `options.regime`. */
export function chooseRegime({ reflow, ofArticle, ofPage, judge }: Ways, options: Options): Step {
  return (article: Article): Article => {
    if (options.regime === 'dump') return ofPage(judge(reflow(article)));
    if (options.regime === 'residue' || article.text.text.length > MAX_PAGE_LENGTH) return ofArticle(article);
    if (isShort(article.text.text)) return ofArticle(article);
    const page = reflow(article);
    if (page.lines.length < MIN_PAGE_LINES) return ofArticle(article);
    const layoutOdds = COMBINED.odds * dumpOdds(page.lines) + COMBINED.bias;
    // Whatever the judges of lines and of pages found, this text would still be an article.
    const most = removalOdds(1, page.lines.length);
    if (layoutOdds + oddsOfKinds(MAX_KINDS) + most < SURE_PAGE) return ofArticle(article);
    const judged = judge(page);
    const odds = layoutOdds + furnitureOdds(judged);
    if (odds + most < SURE_PAGE) return ofArticle(article);
    const cleaned = ofPage(judged);
    const { kept, removed } = selectLines(cleaned, options);
    const share = lengthOf(removed) / Math.max(1, lengthOf(kept) + lengthOf(removed));
    return odds + removalOdds(share, removed.length) > SURE_PAGE ? cleaned : ofArticle(article);
  };
}

/** Few lines, none of them so long that it may be a page by itself: told without putting anything together. */
function isShort(text: string): boolean {
  const lines = text.split('\n').filter((line) => /\S/.test(line));
  return lines.length <= MIN_PAGE_LINES && lines.every((line) => line.length <= MAX_SHORT_LINE);
}

/** A page shows several kinds of furniture: a menu, share buttons, a footer. A list of short lines shows none. */
function furnitureOdds({ lines }: Article): number {
  const sure = lines.filter(({ verdict }) => verdict !== undefined && verdict.confidence >= SURE);
  const kinds = new Set(sure.map(({ verdict }) => verdict!.label)).size;
  return oddsOfKinds(Math.min(kinds, MAX_KINDS));
}

function oddsOfKinds(kinds: number): number {
  return KIND_OF_FURNITURE * (kinds - USUAL_KINDS);
}

function removalOdds(share: number, lines: number): number {
  return COMBINED.removedShare * share + COMBINED.removedLines * Math.log1p(lines);
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.traced.text.length, 0);
}
