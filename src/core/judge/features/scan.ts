import { CharClass, classOf, isWordClass, lowerOf } from '../../text/classes.js';

/** What one reading of the lines' characters gives; an entry a line, counts unless said otherwise. */
export interface Scan {
  readonly size: number;
  readonly chars: Float32Array;
  /** Words; of scripts without spaces, characters times `UNSPACED_WORD`. */
  readonly words: Float32Array;
  readonly letters: Float32Array;
  /** Words that begin with a capital. */
  readonly capitalised: Float32Array;
  /** Words of two letters or more, all capitals. */
  readonly shouted: Float32Array;
  readonly numbers: Float32Array;
  readonly digits: Float32Array;
  readonly terminals: Float32Array;
  /** Terminal marks with a space and more text after them. */
  readonly sentenceBreaks: Float32Array;
  readonly commas: Float32Array;
  readonly colons: Float32Array;
  readonly quotes: Float32Array;
  readonly brackets: Float32Array;
  readonly dividers: Float32Array;
  readonly codeMarks: Float32Array;
  readonly others: Float32Array;
  readonly unspaced: Float32Array;
  readonly longestWord: Float32Array;
  /** Class of the first character, and of the last one that is no quotation mark or bracket. */
  readonly firstClass: Uint8Array;
  readonly lastClass: Uint8Array;
  /** Has a year (19xx, 20xx), a time of day (hh:mm). */
  readonly hasYear: Uint8Array;
  readonly hasTime: Uint8Array;
  /** Hashes of all words in order, capitals folded; those of line i are `[offsets[i], offsets[i + 1])`. */
  readonly ids: Int32Array;
  readonly offsets: Int32Array;
  /** Length of each word, and whether it begins with a capital. */
  readonly lengths: Uint8Array;
  readonly isCapital: Uint8Array;
}

/** A character of Chinese or Japanese says about as much as this share of an English word. */
export const UNSPACED_WORD = 0.6;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const COUNTED = {
  [CharClass.terminal]: 'terminals',
  [CharClass.comma]: 'commas',
  [CharClass.colon]: 'colons',
  [CharClass.quote]: 'quotes',
  [CharClass.bracket]: 'brackets',
  [CharClass.divider]: 'dividers',
  [CharClass.code]: 'codeMarks',
  [CharClass.other]: 'others',
} as const;

/** Reads the characters of all lines once. */
export function scanLines(texts: readonly string[]): Scan {
  const size = texts.length;
  const column = (): Float32Array => new Float32Array(size);
  let total = 0;
  for (const text of texts) total += text.length;
  const scan = {
    size,
    chars: column(),
    words: column(),
    letters: column(),
    capitalised: column(),
    shouted: column(),
    numbers: column(),
    digits: column(),
    terminals: column(),
    sentenceBreaks: column(),
    commas: column(),
    colons: column(),
    quotes: column(),
    brackets: column(),
    dividers: column(),
    codeMarks: column(),
    others: column(),
    unspaced: column(),
    longestWord: column(),
    firstClass: new Uint8Array(size),
    lastClass: new Uint8Array(size),
    hasYear: new Uint8Array(size),
    hasTime: new Uint8Array(size),
    offsets: new Int32Array(size + 1),
  };
  const ids = new Int32Array(total);
  const lengths = new Uint8Array(total);
  const isCapital = new Uint8Array(total);
  const byClass: (Float32Array | undefined)[] = new Array(16);
  for (const [kind, name] of Object.entries(COUNTED)) byClass[Number(kind)] = scan[name];

  let word = 0;
  for (let line = 0; line < size; line++) {
    const text = texts[line]!;
    scan.chars[line] = text.length;
    scan.firstClass[line] = text === '' ? 0 : classOf(text.charCodeAt(0));
    let last: number = CharClass.other;
    for (let at = 0; at < text.length; ) {
      const kind = classOf(text.charCodeAt(at));
      if (kind === CharClass.unspaced) {
        // One character says little: it is read together with the one before.
        const before = last === CharClass.unspaced ? text.charCodeAt(at - 1) : 0;
        ids[word] = Math.imul(before ^ FNV_OFFSET, FNV_PRIME) ^ text.charCodeAt(at);
        lengths[word++] = 1;
        scan.unspaced[line]!++;
        last = kind;
        at++;
      } else if (isWordClass(kind)) {
        at = readWord(text, at, line, word);
        word++;
        last = classOf(text.charCodeAt(at - 1));
      } else {
        const counts = byClass[kind];
        if (counts) counts[line]!++;
        if (kind === CharClass.terminal && classOf(text.charCodeAt(at + 1)) === CharClass.space)
          scan.sentenceBreaks[line]!++;
        if (kind !== CharClass.space && kind !== CharClass.quote && kind !== CharClass.bracket) last = kind;
        at++;
      }
    }
    scan.lastClass[line] = last;
    scan.offsets[line + 1] = word;
    const unspaced = scan.unspaced[line]!;
    scan.words[line] = word - scan.offsets[line]! - unspaced + unspaced * UNSPACED_WORD;
  }
  return {
    ...scan,
    ids: ids.slice(0, word),
    lengths: lengths.slice(0, word),
    isCapital: isCapital.slice(0, word),
  };

  /** Reads the word at `start` into slot `slot`; gives the offset behind it. */
  function readWord(text: string, start: number, line: number, slot: number): number {
    let hash = FNV_OFFSET;
    let at = start;
    let capitals = 0;
    let digits = 0;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const kind = classOf(code);
      if (kind === CharClass.joiner) {
        // Inside a word only: "don't", "well-known" are one word each.
        const next = classOf(text.charCodeAt(at + 1));
        if (next !== CharClass.lower && next !== CharClass.caseless) break;
        continue;
      }
      if (!isWordClass(kind) || kind === CharClass.unspaced) break;
      if (kind === CharClass.upper) capitals++;
      else if (kind === CharClass.digit) digits++;
      hash = Math.imul(hash ^ (kind === CharClass.digit ? 48 : lowerOf(code)), FNV_PRIME);
    }
    const length = at - start;
    const capital = classOf(text.charCodeAt(start)) === CharClass.upper;
    ids[slot] = hash;
    lengths[slot] = Math.min(255, length);
    if (capital) {
      isCapital[slot] = 1;
      scan.capitalised[line]!++;
    }
    scan.letters[line]! += length - digits;
    scan.digits[line]! += digits;
    if (capitals === length && length >= 2) scan.shouted[line]!++;
    if (digits > 0 && digits === length) readNumber(text, start, length, line);
    if (length > scan.longestWord[line]!) scan.longestWord[line] = length;
    return at;
  }

  function readNumber(text: string, start: number, length: number, line: number): void {
    scan.numbers[line]!++;
    if (length === 4 && (text.startsWith('19', start) || text.startsWith('20', start)))
      scan.hasYear[line] = 1;
    const after = text.charCodeAt(start + length);
    const isClock =
      classOf(after) === CharClass.colon && classOf(text.charCodeAt(start + length + 1)) === CharClass.digit;
    if (length <= 2 && isClock) scan.hasTime[line] = 1;
  }
}
