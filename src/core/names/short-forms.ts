import { startsSentence } from './context.js';
import { isSlip } from './likeness.js';
import type { Mention } from './place.js';
import { bareWord, placeOf, type Run } from './runs.js';

const MIN_LETTERS = 8;

/**
 * A body called by one long word of its name, with a slip: "Bershire's affiliates" after "Berkshire
 * Hathaway". Not for people, whose surnames are alike.
 */
export function findShortForms(runs: readonly Run[], names: readonly Mention[]): Mention[] {
  const bodies = new Map<string, Mention>();
  for (const mention of names) {
    if (mention.row.type !== 'org' || mention.last - mention.first < 2) continue;
    const parts = mention.row.name.split(' ').filter((part) => part.length >= MIN_LETTERS);
    for (const word of parts) if (!bodies.has(word)) bodies.set(word, mention);
  }
  if (bodies.size === 0) return [];
  return runs.flatMap(({ line, first, last }): Mention[] => {
    const word = bareWord(line, first);
    if (last - first > 1 || word.length < MIN_LETTERS || startsSentence(line, first)) return [];
    const target = [...bodies.keys()].find((right) => isRight(word, right.toLowerCase()));
    if (target === undefined) return [];
    const place = placeOf(line, first, last);
    const { row, native } = bodies.get(target)!;
    return [{ ...place, row, native, form: { text: place.surface, kind: 'wrong', target } }];
  });
}

/** A slip, but not another ending of the word. */
function isRight(word: string, right: string): boolean {
  return word.slice(-2) === right.slice(-2) && isSlip(word, right);
}
