import { Tokenizer } from 'htmlparser2';
import { type Attributes, BLOCKS, CELLS, GROUPS, partOf, TIGHT_BLOCKS, UNSEEN } from './html-elements.js';
import { type Container, OpenElements } from './html-open.js';

/** A paragraph, heading, list item or table row of a page. */
export interface HtmlBlock {
  /** Lines as `<br>` and `<pre>` set them; spaces made one, but not in `<pre>`. */
  readonly text: string;
  /** UTF-16 code units of `text` that are links. */
  readonly linkLength: number;
  /** A further item of a list or row of a table: it follows the one before without a blank line. */
  readonly tight: boolean;
  readonly isTitle: boolean;
  /** Index of the innermost `article` or `main` around it, or -1. */
  readonly container: number;
  /** Bits of the parts of the page around it. */
  readonly parts: number;
}

export interface HtmlPage {
  readonly blocks: readonly HtmlBlock[];
  readonly containers: readonly Container[];
  /** `og:title`, then `<title>`; '' where the page has none. */
  readonly ogTitle: string;
  readonly docTitle: string;
}

/** Spaces that are not one blank already: most are, and are not touched. */
const SPACES = /[ \t\n\f\r]{2,}|[\t\n\f\r]/g;
const BLANK_LINES = /\n{3,}/g;
const WANTED_ATTRIBUTES = new Set(['hidden', 'style', 'role', 'aria-hidden', 'property', 'name', 'content']);

class BlockReader {
  readonly blocks: HtmlBlock[] = [];
  readonly open = new OpenElements();
  ogTitle = '';
  docTitle = '';

  readonly #html: string;
  #name = '';
  #attribute = '';
  #value = '';
  #attributes: Record<string, string> = {};
  /** Finished lines and cells of the block, each with what ends it; then the line that grows. */
  #lines: string[] = [];
  #line = '';
  #linkLength = 0;
  #inLink = false;
  #tight = false;
  /** A list or table has begun, and no block of it has come yet. */
  #isFirst = false;
  /** The outermost element that is left out, and how many of its name are open in it. */
  #unseen = '';
  #unseenDepth = 0;

  constructor(html: string) {
    this.#html = html;
  }

  ontext(start: number, end: number): void {
    this.#add(this.#html.slice(start, end));
  }
  ontextentity(code: number): void {
    this.#add(String.fromCodePoint(code));
  }
  oncdata(start: number, end: number, offset: number): void {
    this.#add(this.#html.slice(start, end - offset));
  }
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  isInForeignContext(): boolean {
    return this.#unseen === 'svg';
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
    this.#value = '';
  }
  onattribdata(start: number, end: number): void {
    this.#value += this.#html.slice(start, end);
  }
  onattribentity(code: number): void {
    this.#value += String.fromCodePoint(code);
  }
  onattribend(): void {
    if (WANTED_ATTRIBUTES.has(this.#attribute)) this.#attributes[this.#attribute] ??= this.#value;
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#attributes = {};
  }
  onopentagend(): void {
    this.#opened(this.#name, this.#attributes);
  }
  onselfclosingtag(): void {
    // HTML does not know `<div/>`: it is an opening tag. Inside `svg`, which is left out, it opens nothing.
    if (this.#unseen !== 'svg') this.#opened(this.#name, this.#attributes);
  }
  onclosetag(start: number, end: number): void {
    this.#closed(this.#html.slice(start, end).toLowerCase());
  }
  onend(): void {
    this.#flush();
  }

  #opened(name: string, attributes: Attributes): void {
    // A hidden `span` that is not closed hides no more than its paragraph.
    if (this.#unseen === 'span' && BLOCKS.has(name)) this.#unseen = '';
    if (this.#unseen !== '') {
      if (name === this.#unseen) this.#unseenDepth++;
    } else if (UNSEEN.has(name) || (name === 'span' && partOf(name, attributes) === 'hidden')) {
      this.#unseen = name;
      this.#unseenDepth = 1;
    } else if (name === 'meta') {
      if ((attributes.property ?? attributes.name) === 'og:title') this.ogTitle ||= attributes.content ?? '';
    } else if (name === 'br') this.#break('\n');
    else if (name === 'a') this.#inLink = true;
    else if (CELLS.has(name)) {
      this.open.push(name, partOf(name, attributes));
      if (this.#line.trim() !== '') this.#break('\t');
    } else if (BLOCKS.has(name)) {
      this.#flush();
      this.#tight = TIGHT_BLOCKS.has(name);
      if (GROUPS.has(name)) this.#isFirst = true;
      if (name !== 'hr') this.open.push(name, partOf(name, attributes));
    }
  }

  #closed(name: string): void {
    if (this.#unseen === 'span' && BLOCKS.has(name)) this.#unseen = '';
    if (this.#unseen !== '') {
      if (name === this.#unseen && --this.#unseenDepth === 0) this.#unseen = '';
    } else if (name === 'a') this.#inLink = false;
    else if (CELLS.has(name)) this.open.close(name);
    else if (BLOCKS.has(name)) {
      this.#flush();
      this.open.close(name);
    }
  }

  #add(text: string): void {
    if (this.#unseen === 'title' && this.blocks.length === 0) this.docTitle += text;
    if (this.#unseen !== '') return;
    this.#line += text;
    if (this.#inLink) this.#linkLength += text.length;
  }

  #break(end: '\n' | '\t'): void {
    this.#lines.push(this.#squeeze(this.#line) + end);
    this.#line = '';
  }

  #squeeze(line: string): string {
    return this.open.has('pre') ? line : line.replace(SPACES, ' ').trim();
  }

  /** Ends the block that grows: what comes next is another. */
  #flush(): void {
    if (this.#line === '' && this.#lines.length === 0) return;
    const isPre = this.open.has('pre');
    const joined = this.#lines.join('') + this.#squeeze(this.#line);
    const text = isPre ? joined.replace(/^\s*\n/, '').trimEnd() : joined.replace(BLANK_LINES, '\n\n').trim();
    if (text !== '') {
      this.blocks.push({
        text,
        linkLength: Math.min(this.#linkLength, text.length),
        tight: this.#tight && !this.#isFirst,
        isTitle: this.open.has('h1'),
        container: this.open.container,
        parts: this.open.parts,
      });
      this.#isFirst = false;
    }
    this.#lines = [];
    this.#line = '';
    this.#linkLength = 0;
    this.#tight = false;
  }
}

/** Reads a page into its blocks, in order. Takes any text; time and memory are linear in its length. */
export function readHtml(html: string): HtmlPage {
  const reader = new BlockReader(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return {
    blocks: reader.blocks,
    containers: reader.open.containers,
    ogTitle: reader.ogTitle.replace(SPACES, ' ').trim(),
    docTitle: reader.docTitle.replace(SPACES, ' ').trim(),
  };
}
