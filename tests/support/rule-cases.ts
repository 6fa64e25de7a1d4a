import type { Article, Label } from '../../src/core/article.js';
import { judgeLines } from '../../src/core/judge/lines.js';
import { documentOf, type LineRule } from '../../src/core/judge/rule.js';
import { createLexicon } from '../../src/core/lexicon.js';
import { segment } from '../../src/core/segment/index.js';
import { viewOf } from '../../src/core/text/view.js';
import { readLexicon } from '../../src/lexicon-data.js';
import { articleOf } from './article.js';

const lexicon = createLexicon(readLexicon());
const judge = judgeLines(lexicon);

const HEADLINE = 'The harbour will be dredged in the spring';
const PROSE = [
  'The council met for three hours on Monday and heard from eleven people who live along the river.',
  'A second meeting is planned for the spring, when the engineers will have finished their report.',
];

/** Where a line may stand: alone, after the headline, between paragraphs, at the end. */
function surroundings(example: string): string[] {
  const [first, second] = PROSE as [string, string];
  return [
    [example],
    [HEADLINE, example, first, second],
    [HEADLINE, first, example, second],
    [HEADLINE, first, second, example],
  ].map((parts) => parts.join('\n\n'));
}

function read(source: string): Article {
  return segment(articleOf(source));
}

/** Indexes of the lines of an article that belong to the example. */
function placesOf(article: Article, example: string): number[] {
  const wanted = new Set(example.split('\n').map((line) => line.trim()));
  return article.lines.flatMap((line, at) => (wanted.has(line.traced.text) ? [at] : []));
}

/** Does the rule match a line of the example, wherever it stands? */
export function matchesSomewhere(rule: LineRule, example: string): boolean {
  return surroundings(example).some((source) => {
    const article = read(source);
    const views = article.lines.map((line) => viewOf(line, lexicon));
    const doc = documentOf(article.lines, views);
    return placesOf(article, example).some((at) => rule.matches(views[at]!, at, doc));
  });
}

/** What a line of the example is taken for, over all places where it may stand. */
export function labelsOf(example: string): Label[] {
  const labels = surroundings(example).flatMap((source) => {
    const article = judge(read(source));
    return placesOf(article, example).flatMap((at) => article.lines[at]!.verdict?.label ?? []);
  });
  return [...new Set(labels)];
}
