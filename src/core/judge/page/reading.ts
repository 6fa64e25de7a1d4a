import type { Article, Line } from '../../article.js';
import type { Strictness } from '../../options.js';
import { SURE } from '../../select.js';
import { featuresOf, type HtmlHints } from '../features/index.js';
import { type Page, readPage } from '../features/page.js';
import type { PhraseTable } from '../features/phrases.js';
import { chooseThreshold } from './decide.js';
import type { PageModel } from './model.js';
import { predictLines } from './predict-lines.js';
import { joinSentences, keepLeadIn } from './sentences.js';

const PARAGRAPH_WORDS = 15;
/** A line of which a rule is sure that it is residue stays only where the model is sure of the contrary. */
const SURE_THRESHOLD = 0.7;
const MAX_LABEL_WORDS = 3;
/** Lines behind the first paragraph in which a title is still looked for. */
const TITLE_REACH = 30;

/** What the model says of a page. */
export interface Reading {
  /** Its lines but for those that are code. */
  readonly page: Page;
  readonly html: HtmlHints | undefined;
  /** Of each line to be article. */
  readonly probabilities: Float32Array;
  /** Expected F1 of the kept words, 0 to 1. */
  readonly expected: number;
  /** 1 for a line that stays. */
  readonly kept: Uint8Array;
  /** Of each line to be the title, up to some lines behind the first paragraph. */
  readonly titles: Float32Array;
  /** The first long line that is kept; -1 where none is. */
  readonly firstParagraph: number;
}

/** Asks the model which lines of a page stay, and how likely each is to be the title. */
export function askModel(article: Article, model: PageModel, strictness: Strictness): Reading {
  const { lines: trees, titles: titleTrees, phrases, names } = model;
  const page = readPage(article.lines.filter((line) => !line.layout?.code));
  const html = hintsOf(article, names);
  const columns = featuresOf(page, phrases, html);
  const probabilities = joinSentences(predictLines(trees, columns), page);
  const { threshold, ofLabels, expected } = chooseThreshold(probabilities, page.scan.words, strictness);
  const least = (line: number): number => {
    if (!html && isSure(page.lines[line]!)) return Math.max(threshold, SURE_THRESHOLD);
    return page.scan.words[line]! <= MAX_LABEL_WORDS ? ofLabels : threshold;
  };
  const kept = Uint8Array.from(probabilities, (probability, line) => (probability >= least(line) ? 1 : 0));
  keepLeadIn(kept, probabilities, page);
  const firstParagraph = kept.findIndex(
    (stays, line) => stays === 1 && page.scan.words[line]! >= PARAGRAPH_WORDS,
  );
  const reach = Math.max(0, firstParagraph) + TITLE_REACH;
  const titles = predictLines(titleTrees, columns, reach);
  return { page, html, probabilities, expected, kept, titles, firstParagraph };
}

function isSure({ verdict }: Line): boolean {
  if (!verdict || verdict.confidence < SURE) return false;
  return verdict.label !== 'headline' && verdict.label !== 'subhead' && verdict.label !== 'body';
}

/** What the HTML says, where the lines were read from it. */
export function hintsOf({ page, lines }: Article, names: PhraseTable): HtmlHints | undefined {
  return page && lines[0]?.element !== undefined ? { hints: page, names } : undefined;
}
