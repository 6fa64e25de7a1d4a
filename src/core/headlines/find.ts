import type { Line } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import { SURE } from '../select.js';
import { type LineView, viewOf } from '../text/view.js';
import { hasAt } from './compare.js';

const MAX_HEADLINE_WORDS = 36;
const MAX_HEADLINE_LENGTH = 260;
/** How many lines of residue may stand above the headline. */
const MAX_DEPTH = 12;
/** A headline that was cut off has so many words at least, and comes whole within so many lines. */
const MIN_CUT_WORDS = 5;
const CUT_REACH = 2;

export function isSureResidue(line: Line): boolean {
  const { verdict } = line;
  return (
    verdict !== undefined &&
    verdict.confidence >= SURE &&
    verdict.label !== 'headline' &&
    verdict.label !== 'subhead'
  );
}

/** Index of the headline: the first line that is not residue, if it reads like one; else -1. */
export function findHeadline(lines: readonly Line[], lexicon: Lexicon): number {
  const first = lines.findIndex((line) => !isSureResidue(line));
  if (first < 0 || first > MAX_DEPTH || lines.length < 2) return -1;
  const view = viewOf(lines[first]!, lexicon);
  if (!couldBeHeadline(view)) return -1;
  const whole = wholeOf(view, lines, first, lexicon);
  if (whole > first) return whole;
  if (!/[.。।]["”’»“«]?$/u.test(view.text)) return first;
  // A full stop is rare in a headline: then something else must speak for it.
  return view.wordCount <= 25 && repeated(lines, first, lexicon, view) ? first : -1;
}

/** A headline that was cut off comes again whole: "Harbour wall to be" / "Harbour wall to be rebuilt". */
function wholeOf(view: LineView, lines: readonly Line[], first: number, lexicon: Lexicon): number {
  const { words } = view.tokens;
  if (words.length < MIN_CUT_WORDS || view.endsSentence) return -1;
  for (let at = first + 1; at <= first + CUT_REACH && at < lines.length; at++) {
    const next = viewOf(lines[at]!, lexicon);
    const more = next.text.slice(next.tokens.ends[words.length - 1]);
    if (next.wordCount <= words.length || next.endsSentence || !hasAt(next.tokens.words, words, 0)) continue;
    // A paragraph that begins with the headline has it glued to its first sentence, or only begins like it.
    if (/^\s+\p{Ll}/u.test(more) && couldBeHeadline(next) && next.wordCount <= 3 * words.length) return at;
  }
  return -1;
}

function couldBeHeadline(view: LineView): boolean {
  return (
    view.wordCount >= 1 &&
    view.wordCount <= MAX_HEADLINE_WORDS * (isMostlyUnspaced(view) ? 2 : 1) &&
    view.text.length <= MAX_HEADLINE_LENGTH &&
    !/[:：,،、;]$/u.test(view.text)
  );
}

function isMostlyUnspaced(view: LineView): boolean {
  return view.wordCount > view.text.length / 2;
}

function repeated(lines: readonly Line[], first: number, lexicon: Lexicon, view: LineView): boolean {
  const key = view.tokens.words.join(' ');
  return lines.some(
    (line, at) => at > first && at < first + 6 && viewOf(line, lexicon).tokens.words.join(' ') === key,
  );
}
