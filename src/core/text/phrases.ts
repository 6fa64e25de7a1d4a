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
 * The packed form: names of the lists, and a table in UTF-8 with one line for each first word, sorted by its
 * bytes: the word, a tab, and its phrases divided by tabs, each as the number of its list and the other words.
 * The table is searched where it stands: nothing is read of the words that no text has.
 */
export interface PhraseData {
  readonly lists: readonly string[];
  readonly table: Uint8Array;
}

interface Entry {
  readonly list: string;
  readonly words: readonly string[];
}

/** Phrases that share their first word: those of one word, and the others by their second, which may be any. */
interface Branch {
  readonly single: string[];
  readonly bySecond: Map<string, Entry[]>;
  any: readonly Entry[] | undefined;
}

/** What the lists know of a word. */
interface Note {
  /** The phrases that it begins; null for none. */
  readonly branch: Branch | null;
  /** The languages of which it is a stop word; none for most words. */
  readonly languages: readonly string[] | undefined;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const LINE_END = 10;
/** Words looked up before; more than this many are forgotten, and looked up again. */
const MAX_KNOWN_WORDS = 1 << 16;

/**
 * All phrase lists in one index over their first two words, so that a line is read once whatever the
 * number of phrases. The phrases of a word are unpacked when a text first has it. In a phrase `#` stands
 * for any number and `*` for any one word.
 */
export class PhraseIndex {
  readonly #data: PhraseData;
  readonly #stopWords: ReadonlyMap<string, readonly string[]>;
  readonly #notes = new Map<string, Note>();

  /** @param stopWords word → its languages */
  constructor(data: PhraseData, stopWords: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.#data = data;
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
    const row = rowOf(this.#data.table, word);
    return {
      branch: row === undefined ? null : this.#unpack(word, row),
      languages: this.#stopWords.get(word),
    };
  }

  #unpack(first: string, packed: string): Branch {
    const branch: Branch = { single: [], bySecond: new Map(), any: undefined };
    for (const row of packed.split('\t')) {
      const [number, ...rest] = row.split(' ');
      const list = this.#data.lists[Number(number)]!;
      const second = rest[0];
      if (second === undefined) branch.single.push(list);
      else {
        const entry = { list, words: [first, ...rest] };
        const entries = branch.bySecond.get(second);
        if (entries) entries.push(entry);
        else branch.bySecond.set(second, [entry]);
      }
    }
    branch.any = branch.bySecond.get('*');
    return branch;
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
      collect(branch.bySecond.get(words[first + 1]!), hits, from, first, tokens);
      collect(branch.any, hits, from, first, tokens);
    }
    return hits;
  }
}

function collect(
  entries: readonly Entry[] | undefined,
  hits: Hit[],
  from: number,
  first: number,
  tokens: Tokens,
): void {
  if (entries === undefined) return;
  for (const { list, words } of entries) {
    if (matchesAt(tokens.words, first, words)) addHit(hits, from, list, first, first + words.length, tokens);
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

function matchesAt(words: readonly string[], first: number, phrase: readonly string[]): boolean {
  if (first + phrase.length > words.length) return false;
  for (let at = 2; at < phrase.length; at++) {
    const wanted = phrase[at]!;
    if (wanted !== '*' && words[first + at] !== wanted) return false;
  }
  return true;
}

/** Packs lists of folded phrases for the index. */
export function packPhrases(lists: Readonly<Record<string, Iterable<string>>>): PhraseData {
  const names = Object.keys(lists);
  const rows: Record<string, string[]> = {};
  names.forEach((name, number) => {
    for (const phrase of lists[name]!) {
      const [first, ...rest] = phrase.split(' ');
      rows[first!] ??= [];
      rows[first!]!.push([number, ...rest].join(' '));
    }
  });
  const lines = Object.entries(rows).map(([word, phrases]) =>
    encoder.encode(`${word}\t${phrases.join('\t')}\n`),
  );
  lines.sort((a, b) => compareAt(a, 0, b));
  const table = new Uint8Array(lines.reduce((sum, line) => sum + line.length, 0));
  let at = 0;
  for (const line of lines) {
    table.set(line, at);
    at += line.length;
  }
  return { lists: names, table };
}

/** What stands after a word in the table, by halving the part where it may be. */
function rowOf(table: Uint8Array, word: string): string | undefined {
  const wanted = encoder.encode(`${word}\t`);
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : table.lastIndexOf(LINE_END, middle - 1) + 1;
    const end = table.indexOf(LINE_END, middle);
    const order = compareAt(table, start, wanted);
    if (order === 0) return decoder.decode(table.subarray(start + wanted.length, end));
    if (order < 0) low = end + 1;
    else high = start;
  }
  return undefined;
}

/** Does what stands in the table come before (less than 0) or after (more) the bytes, or begin with them? */
function compareAt(table: Uint8Array, start: number, bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) {
    const difference = table[start + at]! - bytes[at]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A phrase as the index wants it, from a phrase as people write it. */
export function foldPhrase(phrase: string): string {
  return tokenize(phrase).words.join(' ');
}
