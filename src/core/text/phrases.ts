import { PhraseRows, packRows } from './phrase-rows.js';
import { type Tokens, tokenize } from './tokens.js';
import type { Word } from './word-table.js';

/** A phrase of a list found in a line: words [first, last), characters [start, end). */
export interface Hit {
  readonly list: string;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The packed form: names of the lists, and a table with a row for each first word (`PhraseRows`). The first cell of a row
 * has the numbers of the lists of which the word is itself a phrase, divided by spaces; each of the others has a second
 * word and, on a line each, the number of a list and the words behind the second.
 */
export interface PhraseData {
  readonly lists: readonly string[];
  readonly table: Uint8Array;
}

/** What stands behind the first two words of a phrase. */
interface Entry {
  readonly list: string;
  readonly rest: readonly string[];
}

/**
 * Phrases that share their first word: the lists of those of one word, and the others by their second, which may be
 * any; packed until a text has both words.
 */
interface Branch {
  readonly single: readonly string[];
  readonly bySecond: Map<string, readonly Entry[] | string>;
}

/** What the lists know of a word. */
interface Note {
  /** The phrases that it begins; null for none. */
  readonly branch: Branch | null;
  /** The languages of which it is a stop word; none for most words. */
  readonly languages: readonly string[] | undefined;
}

/** Words looked up before; more than this many are forgotten, and looked up again. */
const MAX_KNOWN_WORDS = 1 << 16;
const NO_ENTRIES: readonly Entry[] = [];

/**
 * All phrase lists in one index over their first two words, so that a line is read once whatever the
 * number of phrases. The phrases of a word are unpacked when a text first has it. In a phrase `#` stands
 * for any number and `*` for any one word.
 */
export class PhraseIndex {
  readonly #lists: readonly string[];
  readonly #rows: PhraseRows;
  readonly #stopWords: ReadonlyMap<string, readonly string[]>;
  readonly #notes = new Map<string, Note>();

  /** @param stopWords word → its languages */
  constructor(data: PhraseData, stopWords: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.#lists = data.lists;
    this.#rows = new PhraseRows(data.table);
    this.#stopWords = stopWords;
  }

  /** The languages of which a word is a stop word. */
  languagesOf(word: Word): readonly string[] | undefined {
    return this.#noteOf(word).languages;
  }

  #noteOf(word: Word): Note {
    if (word.index === this) return word.note as Note;
    let note = this.#notes.get(word.text);
    if (note === undefined) {
      if (this.#notes.size >= MAX_KNOWN_WORDS) this.#notes.clear();
      note = this.#lookUp(word.text);
      this.#notes.set(word.text, note);
    }
    word.note = note;
    word.index = this;
    return note;
  }

  #lookUp(word: string): Note {
    const row = this.#rows.behind(word);
    return {
      branch: row === undefined ? null : this.#unpack(row),
      languages: this.#stopWords.get(word),
    };
  }

  #unpack(row: string): Branch {
    const [numbers, ...cells] = row.split('\t');
    const single = numbers === '' ? [] : numbers!.split(' ').map((number) => this.#lists[Number(number)]!);
    const bySecond = new Map(cells.map((cell) => [cell.slice(0, cell.indexOf('\n')), cell]));
    return { single, bySecond };
  }

  /** The phrases of a branch that have a second word. */
  #entriesOf({ bySecond }: Branch, second: string): readonly Entry[] {
    const known = bySecond.get(second) ?? NO_ENTRIES;
    if (typeof known !== 'string') return known;
    const entries = known
      .split('\n')
      .slice(1)
      .map((line): Entry => {
        const [number, ...rest] = line.split(' ');
        return { list: this.#lists[Number(number)]!, rest };
      });
    bySecond.set(second, entries);
    return entries;
  }

  /** Every phrase in the line; of one list at one place, the longest. In order of place. */
  find(tokens: Tokens): Hit[] {
    const hits: Hit[] = [];
    const { words, entries } = tokens;
    for (let first = 0; first < words.length; first++) {
      const { branch } = this.#noteOf(entries[first]!);
      if (branch === null) continue;
      const from = hits.length;
      for (const list of branch.single) addHit(hits, from, list, first, first + 1, tokens);
      if (first + 1 >= words.length) continue;
      collect(this.#entriesOf(branch, words[first + 1]!), hits, from, first, tokens);
      collect(this.#entriesOf(branch, '*'), hits, from, first, tokens);
    }
    return hits;
  }
}

function collect(entries: readonly Entry[], hits: Hit[], from: number, first: number, tokens: Tokens): void {
  for (const { list, rest } of entries) {
    if (standsAt(tokens.words, first + 2, rest))
      addHit(hits, from, list, first, first + 2 + rest.length, tokens);
  }
}

/** Adds a hit, or lengthens the one that the same list has at the same place. */
function addHit(hits: Hit[], from: number, list: string, first: number, last: number, tokens: Tokens): void {
  const hit = { list, first, last, start: tokens.starts[first]!, end: tokens.ends[last - 1]! };
  for (let at = from; at < hits.length; at++) {
    if (hits[at]!.list !== list) continue;
    if (hits[at]!.last < last) hits[at] = hit;
    return;
  }
  hits.push(hit);
}

function standsAt(words: readonly string[], from: number, rest: readonly string[]): boolean {
  if (from + rest.length > words.length) return false;
  for (let at = 0; at < rest.length; at++) {
    const wanted = rest[at]!;
    if (wanted !== '*' && words[from + at] !== wanted) return false;
  }
  return true;
}

/** Packs lists of folded phrases for the index. */
export function packPhrases(lists: Readonly<Record<string, Iterable<string>>>): PhraseData {
  const names = Object.keys(lists);
  const branches = new Map<string, { single: number[]; bySecond: Map<string, string> }>();
  names.forEach((name, number) => {
    for (const phrase of lists[name]!) {
      const [first, second, ...rest] = phrase.split(' ');
      const branch = branches.get(first!) ?? { single: [] as number[], bySecond: new Map<string, string>() };
      branches.set(first!, branch);
      if (second === undefined) branch.single.push(number);
      else {
        const cell = branch.bySecond.get(second) ?? second;
        branch.bySecond.set(second, `${cell}\n${[number, ...rest].join(' ')}`);
      }
    }
  });
  const rows = [...branches].map(([word, { single, bySecond }]) => [
    word,
    single.join(' '),
    ...bySecond.values(),
  ]);
  return { lists: names, table: packRows(rows) };
}

/** A phrase as the index wants it, from a phrase as people write it. */
export function foldPhrase(phrase: string): string {
  return tokenize(phrase).words.join(' ');
}
