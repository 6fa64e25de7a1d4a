import type { Strictness } from '../../options.js';

/** Lines at least this likely to be article are kept, where the page leaves little doubt. */
const USUAL_THRESHOLDS: Readonly<Record<Strictness, number>> = { gentle: 0.3, default: 0.5, strict: 0.7 };
/**
 * Of a short article a lost line is a large part, so less is asked of its lines: below so many expected words the usual
 * threshold counts by this factor.
 */
const SHORT_ARTICLE_WORDS = 400;
const SHORT_ARTICLE_FACTOR = 0.8;
/** Below this expected F1 the threshold that maximises it is taken, if that keeps more. */
const DOUBTFUL_F1 = 0.7;

/** The threshold for a page's lines, and how good the kept text is expected to be. */
export interface Decision {
  readonly threshold: number;
  /** The threshold for lines of a word or three, which are labels and dates more often than article. */
  readonly ofLabels: number;
  /** Expected F1 of the kept words, 0 to 1. */
  readonly expected: number;
}

/**
 * Chooses the threshold of a page. Of the lines from a threshold on, the expected F1 of their words w is
 * 2 Σ p·w over the kept / (Σ w over the kept + Σ p·w over all). (Lewis 1995, "Evaluating and optimizing
 * autonomous text classification systems".)
 *
 * @param probabilities of each line to be article, calibrated.
 * @param words number of words of each line.
 */
export function chooseThreshold(
  probabilities: Float32Array,
  words: Float32Array,
  strictness: Strictness,
): Decision {
  const order = Array.from(probabilities.keys()).sort((a, b) => probabilities[b]! - probabilities[a]!);
  let all = 0;
  for (const line of order) all += probabilities[line]! * words[line]!;
  const isShort = all < SHORT_ARTICLE_WORDS;
  const ofLabels = USUAL_THRESHOLDS[strictness];
  const usualThreshold = ofLabels * (isShort ? SHORT_ARTICLE_FACTOR : 1);
  let kept = 0;
  let right = 0;
  let best = { threshold: usualThreshold, expected: 0 };
  let usual = 0;
  for (const line of order) {
    const probability = probabilities[line]!;
    kept += words[line]!;
    right += probability * words[line]!;
    const expected = kept + all > 0 ? (2 * right) / (kept + all) : 0;
    if (probability >= usualThreshold) usual = expected;
    if (expected > best.expected) best = { threshold: probability, expected };
  }
  const isDoubtful = best.expected < DOUBTFUL_F1 && best.threshold < usualThreshold;
  if (isDoubtful) return { ...best, ofLabels: best.threshold };
  return { threshold: usualThreshold, ofLabels, expected: usual };
}
