import { type Overrule, overruled, parseRow, type Row } from './rows.js';
import { WordLines } from './word-lines.js';

/**
 * The packed gazetteer: gives a language as JSON of a `Part`, null where it has none. Asked once for a
 * language, when the first text in it comes, so that it may load what it gives only then.
 */
export type NamesData = (language: string) => string | null;

/** One language of the gazetteer as it is shipped. */
export interface Part {
  /** Lines of the gazetteer files. */
  readonly rows: readonly string[];
  /** `WordLines` of the first folded words of forms: `word=other words<TAB>row;other words<TAB>row`. */
  readonly heads: string;
  /** Word lists of the language that grammar and guards ask. */
  readonly words: Readonly<Record<string, string>>;
  /** `WordLines` of the words of names of several, for misspellings of the others: `word=row row`. */
  readonly near: string;
  /** Style → key, canonical form and form before a noun of each entity that it names otherwise. */
  readonly styles?: Readonly<Record<string, readonly (readonly string[])[]>>;
}

/** Word lists by name. */
export interface Words {
  list(name: string): ReadonlySet<string>;
  /** A list of `one=other` as a map from the one to the other. */
  pairs(name: string): ReadonlyMap<string, string>;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly rows: number[];
}

/** A stretch of words that some form of a row is made of. */
export interface Match {
  /** Index after the last word. */
  readonly last: number;
  /** The last word carries a possessive "'s" that is not part of the form. */
  readonly possessive: boolean;
  readonly rows: readonly Row[];
}

const NO_ROWS: readonly Row[] = [];
const ROOT: Node = { next: new Map(), rows: [] };
/** The longest form of a name is this many words. */
const MAX_WORDS = 12;

/** One language, ready to be searched. The trie below a first word grows when the word is first met. */
export class Gazetteer implements Words {
  readonly #part: Part;
  readonly #heads: WordLines;
  readonly #near: WordLines;
  /** Forms by their first word, and rows by a word of their names, of the words that were asked for. */
  readonly #nodes = new Map<string, Node | null>();
  readonly #rowsNear = new Map<string, readonly Row[]>();
  readonly #pairs = new Map<string, ReadonlyMap<string, string>>();
  readonly #rows = new Map<number, Row>();
  readonly #lists = new Map<string, ReadonlySet<string>>();

  readonly #overrules: ReadonlyMap<string, Overrule>;

  /** @param overrules key of an entity → its canonical form in place of that of the gazetteer */
  constructor(part: Part, overrules: ReadonlyMap<string, Overrule>) {
    this.#part = part;
    this.#overrules = overrules;
    this.#heads = new WordLines(part.heads);
    this.#near = new WordLines(part.near);
  }

  /** People and bodies that have the word in their name. */
  withWord(word: string): readonly Row[] {
    const known = this.#rowsNear.get(word);
    if (known !== undefined) return known;
    const packed = this.#near.find(word);
    const rows = packed === undefined ? NO_ROWS : packed.split(' ').map((row) => this.#row(Number(row)));
    return keep(this.#rowsNear, word, rows);
  }

  pairs(name: string): ReadonlyMap<string, string> {
    let pairs = this.#pairs.get(name);
    if (!pairs) {
      pairs = new Map([...this.list(name)].map((pair) => pair.split('=') as [string, string]));
      this.#pairs.set(name, pairs);
    }
    return pairs;
  }

  /** A word list by name; empty where the language has none. */
  list(name: string): ReadonlySet<string> {
    const known = this.#lists.get(name);
    if (known) return known;
    const words = new Set((this.#part.words[name] ?? '').split(' '));
    words.delete('');
    this.#lists.set(name, words);
    return words;
  }

  /** The longest form that begins with word `at` and whose words are `joined` by what stands between them. */
  longest(words: readonly string[], at: number, joined: (index: number) => boolean): Match | null {
    let best: Match | null = null;
    let node: Node | null = ROOT;
    for (let last = at; last < words.length && last - at < MAX_WORDS; last++) {
      if (last > at && (node.next.size === 0 || !joined(last))) break;
      const word = words[last]!;
      const next = this.#step(node, word);
      const owner = isOwner(word) ? this.#step(node, word.slice(0, -2)) : null;
      if (owner && owner.rows.length > 0) best = this.#match(owner, last + 1, true);
      if (next && next.rows.length > 0) best = this.#match(next, last + 1, false);
      if (!next) break;
      node = next;
    }
    return best;
  }

  #step(node: Node, word: string): Node | null {
    return node === ROOT ? this.#head(word) : (node.next.get(word) ?? null);
  }

  #match(node: Node, last: number, possessive: boolean): Match {
    return { last, possessive, rows: node.rows.map((row) => this.#row(row)) };
  }

  #row(index: number): Row {
    const known = this.#rows.get(index);
    if (known) return known;
    let row = parseRow(this.#part.rows[index]!);
    const overrule = this.#overrules.get(row.key);
    if (overrule) row = overruled(row, overrule);
    this.#rows.set(index, row);
    return row;
  }

  #head(word: string): Node | null {
    const known = this.#nodes.get(word);
    if (known !== undefined) return known;
    const packed = this.#heads.find(word);
    return keep(this.#nodes, word, packed === undefined ? null : growTrie(packed));
  }
}

/** Ends the word in "'s"? */
function isOwner(word: string): boolean {
  return word.charCodeAt(word.length - 2) === 39 && word.charCodeAt(word.length - 1) === 115;
}

/** Words looked up before; more than this many are forgotten, and looked up again. */
const MAX_KNOWN_WORDS = 1 << 16;

function keep<T>(known: Map<string, T>, word: string, value: T): T {
  if (known.size >= MAX_KNOWN_WORDS) known.clear();
  known.set(word, value);
  return value;
}

function growTrie(packed: string): Node {
  const root: Node = { next: new Map(), rows: [] };
  for (const line of packed.split(';')) {
    const tab = line.indexOf('\t');
    let node = root;
    if (tab > 0) {
      for (const word of line.slice(0, tab).split(' ')) {
        let next = node.next.get(word);
        if (!next) {
          next = { next: new Map(), rows: [] };
          node.next.set(word, next);
        }
        node = next;
      }
    }
    const row = Number(line.slice(tab + 1));
    if (!node.rows.includes(row)) node.rows.push(row);
  }
  return root;
}

export const EMPTY_PART: Part = { rows: [], heads: '', words: {}, near: '' };
