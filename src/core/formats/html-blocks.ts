import type { InlineMark, PageScope } from '../page-hints.js';
import {
  type Attributes,
  BLOCKS,
  BOLD,
  CELLS,
  GROUPS,
  HEADINGS,
  isHidden,
  PAGE_TAGS,
  partOf,
  TIGHT_BLOCKS,
  UNSEEN,
} from './html-elements.js';
import { HeadReader, type PageHead } from './html-head.js';
import { GrowingText } from './html-line.js';
import { OpenElements } from './html-open.js';
import { NO_ATTRIBUTES, readTags, type TagListener } from './html-tokens.js';
import { AttributeWords } from './html-words.js';

/** A paragraph, heading, list item or table row of a page. */
export interface HtmlBlock {
  /** Lines as `<br>` and `<pre>` set them; spaces made one, but not in `<pre>`. */
  readonly text: string;
  readonly scope: number;
  readonly marks: readonly InlineMark[];
  /** UTF-16 code units of `text` that are links, and that are bold. */
  readonly linked: number;
  readonly bold: number;
  /** Pictures in it, and between it and the block before. */
  readonly images: number;
  /** It has a `time` element. */
  readonly timed: boolean;
  /** Hashes of the words of its inline elements' attributes. */
  readonly words: readonly number[];
  /** A further item of a list or row of a table: it follows the one before without a blank line. */
  readonly tight: boolean;
  /** The page says that readers do not see it. */
  readonly hidden: boolean;
}

export interface HtmlPage {
  readonly blocks: readonly HtmlBlock[];
  readonly scopes: readonly PageScope[];
  readonly head: PageHead;
  /** It has elements that only a whole page has. */
  readonly isPage: boolean;
}

/** Blocks that have end tags on nearly every page. */
const CLOSED_BLOCKS = new Set('article aside div footer form header main nav ol section table ul'.split(' '));
/** Words of inline elements that a block takes note of. */
const MAX_INLINE_WORDS = 24;

class BlockReader implements TagListener {
  readonly blocks: HtmlBlock[] = [];
  readonly open = new OpenElements();
  readonly head = new HeadReader();
  isPage = false;

  readonly #attributeWords = new AttributeWords();
  #text = new GrowingText();
  #isPre = false;
  #isBold = false;
  #bold = 0;
  #images = 0;
  #timed = false;
  #words: number[] = [];
  #link: string | undefined;
  #tight = false;
  /** A list or table has begun, and no block of it has come yet. */
  #isFirst = false;
  /** The outermost element that is left out, and how many of its name are open in it. */
  #unseen = '';
  #unseenDepth = 0;
  /** Blocks that are open in it. The end of one more is the end of a block around it, and so of itself. */
  #unseenBlocks = 0;

  get foreign(): boolean {
    return this.#unseen === 'svg';
  }

  opened(name: string, attributes: Attributes): void {
    if (PAGE_TAGS.has(name)) this.isPage = true;
    // A hidden `span` that is not closed hides no more than its paragraph.
    if (this.#unseen === 'span' && BLOCKS.has(name)) this.#unseen = '';
    if (this.#unseen !== '') {
      if (name === this.#unseen) this.#unseenDepth++;
      else if (CLOSED_BLOCKS.has(name)) this.#unseenBlocks++;
      return;
    }
    this.head.opened(name, attributes);
    if (this.#isUnseen(name, attributes)) {
      this.#unseen = name;
      this.#unseenDepth = 1;
      this.#unseenBlocks = 0;
    } else if (BLOCKS.has(name)) this.#openBlock(name, attributes);
    else if (CELLS.has(name)) {
      this.#push(name, attributes);
      this.#text.endCell();
    } else this.#openInline(name, attributes);
  }

  #isUnseen(name: string, attributes: Attributes): boolean {
    // The heading of a part that folds open is often a button.
    if (name === 'button') return !this.#isHeading();
    return UNSEEN.has(name) || (name === 'span' && isHidden(attributes));
  }

  #isHeading(): boolean {
    return HEADINGS.has(this.open.scopes[this.open.scope]?.tag ?? '');
  }

