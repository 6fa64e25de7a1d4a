import type { Page } from '../features/page.js';

/** Lines that were cut into more parts than this are pages or chapters on one line: their parts are sentences. */
const MIN_PARTS = 5;
/** A sentence of so many words says as much of itself as its neighbours say of it; a shorter one says less. */
const BALANCED_WORDS = 25;
/** How much neighbours count for a sentence without words. */
const NEIGHBOUR_WEIGHT = 0.7;
const RADIUS = 2;
const MIN_PROBABILITY = 1e-3;

/**
 * Sentences of a paragraph belong together: of a page on one line the unit is a sentence, and a short one in the
 * middle of an article looks like a caption. Its log odds are mixed with those of the two parts before and after,
 * which count by their words and their nearness. Lines of other pages are paragraphs already and stay as they are.
 *
 * @param probabilities of each line to be article
 */
export function joinSentences(probabilities: Float32Array, { lines, scan: { words } }: Page): Float32Array {
  const weightOf = (line: number): number => Math.min(words[line]!, BALANCED_WORDS) + 1;
  return probabilities.map((probability, line) => {
    if ((lines[line]!.layout?.parts ?? 1) <= MIN_PARTS) return probability;
    let sum = 0;
    let weights = 0;
    for (let step = -RADIUS; step <= RADIUS; step++) {
      const other = probabilities[line + step];
      if (step === 0 || other === undefined) continue;
      const weight = weightOf(line + step) / Math.abs(step);
      sum += weight * logOdds(other);
      weights += weight;
    }
    if (weights === 0) return probability;
    const trust = (NEIGHBOUR_WEIGHT * BALANCED_WORDS) / (BALANCED_WORDS + words[line]!);
    return 1 / (1 + Math.exp(-((1 - trust) * logOdds(probability) + (trust * sum) / weights)));
  });
}

/** A sentence right before a kept one stays from this probability on: the first of an article looks least like it. */
const MIN_BEFORE_KEPT = 0.4;

/**
 * Keeps the sentences that lead up to a kept one, as far as they are not unlikely.
 *
 * @param kept 1 for a line that stays; filled further
 */
export function keepLeadIn(kept: Uint8Array, probabilities: Float32Array, { lines }: Page): void {
  for (let line = kept.length - 2; line >= 0; line--) {
    const isSentence = (lines[line]!.layout?.parts ?? 1) > MIN_PARTS;
    if (isSentence && kept[line + 1] && probabilities[line]! >= MIN_BEFORE_KEPT) kept[line] = 1;
  }
}

function logOdds(probability: number): number {
  const safe = Math.min(Math.max(probability, MIN_PROBABILITY), 1 - MIN_PROBABILITY);
  return Math.log(safe / (1 - safe));
}
