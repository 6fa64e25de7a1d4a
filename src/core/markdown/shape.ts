import type { Line } from '../article.js';
import type { PageBlock, PageHints } from '../page-hints.js';

/** What a line is on its page, as far as it shows. */
export interface Shape {
  readonly kind: 'heading' | 'item' | 'row' | 'code' | 'text';
  /** Level of a heading, 1 to 6; depth of an item, from 0. */
  readonly level: number;
  /** Mark of a list's item: `-` or `1.`; '' for what is no item or goes on in one. */
  readonly bullet: string;
  /** Quotations around it. */
  readonly quotes: number;
  /** Lines of one group follow each other without a blank line: a list, a table, a quotation. */
  readonly group: number;
}

const BULLET = /^(?:[*+•◦○□▪■●·▸►‣–-]|(\d{1,3})[.)])\s+/u;
const SUBHEAD_LEVEL = 2;
const HEADING = /^h[1-6]$/;
const LIST = /^(?:ul|ol|menu|dir)$/;
/** Group of the items that a text shows without saying where their list begins. */
const LOOSE_LIST = -2;
const TEXT: Shape = { kind: 'text', level: 0, bullet: '', quotes: 0, group: -1 };

/** Elements around a block that are asked what it is. */
const MAX_STEPS = 100;

/** The shapes of lines in order; items of numbered lists are counted. */
export function createShaper(page: PageHints | undefined): (line: Line) => Shape {
  const places = new Items();
  return (line) => {
    const label = line.verdict?.label;
    if (label === 'headline') return { ...TEXT, kind: 'heading', level: 1 };
    if (page && line.element !== undefined) return shapeOfBlock(page.blocks[line.element]!, page, places);
    const level = line.layout?.level ?? 0;
    if (level > 0) return { ...TEXT, kind: 'heading', level: Math.max(SUBHEAD_LEVEL, level) };
    if (label === 'subhead') return { ...TEXT, kind: 'heading', level: SUBHEAD_LEVEL };
    const found = BULLET.exec(line.traced.text);
    if (found) return { ...TEXT, kind: 'item', bullet: found[1] ? `${found[1]}.` : '-', group: LOOSE_LIST };
    return TEXT;
  };
}

function shapeOfBlock({ scope }: PageBlock, { scopes }: PageHints, places: Items): Shape {
  const around: { tag: string; at: number }[] = [];
  for (let at = scope; at >= 0 && around.length < MAX_STEPS; at = scopes[at]!.parent) {
    around.push({ tag: scopes[at]!.tag, at });
  }
  const quotes = around.filter(({ tag }) => tag === 'blockquote').length;
  if (around.some(({ tag }) => tag === 'pre')) return { ...TEXT, kind: 'code', quotes };
  const heading = around.find(({ tag }) => HEADING.test(tag));
  // The page has one title, and it is not this line.
  if (heading)
    return { ...TEXT, kind: 'heading', level: Math.max(SUBHEAD_LEVEL, Number(heading.tag[1])), quotes };
  if (around[0]?.tag === 'tr') {
    return { ...TEXT, kind: 'row', quotes, group: around.find(({ tag }) => tag === 'table')?.at ?? -1 };
  }
  const item = around.findIndex(({ tag }) => tag === 'li');
  const lists = around.filter(({ tag }) => LIST.test(tag));
  const list = around.slice(item).find(({ tag }) => LIST.test(tag));
  if (item < 0 || !list) return { ...TEXT, quotes };
  const bullet = places.bullet(around[item]!.at, list.at, list.tag === 'ol');
  return { kind: 'item', level: lists.length - 1, bullet, quotes, group: lists.at(-1)!.at };
}

/** Counts the items of numbered lists. */
class Items {
  readonly #counts = new Map<number, number>();
  #last = -1;

  /** The bullet of an item where its first block comes; '' for those that follow. */
  bullet(item: number, list: number, isNumbered: boolean): string {
    if (item === this.#last) return '';
    this.#last = item;
    const count = (this.#counts.get(list) ?? 0) + 1;
    this.#counts.set(list, count);
    return isNumbered ? `${count}.` : '-';
  }
}

/** The text of an item without the bullet that a text shows. */
export function withoutBullet(text: string): string {
  return text.replace(BULLET, '');
}
