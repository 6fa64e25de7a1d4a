import { tokenize } from '../text/tokens.js';
import { type Form, parseRow, type Row } from './rows.js';

/** The packed gazetteer: language → a `Part` as JSON, parsed when a text needs the language. */
export type NamesData = Readonly<Record<string, string>>;

/** One language of the gazetteer as it is shipped. */
export interface Part {
  /** Lines of the gazetteer files. */
  readonly rows: readonly string[];
  /** First folded word of a form → "other words<TAB>row" for each form, divided by line ends. */
  readonly heads: Readonly<Record<string, string>>;
  /** Word lists of the language that the guards ask. */
  readonly words: Readonly<Record<string, string>>;
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

const ROOT: Node = { next: new Map(), rows: [] };
/** The longest form of a name is this many words. */
const MAX_WORDS = 12;

/** One language, ready to be searched. The trie below a first word grows when the word is first met. */
export class Gazetteer {
  readonly #part: Part;
  readonly #tries = new Map<string, Node | null>();
  readonly #rows = new Map<number, Row>();
  readonly #lists = new Map<string, ReadonlySet<string>>();

  constructor(packed: string) {
    this.#part = JSON.parse(packed) as Part;
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
      const owner = word.endsWith("'s") ? this.#step(node, word.slice(0, -2)) : null;
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
    const row = parseRow(this.#part.rows[index]!);
    this.#rows.set(index, row);
    return row;
  }

  #head(word: string): Node | null {
    const known = this.#tries.get(word);
    if (known !== undefined) return known;
    const packed = Object.hasOwn(this.#part.heads, word) ? this.#part.heads[word]! : null;
    const node = packed === null ? null : growTrie(packed);
    this.#tries.set(word, node);
    return node;
  }
}

function growTrie(packed: string): Node {
  const root: Node = { next: new Map(), rows: [] };
  for (const line of packed.split('\n')) {
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

const ACRONYM = /^\p{Lu}{2,6}$/u;
const DOTTED = /^(?:\p{Lu}\.\s?){2,6}$/u;

/** The folded ways to write a form: an acronym with dots and without. */
export function keysOf(form: Form): string[] {
  const key = tokenize(form.text).words.join(' ');
  if (ACRONYM.test(form.text)) return [key, [...key].join(' ')];
  if (DOTTED.test(form.text)) return [key, key.replaceAll(' ', '')];
  return [key];
}

/** Prepares one language from the lines of its files; done when the package is built. */
export function packPart(rows: readonly string[], words: Readonly<Record<string, string>>): Part {
  const heads: Record<string, string> = {};
  rows.forEach((line, index) => {
    const keys = new Set(parseRow(line).forms.flatMap(keysOf));
    for (const key of keys) {
      const [head = '', ...rest] = key.split(' ');
      if (head === '') continue;
      const entry = `${rest.join(' ')}\t${index}`;
      heads[head] = Object.hasOwn(heads, head) ? `${heads[head]}\n${entry}` : entry;
    }
  });
  return { rows, heads, words };
}
