import { inOneSentence, startsSentence } from './context.js';
import { isSlip } from './likeness.js';
import { isGlued } from './mentions.js';
import { groupBy, type Mention, mentionOf } from './place.js';
import { bareWord, placeOf, type Run } from './runs.js';

const MIN_LETTERS = 8;
/** A name of one word is told by fewer, and by fewer still where letters are only exchanged or doubled. */
const MIN_WHOLE_LETTERS = 7;
const MIN_SWAPPED_LETTERS = 6;

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
export function findShortForms(
  runs: readonly Run[],
  names: readonly Mention[],
  openers: ReadonlySet<string>,
): Mention[] {
  const words = new Map<string, BodyWord>();
  for (const mention of names) {
    const { type } = mention.row;
    if ((type !== 'org' && type !== 'place') || !mention.native) continue;
    const parts = mention.row.name.split(' ');
    for (const part of parts) {
      const least = parts.length === 1 ? MIN_SWAPPED_LETTERS : MIN_LETTERS;
      if (part.length < least || words.has(part)) continue;
      if (type === 'org' || parts.length === 1) words.set(part, { mention, isWhole: parts.length === 1 });
    }
  }
  if (words.size === 0) return [];
  const all = [...words].map(([target, word]) => ({ ...word, target, right: target.toLowerCase() }));
  // A slip never changes the first letter.
  const byLetter = groupBy(all, ({ right }) => right[0]!);
  return runs.flatMap(({ line, first: from, last }): Mention[] => {
    const first = last - from === 2 && line.tokens.words[from] === 'the' ? last - 1 : from;
    if (last - first > 2) return [];
    const word = bareWord(line, first);
    const known = byLetter.get(word[0]!);
    if (!known) return [];
    const found =
      last - first === 2
        ? known.find(({ right, isWhole }) => isWhole && isDivided(line, first, right))
        : known.find(({ right, isWhole }) => isRight(word, right, isWhole));
    if (!found) return [];
    const { target, mention, isWhole } = found;
    // The first word of a sentence may be an ordinary word that is like a word of the name.
    if (!isWhole && startsSentence(line, first)) return [];
    const place = placeOf(line, first, last);
    // "We Work" begins a sentence.
    if (last - first === 2 && openers.has(word)) return [];
    // "Sales Force is not Salesforce."
    const isNear = (name: Mention): boolean => name.row === mention.row && inOneSentence(name, place);
    if (last - first === 2 && names.some(isNear)) return [];
    if (isGlued(line.text, place.start, place.end)) return [];
    const { row, native } = mention;
    return [mentionOf(place, row, { text: place.surface, kind: 'wrong', target }, native)];
  });
}

/** A slip, but not another ending of the word. */
function isRight(word: string, right: string, isWhole: boolean): boolean {
  const letters = Math.min(word.length, right.length);
  if (letters < MIN_SWAPPED_LETTERS || word.at(-1) !== right.at(-1) || !isSlip(word, right)) return false;
  return letters >= (isWhole ? MIN_WHOLE_LETTERS : MIN_LETTERS) || (isWhole && isSwapped(word, right));
}

/** The same letters in another order, or one of them doubled. */
function isSwapped(word: string, right: string): boolean {
  const sorted = (text: string): string => [...new Set(text)].sort().join('');
  return sorted(word) === sorted(right);
}

/** "Air Bus" beside "Airbus". */
function isDivided({ text, tokens }: Run['line'], first: number, right: string): boolean {
  const { words, starts, ends } = tokens;
  if (words[first]!.length + words[first + 1]!.length !== right.length) return false;
  return words[first]! + words[first + 1]! === right && text.slice(ends[first], starts[first + 1]) === ' ';
}
