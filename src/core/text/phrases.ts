import { type Tokens, tokenize } from './tokens.js';

/** A phrase of a list found in a line: words [first, last), characters [start, end). */
export interface Hit {
  readonly list: string;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The packed form: names of the lists, and a table with one line for each first word: the word, a tab,
 * and its phrases divided by tabs, each as the number of its list and the other words. One string is
 * read at start-up many times faster than as many objects.
 */
export interface PhraseData {
  readonly lists: readonly string[];
  readonly table: string;
}

interface Entry {
  readonly list: string;
  readonly words: readonly string[];
}

/** Phrases that share their first word: those of one word, and the others by their second. */
interface Branch {
  readonly single: string[];
  readonly bySecond: Map<string, Entry[]>;
}

/**
 * All phrase lists in one index over their first two words, so that a line is read once whatever the
 * number of phrases. The phrases of a word are unpacked when a text first has it. In a phrase `#` stands
 * for any number and `*` for any one word.
 */
export class PhraseIndex {
  readonly #data: PhraseData;
  /** First word → where its phrases begin in the table. */
  readonly #offsets = new Map<string, number>();
  readonly #branches = new Map<string, Branch>();

  constructor(data: PhraseData) {
    this.#data = data;
    const { table } = data;
    for (let at = 0; at < table.length; ) {
      const tab = table.indexOf('\t', at);
      this.#offsets.set(table.slice(at, tab), tab + 1);
      at = lineEnd(table, tab) + 1;
    }
  }

  #branch(word: string): Branch | undefined {
    const known = this.#branches.get(word);
    if (known !== undefined) return known;
    const offset = this.#offsets.get(word);
    if (offset === undefined) return undefined;
    const { table } = this.#data;
    const branch = this.#unpack(word, table.slice(offset, lineEnd(table, offset)));
    this.#branches.set(word, branch);
    return branch;
  }

  #unpack(first: string, packed: string): Branch {
    const branch: Branch = { single: [], bySecond: new Map() };
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
    return branch;
  }

  /** Every phrase in the line; of one list at one place, the longest. In order of place. */
  find(tokens: Tokens): Hit[] {
    const hits: Hit[] = [];
    const { words } = tokens;
    for (let first = 0; first < words.length; first++) {
      const branch = this.#branch(words[first]!);
      if (branch === undefined) continue;
      const from = hits.length;
      for (const list of branch.single) addHit(hits, from, list, first, first + 1, tokens);
      if (first + 1 >= words.length) continue;
      collect(branch.bySecond.get(words[first + 1]!), hits, from, first, tokens);
      collect(branch.bySecond.get('*'), hits, from, first, tokens);
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
  const table = Object.entries(rows).map(([word, phrases]) => `${word}\t${phrases.join('\t')}\n`);
  return { lists: names, table: table.join('') };
}

function lineEnd(table: string, from: number): number {
  const end = table.indexOf('\n', from);
  return end < 0 ? table.length : end;
}

/** A phrase as the index wants it, from a phrase as people write it. */
export function foldPhrase(phrase: string): string {
  return tokenize(phrase).words.join(' ');
}
