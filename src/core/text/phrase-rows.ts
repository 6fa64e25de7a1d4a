const encoder = new TextEncoder();
const decoder = new TextDecoder();
const TAB = 9;
const WORD_BYTES = 64;
/** Numbers are written with so many digits of six bits, the least of them `0`: a table is text. */
const DIGITS = 4;
const ZERO = 48;

/**
 * Rows of a packed table, in UTF-8, each with the word that it begins with, a tab, and cells divided by tabs; sorted by
 * their bytes. Before the rows stand their number, where each begins and where the last one ends. They are searched
 * where they stand: nothing is read of the words that no text has.
 */
export class PhraseRows {
  readonly #table: Uint8Array;
  /** The word that is looked for, and a tab. */
  #wanted = new Uint8Array(WORD_BYTES);

  /** @param table as `packRows` gives it */
  constructor(table: Uint8Array) {
    this.#table = table;
  }

  /** What stands behind a word. */
  behind(word: string): string | undefined {
    const table = this.#table;
    const length = this.#encode(word);
    let low = 0;
    let high = numberAt(table, 0);
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = numberAt(table, middle + 1);
      const order = compareAt(table, start, this.#wanted, length);
      if (order === 0) return decoder.decode(table.subarray(start + length, numberAt(table, middle + 2)));
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }

  /** Puts a word and a tab where they are compared with rows; gives how many bytes they are. */
  #encode(word: string): number {
    const most = 3 * word.length + 1;
    if (most > this.#wanted.length) this.#wanted = new Uint8Array(2 * most);
    const { written } = encoder.encodeInto(word, this.#wanted);
    this.#wanted[written] = TAB;
    return written + 1;
  }
}

function numberAt(table: Uint8Array, index: number): number {
  let number = 0;
  for (let at = index * DIGITS; at < (index + 1) * DIGITS; at++) number = (number << 6) | (table[at]! - ZERO);
  return number;
}

function writeNumber(table: Uint8Array, index: number, number: number): void {
  for (let digit = 0; digit < DIGITS; digit++) {
    table[(index + 1) * DIGITS - 1 - digit] = ZERO + ((number >> (6 * digit)) & 63);
  }
}

/** Do the bytes come before (less than 0) or after (more) the wanted ones, or begin with them? */
function compareAt(bytes: Uint8Array, start: number, wanted: Uint8Array, length: number): number {
  for (let at = 0; at < length; at++) {
    const difference = bytes[start + at]! - wanted[at]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** @param rows each the word that it begins with, and the cells behind it */
export function packRows(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((cells) => encoder.encode(cells.join('\t')));
  lines.sort((a, b) => compareAt(a, 0, b, Math.min(a.length, b.length)));
  const head = DIGITS * (lines.length + 2);
  const table = new Uint8Array(head + lines.reduce((sum, { length }) => sum + length, 0));
  writeNumber(table, 0, lines.length);
  let start = head;
  lines.forEach((line, at) => {
    writeNumber(table, at + 1, start);
    table.set(line, start);
    start += line.length;
  });
  writeNumber(table, lines.length + 1, start);
  return table;
}
