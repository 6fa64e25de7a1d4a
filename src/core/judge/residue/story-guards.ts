import type { LineView } from '../../text/view.js';
import { wordsOf } from '../ask.js';
import { REASON_OF_LIST } from './evidence.js';
import { factLabel, type ResidueText } from './text.js';

const MIN_CAPITAL_WORDS = 4;
const MAX_SIGN_SHARE = 0.25;
const CELL_WORDS = 6;
const MIN_CELLS = 6;
/** Bounds the work on long tables. */
const MAX_CELLS = 30;
const MAX_FACT_WORDS = 8;

/** What a list knows is no part of the story; months and days are in it too. */
const SIGNS: ReadonlySet<string> = new Set(
  [...REASON_OF_LIST].filter(([, reason]) => reason !== 'dateline-timestamp').map(([list]) => list),
);

/**
 * Does a line above the end of the story look like a part of it that is no sentence: a line of capitals; one of many short lines,
 * none of which any rule knows; a fact that is given of several things?
 */
export function isPartOfStory(at: number, text: ResidueText): boolean {
  const view = text.views[at]!;
  const signs = view.hits.filter(({ list }) => SIGNS.has(list));
  const signWords = signs.reduce((sum, hit) => sum + wordsOf(view, hit), 0);
  if (at >= text.lastProse || signWords > MAX_SIGN_SHARE * view.wordCount) return false;
  if (isSetInCapitals(view)) return true;
  if (signWords > 0) return false;
  return at > text.firstProse && (isRepeatedFact(view, text) || isCell(at, text));
}

function isSetInCapitals({ text, wordCount }: LineView): boolean {
  return (
    wordCount >= MIN_CAPITAL_WORDS &&
    text === text.toUpperCase() &&
    text !== text.toLowerCase() &&
    !/\d/u.test(text)
  );
}

/** Residue before or behind the run, and it may be a menu. */
function isCell(at: number, text: ResidueText): boolean {
  if (!isShort(at, text)) return false;
  let first = at;
  while (at - first < MAX_CELLS && isShort(first - 1, text)) first--;
  let last = at;
  while (last - at < MAX_CELLS && isShort(last + 1, text)) last++;
  return last - first + 1 >= MIN_CELLS && !text.sure[first - 1] && !text.sure[last + 1];
}

function isShort(at: number, { views, sure, firstProse, lastProse }: ResidueText): boolean {
  if (at <= firstProse || at >= lastProse || sure[at]) return false;
  return !views[at]!.endsSentence && views[at]!.wordCount <= CELL_WORDS;
}

function isRepeatedFact(view: LineView, { facts }: ResidueText): boolean {
  const label = view.wordCount <= MAX_FACT_WORDS ? factLabel(view) : undefined;
  return label !== undefined && facts.has(label);
}
