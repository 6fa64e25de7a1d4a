import { CharClass, classOf } from '../../text/classes.js';

const OPENS = /[([{“„«‹¿¡]/;
const CLOSES = /[)\]}”»›’]/;
const DASH = /[–—]/;

/** Marks that no sentence begins with have lower kinds. */
export const SMALL_FIRST = 4;
/** The kinds of a last character that end a sentence, this one and the next. */
const FIRST_END = 11;
const LAST_END = 12;

/** What a line begins with: a low number goes on with a sentence, a high one begins something new. */
export function openingKind(line: string): number {
  const character = line[0]!;
  const kind = classOf(line.charCodeAt(0));
  if (kind === CharClass.comma) return 0;
  if (kind === CharClass.terminal) return 1;
  if (CLOSES.test(character)) return 2;
  if (kind === CharClass.colon) return 3;
  if (kind === CharClass.lower) return SMALL_FIRST;
  if (OPENS.test(character)) return 5;
  if (kind === CharClass.joiner || DASH.test(character)) return 6;
  if (kind === CharClass.quote) return 7;
  if (kind === CharClass.code) return 8;
  if (kind === CharClass.digit) return 9;
  if (kind === CharClass.upper) return 10;
  if (kind === CharClass.caseless || kind === CharClass.unspaced) return 11;
  return kind === CharClass.divider ? 12 : 13;
}

/** What a line ends with: at a low number no sentence ends, at a high one it does. */
export function endingKind(line: string): number {
  const character = line[line.length - 1]!;
  const kind = classOf(line.charCodeAt(line.length - 1));
  if (OPENS.test(character)) return 0;
  if (kind === CharClass.comma) return 1;
  if (kind === CharClass.joiner && character !== '’') return 2;
  if (kind === CharClass.divider) return 3;
  if (kind === CharClass.lower) return 4;
  if (kind === CharClass.upper) return 5;
  if (kind === CharClass.caseless || kind === CharClass.unspaced) return 6;
  if (kind === CharClass.digit) return 7;
  if (kind === CharClass.colon) return 8;
  if (kind === CharClass.code) return 9;
  if (kind === CharClass.terminal) return FIRST_END;
  if (!CLOSES.test(character) && kind !== CharClass.quote) return 13;
  return classOf(line.charCodeAt(line.length - 2)) === CharClass.terminal ? LAST_END : 10;
}

export function endsSentence(kind: number): boolean {
  return kind === FIRST_END || kind === LAST_END;
}
