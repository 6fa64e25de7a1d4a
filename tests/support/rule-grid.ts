import moreLines from '../../fixtures/rule-lines.json' with { type: 'json' };
import type { Line } from '../../src/core/article.js';
import { documentOf, type LineRule } from '../../src/core/judge/rule.js';
import { createLexicon } from '../../src/core/lexicon.js';
import { trace } from '../../src/core/text/traced.js';
import { type LineView, viewOf } from '../../src/core/text/view.js';
import { readLexicon } from '../../src/lexicon-data.js';
import { FORMS } from './line-forms.js';

/**
 * How far each rule reaches: each of its examples in many forms, lengths and places. The table is accepted by a person
 * who reads its changes, so that no limit of a rule moves unseen.
 */

const lexicon = createLexicon(readLexicon());
/** More lines for the table: one for each way through a rule that its examples do not take. */
const MORE_LINES: Readonly<Record<string, readonly string[]>> = moreLines;

const PROSE =
  'The council met for three hours on Monday and heard from eleven people who live along the river.';
const FILLER = 'boats and cranes that stand along the old quay wall near our small town hall'.split(' ');
const NAMES = 'Ann Quay Tom Berg Eva Pell'.split(' ');
const MOST_BEHIND = 100;
const MOST_NAMES = 30;
const MOST_BEFORE = 24;
const MOST_LINES = 14;

function lineOf(text: string, number: number): Line {
  return { number, block: number, traced: trace(text) };
}

interface Shown {
  readonly line: Line;
  readonly view: LineView;
}

const shown = (text: string, number = 1): Shown => {
  const line = lineOf(text, number);
  return { line, view: viewOf(line, lexicon) };
};
const HEADLINE = shown('The harbour will be dredged in the spring');
const prose = Array.from({ length: MOST_LINES * 2 }, (_, at) => shown(PROSE, at + 1));

/** Does a rule match a line of the example, with so many lines before and behind it? */
function matches(
  rule: LineRule,
  example: readonly Shown[],
  before: readonly Shown[],
  behind: number,
): boolean {
  const all = [...before, ...example, ...prose.slice(0, behind)];
  const views = all.map(({ view }) => view);
  const doc = documentOf(
    all.map(({ line }) => line),
    views,
  );
  return example.some((_, at) => rule.matches(views[before.length + at]!, before.length + at, doc));
}

const HEAD = [HEADLINE];
const BETWEEN = [HEADLINE, prose[0]!];
const AT_END = [HEADLINE, prose[0]!, prose[1]!];

/** Alone, below a headline, between paragraphs, at the end: a bit each, as a hexadecimal digit; `.` for none. */
function placesOf(rule: LineRule, text: string): string {
  const example = linesOf(text);
  const bits =
    Number(matches(rule, example, [], 0)) +
    2 * Number(matches(rule, example, HEAD, 2)) +
    4 * Number(matches(rule, example, BETWEEN, 1)) +
    8 * Number(matches(rule, example, AT_END, 0));
  return bits === 0 ? '.' : bits.toString(16);
}

const linesOf = (text: string): Shown[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => shown(line));

/** The numbers from 0 at which the answer is another than before; `+` where it begins as yes. */
function turns(most: number, answer: (count: number) => string): string {
  const found = [answer(0)];
  let last = found[0];
  for (let count = 1; count <= most; count++) {
    const now = answer(count);
    if (now !== last) found.push(`${count}:${now}`);
    last = now;
  }
  return found.join(' ');
}

const joined = (words: readonly string[], count: number): string =>
  Array.from({ length: count }, (_, at) => words[at % words.length]).join(' ');

function rowsOf(rule: LineRule, example: string): string[] {
  const [first = '', ...more] = example.split('\n');
  const rest = more.map((line) => `\n${line}`).join('');
  const behind = (words: readonly string[], gap: string) => (count: number) =>
    placesOf(rule, first + (count > 0 ? gap : '') + joined(words, count) + rest);
  const before = (count: number): string =>
    placesOf(rule, `${joined(FILLER, count)}${count > 0 ? ' ' : ''}${first}${rest}`);
  const lines = linesOf(example);
  const yes = (answer: boolean): string => (answer ? '+' : '.');
  return [
    `  ${JSON.stringify(example)}`,
    `    forms   ${FORMS.map((form) => placesOf(rule, form(first) + rest)).join('')}`,
    `    behind  ${turns(MOST_BEHIND, behind(FILLER, ' '))}`,
    `    names   ${turns(MOST_NAMES, behind(NAMES, ' '))}`,
    `    colon   ${turns(MOST_NAMES, behind(NAMES, ': '))}`,
    `    before  ${turns(MOST_BEFORE, before)}`,
    `    lower   ${turns(MOST_LINES, (count) => yes(matches(rule, lines, prose.slice(0, count), MOST_LINES)))}`,
    `    higher  ${turns(MOST_LINES, (count) => yes(matches(rule, lines, prose.slice(0, MOST_LINES), count)))}`,
  ];
}

/** What a rule makes of its examples. */
export function gridOf(rule: LineRule): string {
  const { hits, misses } = rule.examples;
  return [...hits, ...misses, ...(MORE_LINES[rule.id] ?? [])]
    .flatMap((example) => rowsOf(rule, example))
    .join('\n');
}
