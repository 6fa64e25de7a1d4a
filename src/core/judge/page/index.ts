import type { Article, Line, Notice, Step, Verdict } from '../../article.js';
import type { Options } from '../../options.js';
import { SURE } from '../../select.js';
import { spanOf } from '../../text/traced.js';
import { featuresOf, type HtmlHints } from '../features/index.js';
import { readPage } from '../features/page.js';
import type { PhraseTable } from '../features/phrases.js';
import { chooseThreshold } from './decide.js';
import { CODE, MARKS } from './kinds.js';
import type { PageModel } from './model.js';
import { predictLines } from './predict-lines.js';
import { explainRemovals } from './removals.js';
import { joinSentences, keepLeadIn } from './sentences.js';
import { copiesOf, findTitle } from './title.js';
import { cutTitle } from './title-cut.js';
import { type Weight, weightsOf } from './weights.js';

/** Below this expected F1 it is doubtful whether the page holds an article at all. */
const DOUBTFUL = 0.75;
const HAS_WORDS = /[\p{L}\p{N}]/u;
const PARAGRAPH_WORDS = 15;
/** A line of which a rule is sure that it is residue stays only where the model is sure of the contrary. */
const SURE_THRESHOLD = 0.7;
const MAX_LABEL_WORDS = 3;
/** Lines behind the first paragraph in which a title is still looked for. */
const TITLE_REACH = 30;

const TITLE: Omit<Verdict, 'confidence'> = {
  label: 'headline',
  rule: 'headline/page-title',
  why: 'looks like the title of the page',
};
const ARTICLE: Omit<Verdict, 'confidence'> = {
  label: 'body',
  rule: 'body/article-line',
  why: 'reads like a part of the article',
};
const COPY: Omit<Verdict, 'confidence'> = {
  label: 'headline-repeat',
  rule: 'headline-repeat/on-page',
  why: 'repeats the title',
  decided: true,
};

/**
 * Takes the article out of a whole page: the model says which lines belong to it and which is its title; what the
 * rules have said before, the shape and the place of a line say why it goes.
 */
export function judgePage(model: () => PageModel, { strictness }: Options): Step {
  return (article: Article): Article => {
    const { lines: trees, titles: titleTrees, phrases, names } = model();
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
    const title = findTitle(titles, Math.max(0, firstParagraph), page);
    const headline = title < 0 ? undefined : cutTitle(page.lines[title]!, page);
    const copies = headline ? copiesOf(headline, title, firstParagraph, page) : new Set<number>();

    const place = { first: kept.indexOf(1), last: kept.lastIndexOf(1), title, kept };
    const removals = explainRemovals(page, probabilities, place);
    const verdictAt = (at: number): Verdict => {
      if (copies.has(at)) return { ...COPY, confidence: titles[title]! };
      return removals[at] ?? { ...ARTICLE, confidence: probabilities[at]! };
    };
    const judged = page.lines.map((line, at): Line => ({ ...line, verdict: verdictAt(at) }));
    if (headline) judged[title] = { ...headline, verdict: { ...TITLE, confidence: titles[title]! } };
    return {
      ...article,
      lines: titleFirst(withCode(article.lines, judged)),
      findings: [...article.findings, ...doubts(article, expected)],
    };
  };
}

function isSure({ verdict }: Line): boolean {
  if (!verdict || verdict.confidence < SURE) return false;
  return verdict.label !== 'headline' && verdict.label !== 'subhead' && verdict.label !== 'body';
}

/** What the HTML says, where the lines were read from it. */
function hintsOf({ page, lines }: Article, names: PhraseTable): HtmlHints | undefined {
  return page && lines[0]?.element !== undefined ? { hints: page, names } : undefined;
}

/** What the model looked at in a line of a page that is about to be judged; above 0 speaks against it. */
export function weighPage(model: () => PageModel): (article: Article, at: number) => readonly Weight[] {
  return (article, at) => {
    const { lines } = article;
    if (lines[at]!.layout?.code) return [];
    const { lines: trees, phrases, names } = model();
    const text = lines.filter((line) => !line.layout?.code);
    const columns = featuresOf(readPage(text), phrases, hintsOf(article, names));
    const row = text.indexOf(lines[at]!);
    const weights = weightsOf(trees, columns.toRows(row, row + 1), columns.names);
    return weights.map((weight) => ({ ...weight, weight: -weight.weight }));
  };
}

/** All lines of the page again: those that are code between those that were judged. */
function withCode(lines: readonly Line[], judged: readonly Line[]): Line[] {
  let at = 0;
  return lines.map((line): Line => {
    if (!line.layout?.code) return judged[at++]!;
    const kind = HAS_WORDS.test(line.traced.text) ? CODE : MARKS;
    return { ...line, verdict: { ...kind, confidence: 0.99, decided: true } };
  });
}

/** The title opens the text, also where the page prints a date or a summary above it. */
function titleFirst(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex((line) => line.verdict!.label === 'headline');
  const isLate = at > 0 && lines.slice(0, at).some((line) => line.verdict!.label === 'body');
  return isLate ? [lines[at]!, ...lines.slice(0, at), ...lines.slice(at + 1)] : lines;
}

function doubts({ lines }: Article, expected: number): Notice[] {
  if (expected >= DOUBTFUL || lines.length === 0) return [];
  const span = { start: spanOf(lines[0]!.traced).start, end: spanOf(lines.at(-1)!.traced).end };
  const percent = Math.round(100 * expected);
  const why = `this may be a page without an article: the text kept is a best effort, expected to be ${percent} % right`;
  return [{ kind: 'notice', rule: 'page/doubtful', why, span }];
}
