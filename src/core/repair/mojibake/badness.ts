import { codesOf } from '../clues.js';
import data from './badness.json' with { type: 'json' };

/** Half-open range of a text, in UTF-16 code units. */
export interface BadSequence {
  readonly start: number;
  readonly end: number;
}

const CLASSES: Readonly<Record<string, string>> = data.categories;
/** Python's `\w`, for the scripts that mojibake can stand beside. */
const WORD =
  '[\\w\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02c1\\u0370-\\u1fff\\u3040-\\ud7ff\\uf900-\\ufdff]';
/** The longest sequence begins this many characters before the pair or the character that gives it away. */
const LOOK_BACK = 5;

/** Every bad sequence holds one of these. */
export const CLUES_OF_BADNESS = Object.values(CLASSES).join('');

const LETTERS: readonly string[] = ['upper_common', 'lower_common', 'common'];
const NOTHING = 0;
const LETTER = 1;
const CLUE = 2;
const ALONE = 4;

interface Machine {
  readonly sequences: RegExp;
  /** Code unit → its part in a bad sequence. */
  readonly parts: Uint8Array;
}

let machine: Machine | undefined;

/** Built when the first text with a character outside ASCII comes: a clean ASCII text never pays for it. */
function machineOf(): Machine {
  machine ??= { sequences: compileSequences(), parts: sortCharacters() };
  return machine;
}

function compileSequences(): RegExp {
  const sources = [...data.sequences, ...data.ownSequences].map((sequence) =>
    sequence.replace(/\{([a-z]\w*)\}/g, (_, name: string) => CLASSES[name]!).replaceAll('\\w', WORD),
  );
  return new RegExp(sources.join('|'), 'my');
}

/**
 * A bad sequence holds two neighbours of the categories, one of them not a plain letter, or one of a few
 * characters that give it away alone. Looking for these in a table is ten times as fast as trying every
 * sequence at every place.
 */
function sortCharacters(): Uint8Array {
  const parts = new Uint8Array(0x10000);
  for (const [name, set] of Object.entries(CLASSES)) {
    const part = name === 'c1' ? ALONE : LETTERS.includes(name) ? LETTER : CLUE;
    for (const code of codesOf(set)) parts[code] = part;
  }
  for (const code of codesOf('ŒœÃÂ')) parts[code] = ALONE;
  for (const code of codesOf('Ђјѕ')) parts[code] = CLUE;
  return parts;
}

/** The first bad sequence at or after `from`: characters that hardly ever stand together on purpose. */
export function findBadness(text: string, from = 0): BadSequence | null {
  const { sequences, parts } = machineOf();
  let before = NOTHING;
  for (let at = from; at < text.length; at++) {
    const part = parts[text.charCodeAt(at)]!;
    if (part === ALONE || (part !== NOTHING && before !== NOTHING && isClue(text, at, part | before))) {
      for (let start = Math.max(from, at - LOOK_BACK); start <= at; start++) {
        sequences.lastIndex = start;
        if (sequences.test(text)) return { start, end: sequences.lastIndex };
      }
    }
    before = part;
  }
  return null;
}

/** Is one of two neighbours not a plain letter, or do two letters of another script follow a Latin one? */
function isClue(text: string, at: number, parts: number): boolean {
  if (parts !== LETTER) return true;
  const first = text.charCodeAt(at - 2) | 0x20;
  return first >= 0x61 && first <= 0x7a;
}

/** Number of bad sequences in a text: 0 for nearly all text in any language that was decoded rightly. */
export function badness(text: string): number {
  let count = 0;
  for (let bad = findBadness(text); bad; bad = findBadness(text, bad.end)) count++;
  return count;
}
