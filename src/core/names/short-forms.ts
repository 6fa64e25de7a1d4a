import { startsSentence } from './context.js';
import { isSlip } from './likeness.js';
import { isGlued } from './mentions.js';
import type { Mention } from './place.js';
import { bareWord, placeOf, type Run } from './runs.js';

const MIN_LETTERS = 8;

/** A long word of the name of a body that the text has in full, and whether it is the whole name. */
interface BodyWord {
  readonly mention: Mention;
  readonly isWhole: boolean;
}

/**
 * A body or a place called by its name of one long word, or a body by one long word of its name, with a slip: "Microsft" beside
 * "Microsoft", "Bershire's affiliates" after "Berkshire Hathaway". Not for people, whose
 * surnames are alike; not for names from another language ("Administración").
 */
export function findShortForms(runs: readonly Run[], names: readonly Mention[]): Mention[] {
  const words = new Map<string, BodyWord>();
  for (const mention of names) {
    const { type } = mention.row;
    if ((type !== 'org' && type !== 'place') || !mention.native) continue;
    const parts = mention.row.name.split(' ');
    for (const part of parts) {
      if (part.length < MIN_LETTERS || words.has(part)) continue;
      if (type === 'org' || parts.length === 1) words.set(part, { mention, isWhole: parts.length === 1 });
    }
  }
  if (words.size === 0) return [];
  const known = [...words].map(([target, word]) => ({ ...word, target, right: target.toLowerCase() }));
  return runs.flatMap(({ line, first, last }): Mention[] => {
    const word = bareWord(line, first);
    if (last - first > 1 || word.length < MIN_LETTERS) return [];
    const found = known.find(({ right }) => isRight(word, right));
    if (!found) return [];
    const { target, mention, isWhole } = found;
    // The first word of a sentence may be an ordinary word that is like a word of the name.
    if (!isWhole && startsSentence(line, first)) return [];
    const place = placeOf(line, first, last);
    if (isGlued(line.text, place.start, place.end)) return [];
    const { row, native } = mention;
    return [{ ...place, row, native, form: { text: place.surface, kind: 'wrong', target } }];
  });
}

/** A slip, but not another ending of the word. */
function isRight(word: string, right: string): boolean {
  return word.at(-1) === right.at(-1) && isSlip(word, right);
}
