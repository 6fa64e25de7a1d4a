import type { RuleId } from '../article.js';
import type { LineView } from '../text/view.js';
import { equal, hasAt, nearlyEqual } from './compare.js';

/** How a later line repeats the headline. */
export interface Repeat {
  readonly rule: RuleId;
  readonly why: string;
  readonly confidence: number;
}

/** Near copies and copies with additions are only looked for this close to the headline. */
const NEAR = 4;
/** A headline of fewer words may honestly come again, as a subhead or a refrain. */
const MIN_WORDS_ANYWHERE = 3;
const MAX_ADDED_WORDS = 8;

/**
 * Is the line a copy of the headline?
 *
 * @param distance lines between the two, 1 for the next one
 */
export function repeatOf(headline: LineView, view: LineView, distance: number): Repeat | undefined {
  const repeat = looksLike(headline, view, distance);
  // Words fold numbers into one: "3 dead" is not "5 dead".
  return repeat && sameNumbers(headline.text, view.text) ? repeat : undefined;
}

function looksLike(headline: LineView, view: LineView, distance: number): Repeat | undefined {
  const wanted = headline.tokens.words;
  const found = view.tokens.words;
  if (found.length === 0 || wanted.length === 0) return undefined;
  if (equal(wanted, found)) {
    return wanted.length >= MIN_WORDS_ANYWHERE || distance <= 3
      ? { rule: 'headline-repeat/same', why: 'repeats the headline', confidence: 0.97 }
      : undefined;
  }
  if (isTruncated(wanted, found, view.text)) {
    return { rule: 'headline-repeat/truncated', why: 'is the beginning of the headline', confidence: 0.92 };
  }
  if (wanted.length < MIN_WORDS_ANYWHERE + 1) return undefined;
  const added = found.length - wanted.length;
  if (added > 0 && added <= MAX_ADDED_WORDS && !view.isSentence) {
    const labelled =
      hasAt(found, wanted, added) && /[:|»>–—-]\s*$/u.test(view.text.slice(0, view.tokens.starts[added]));
    if (labelled && added <= 4) {
      return {
        rule: 'headline-repeat/labelled',
        why: 'repeats the headline after a label',
        confidence: 0.93,
      };
    }
    if (distance <= NEAR && (hasAt(found, wanted, 0) || hasAt(found, wanted, added))) {
      return {
        rule: 'headline-repeat/with-more',
        why: 'repeats the headline with a label or a date',
        confidence: 0.88,
      };
    }
  }
  if (distance <= NEAR && !(view.isSentence && !headline.isSentence) && nearlyEqual(wanted, found)) {
    return {
      rule: 'headline-repeat/near',
      why: 'repeats the headline with a small change',
      confidence: 0.88,
    };
  }
  return undefined;
}

/** All numbers of the shorter text stand in the longer one. */
function sameNumbers(a: string, b: string): boolean {
  const first: readonly string[] = a.match(/\p{N}+/gu) ?? [];
  const second: readonly string[] = b.match(/\p{N}+/gu) ?? [];
  const [few, many] = first.length <= second.length ? [first, second] : [second, first];
  return few.every((number) => many.includes(number));
}

function isTruncated(wanted: readonly string[], found: readonly string[], text: string): boolean {
  return (
    /(?:…|\.\.\.)$/u.test(text) &&
    found.length >= 4 &&
    found.length < wanted.length &&
    hasAt(wanted, found.slice(0, -1), 0)
  );
}