  #openBlock(name: string, attributes: Attributes): void {
    this.flush();
    this.#tight = TIGHT_BLOCKS.has(name);
    if (GROUPS.has(name)) this.#isFirst = true;
    if (name !== 'hr') this.#push(name, attributes);
    this.#isPre = this.open.has('pre');
  }

  #push(name: string, attributes: Attributes): void {
    this.open.push(name, partOf(name, attributes), this.#wordsOf(attributes), isHidden(attributes));
  }

  #openInline(name: string, attributes: Attributes): void {
    if (name === 'br') this.#text.break(this.#isPre);
    else if (name === 'img' || name === 'picture') this.#images++;
    else if (name === 'a') {
      this.#link = attributes.href ?? '';
      this.#text.openMark(this.#link);
    } else if (name === 'code' && this.#link === undefined) this.#text.openMark(undefined);
    else if (name === 'time') this.#timed = true;
    else if (BOLD.has(name)) this.#isBold = true;
    if (attributes === NO_ATTRIBUTES || this.#words.length >= MAX_INLINE_WORDS) return;
    for (const word of this.#wordsOf(attributes)) this.#words.push(word);
  }

  #wordsOf(attributes: Attributes): readonly number[] {
    if (attributes === NO_ATTRIBUTES) return [];
    const { class: names, id, itemprop, rel } = attributes;
    const lists = [names, id, itemprop, rel].map((attribute) => this.#attributeWords.of(attribute));
    const filled = lists.filter((list) => list.length > 0);
    return filled.length === 1 ? filled[0]! : filled.flat();
  }

  closed(name: string): void {
    if (this.#unseen === 'span' && BLOCKS.has(name)) this.#unseen = '';
    if (this.#unseen !== '') {
      if (name === this.#unseen && --this.#unseenDepth === 0) this.#unseen = '';
      if (this.#unseen === '') this.head.closed(name);
      const isOuter = CLOSED_BLOCKS.has(name) && --this.#unseenBlocks < 0 && this.open.has(name);
      if (!isOuter || this.#unseen === '') return;
      this.#unseen = '';
    }
    this.head.closed(name);
    if (name === 'a') {
      this.#link = undefined;
      this.#text.closeMark();
    } else if (name === 'code' && this.#link === undefined) this.#text.closeMark();
    else if (BOLD.has(name)) this.#isBold = false;
    else if (CELLS.has(name)) this.open.close(name);
    else if (BLOCKS.has(name)) {
      this.flush();
      this.open.close(name);
      this.#isPre = this.open.has('pre');
    }
  }

  text(text: string): void {
    this.head.add(text);
    if (this.#unseen !== '') return;
    if (this.#isBold) this.#bold += text.length;
    this.#text.add(text, this.#isPre);
  }

  /** Ends the block that grows: what comes next is another. */
  flush(): void {
    const growing = this.#text;
    if (growing.length > 0) {
      growing.closeMark();
      this.#take(growing);
      this.#text = new GrowingText();
      if (this.#link !== undefined) this.#text.openMark(this.#link);
    } else if (growing.isTouched) {
      this.#text = new GrowingText();
      if (this.#link !== undefined) this.#text.openMark(this.#link);
    }
    this.#bold = 0;
    this.#timed = false;
    this.#words = [];
    this.#tight = false;
  }

  /** The element that the block is in; of cells of one row, the row. */
  #scope(): number {
    const { scope, scopes } = this.open;
    const cell = scopes[scope];
    return cell && CELLS.has(cell.tag) && cell.parent >= 0 ? cell.parent : scope;
  }

  #take(growing: GrowingText): void {
    const isPre = this.#isPre;
    const whole = growing.toString();
    const text = isPre ? whole.replace(/^\s*\n/, '').trimEnd() : whole;
    if (text.trim() === '') return;
    const marks = isPre ? [] : growing.marks;
    this.blocks.push({
      text,
      scope: this.#scope(),
      marks,
      linked: marks.reduce((sum, { start, end, href }) => sum + (href === undefined ? 0 : end - start), 0),
      bold: Math.min(this.#bold, text.length),
      images: this.#images,
      timed: this.#timed,
      words: this.#words,
      tight: this.#tight && !this.#isFirst,
      hidden: this.open.isHidden,
    });
    this.#isFirst = false;
    this.#images = 0;
  }
}

/** Reads a page into its blocks, in order. Takes any text; time and memory are linear in its length. */
export function readHtml(html: string): HtmlPage {
  const reader = new BlockReader();
  readTags(html, reader);
  reader.flush();
  const { blocks, open, head, isPage } = reader;
  return { blocks, scopes: open.scopes, head: head.end(), isPage };
}
