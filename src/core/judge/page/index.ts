import type { Article, Line, Notice, Step, Verdict } from '../../article.js';
import type { Options } from '../../options.js';
import { spanOf } from '../../text/traced.js';
import { type Weight, weightsOf } from '../../trees/weights.js';
import { featuresOf } from '../features/index.js';
import { readPage } from '../features/page.js';
import { CODE, MARKS } from './kinds.js';
import { dropLeftHeading, keepSectionHeadings } from './left-headings.js';
import type { PageModel } from './model.js';
import { askModel, hintsOf } from './reading.js';
import { explainRemovals } from './removals.js';
import { chooseTitle, copiesOf, findTitle } from './title.js';
import { cutTitle } from './title-cut.js';
import { entryTitle } from './title-entry.js';

/** Below this expected F1 it is doubtful whether the page holds an article at all. */
const DOUBTFUL = 0.75;
const HAS_WORDS = /[\p{L}\p{N}]/u;

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
    const reading = askModel(article, model(), strictness);
    dropLeftHeading(reading.kept, reading.probabilities, reading.page);
    keepSectionHeadings(reading.kept, reading.page);
    const { page, html, probabilities, expected, kept, titles, firstParagraph } = reading;
    const entry = html ? -1 : entryTitle(reading);
    const other = (): number =>
      html ? findTitle(titles, Math.max(0, firstParagraph), page) : chooseTitle(reading);
    const title = entry >= 0 ? entry : other();
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
