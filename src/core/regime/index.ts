import type { Article, Step } from '../article.js';
import type { Options } from '../options.js';
import { selectLines } from '../select.js';
import { isCrowded, thinOut } from './crowded.js';
import { measureLines } from './measures.js';
import { measureOutcome, measureRules, type OutcomeMeasures, type RuleMeasures } from './outcome.js';
import { belowHead } from './page-head.js';
import { hasTitleTwice } from './title-twice.js';
import weights from './weights.json' with { type: 'json' };

/** A whole page has more lines than the one, and is no longer than the other; the longest met has half of it. */
const MIN_PAGE_LINES = 15;
/** The column of a story as one copies it has no more lines. */
const MAX_COLUMN_ROWS = 45;
const MAX_SHORT_LINE = 1_000;
const MAX_PAGE_LENGTH = 2_000_000;

interface Ways {
  /** The lines of an article, and the steps that judge them. */
  readonly linesOf: Step;
  readonly judgeArticle: Step;
  /** The same for an article in a crowd of furniture, where less evidence is enough. */
  readonly judgeCrowded: Step;
  /** Puts a page's text back into paragraphs. */
  readonly reflow: Step;
  /** The rules for single lines, and after them the steps for everything that was on a page. */
  readonly judge: Step;
  readonly ofPage: Step;
  /** Judges what stays of a page as an article. */
  readonly finishPage: Step;
}

/**
 * Cleans a text as an article or as a whole page, whichever it is by measure or by `options.regime`.
 *
 * Measured twice: by its lines alone, which tells most articles at once, then with what the judges would take away. An
 * article judged as a page loses true lines, a page judged as an article only keeps too much, so the second threshold
 * lies above even odds; but long lines that would all have to go as residue are a page. How both were learned:
 * `training/regime.py`. What lies between the two, by `crowded.ts`, is judged by both.
 */
export function chooseRegime(
  { linesOf, judgeArticle, judgeCrowded, reflow, judge, ofPage, finishPage }: Ways,
  options: Options,
): Step {
  const ofArticle: Step = (article) => judgeArticle(linesOf(article));
  /** Undefined where no furniture crowds it. */
  const outOfCrowd = (article: Article, cleaned: Article, asPage?: Article, isPage = false) => {
    if (!isCrowded(cleaned, options)) return undefined;
    const page = asPage ?? ofPage(judge(reflow(article)));
    return thinOut({ article: linesOf(article), cleaned, page, isPage }, judgeCrowded, options);
  };
  const ofSmall: Step = (article) => {
    const asArticle = ofArticle(article);
    return outOfCrowd(article, asArticle) ?? asArticle;
  };
  return (article: Article): Article => {
    if (options.regime === 'dump') return finishPage(ofPage(judge(reflow(article))));
    if (options.regime === 'residue' || article.text.text.length > MAX_PAGE_LENGTH) return ofArticle(article);
    if (isShort(article.text.text)) return ofSmall(article);
    const page = reflow(article);
    if (page.lines.length < MIN_PAGE_LINES) return ofSmall(article);
    const measures = measureLines(page.lines);
    const isOneLine = measures.cut > ON_ONE_LINE;
    let cleaned: Article | undefined;
    if (isOneLine || oddsOf(weights.byLines, measures) > weights.byLines.threshold) {
      const judged = judge(page);
      cleaned = ofPage(judged);
      const all = { ...measures, ...measureRules(judged), ...measureOutcome(cleaned, options) };
      const second = isOneLine ? weights.onOneLine : weights.byOutcome;
      const mayBePage = isOneLine || isFramed(all);
      if (mayBePage && oddsOf(second, all) > second.threshold) {
        const isColumn = !isOneLine && countRows(page) <= MAX_COLUMN_ROWS;
        return (
          (isColumn ? outOfCrowd(article, ofArticle(article), cleaned, true) : undefined) ??
          finishPage(cleaned)
        );
      }
    }
    const asArticle = ofArticle(article);
    // Furniture was found on every line, and a line as long as a page holds its article too; so does one with its
    // title at the start and again behind the menus.
    const isMixed = isOneLine && (hasTitleTwice(page.lines) || selectLines(asArticle, options).spared);
    if (isMixed) return finishPage(ofPage(judge(page)));
    const head = () => cleaned && belowHead(article, cleaned, ofArticle, options);
    return outOfCrowd(article, asArticle, cleaned) ?? head() ?? asArticle;
  };
}

function countRows({ lines }: Article): number {
  return lines.reduce((sum, { layout }) => sum + (layout?.rows ?? 1), 0);
}

const MIN_KINDS = 2;
const MIN_SURE_LINES = 3;
const MIN_LINES_ABOVE = 3;

/** From this share of cut lines on a text is one line: it is told from an article by measures of its own. */
const ON_ONE_LINE = 0.5;

/**
 * A page shows furniture of several kinds in some lines, or some of it above the article. An article that is a list does
 * not, or has a line or two of it at its end, though by its many short lines it would else pass for a page.
 */
function isFramed({ kinds, sure, above }: RuleMeasures & OutcomeMeasures): boolean {
  const isKnown = kinds >= MIN_KINDS && sure >= Math.log1p(MIN_SURE_LINES);
  return isKnown || above >= Math.log1p(MIN_LINES_ABOVE);
}

interface Logistic {
  readonly weights: Readonly<Record<string, number>>;
  readonly bias: number;
}

/**
 * Log odds of the text being a page.
 *
 * @param measures by the names of the weights
 */
export function oddsOf({ weights, bias }: Logistic, measures: object): number {
  const values = measures as Readonly<Record<string, number>>;
  return Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * values[name]!, bias);
}

/** Few lines, none of them so long that it may be a page by itself: told without putting anything together. */
function isShort(text: string): boolean {
  const lines = text.split('\n').filter((line) => /\S/.test(line));
  return lines.length <= MIN_PAGE_LINES && lines.every((line) => line.length <= MAX_SHORT_LINE);
}
