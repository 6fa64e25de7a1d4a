import { Tokenizer } from 'htmlparser2';
import type { Attributes } from './html-elements.js';

/** What is told of a page, in order. */
export interface TagListener {
  /** Inside this element, drawings mostly, `<x/>` opens nothing. */
  readonly foreign: boolean;
  opened(name: string, attributes: Attributes): void;
  closed(name: string): void;
  text(text: string): void;
}

const WANTED_ATTRIBUTES = new Set(
  'hidden style role aria-hidden property name content class id itemprop rel href type datetime lang'.split(
    ' ',
  ),
);
export const NO_ATTRIBUTES: Attributes = {};

/** Puts the tokens of htmlparser2 together to tags with their attributes. */
class Tags {
  readonly #html: string;
  readonly #listener: TagListener;
  #name = '';
  #attribute = '';
  #value = '';
  #attributes: Record<string, string> = {};

  constructor(html: string, listener: TagListener) {
    this.#html = html;
    this.#listener = listener;
  }

  ontext(start: number, end: number): void {
    this.#listener.text(this.#html.slice(start, end));
  }
  ontextentity(code: number): void {
    this.#listener.text(String.fromCodePoint(code));
  }
  oncdata(start: number, end: number, offset: number): void {
    this.#listener.text(this.#html.slice(start, end - offset));
  }
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
  isInForeignContext(): boolean {
    return this.#listener.foreign;
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
    if (!WANTED_ATTRIBUTES.has(this.#attribute)) return;
    if (this.#attributes === NO_ATTRIBUTES) this.#attributes = {};
    this.#attributes[this.#attribute] ??= this.#value;
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#attributes = NO_ATTRIBUTES;
  }
  onopentagend(): void {
    this.#listener.opened(this.#name, this.#attributes);
  }
  onselfclosingtag(): void {
    // HTML does not know `<div/>`: it is an opening tag.
    if (!this.#listener.foreign) this.#listener.opened(this.#name, this.#attributes);
  }
  onclosetag(start: number, end: number): void {
    this.#listener.closed(this.#html.slice(start, end).toLowerCase());
  }
}

/** Tells a listener all tags and texts of a page. Takes any text; time is linear in its length. */
export function readTags(html: string, listener: TagListener): void {
  const tokenizer = new Tokenizer({ decodeEntities: true }, new Tags(html, listener));
  tokenizer.write(html);
  tokenizer.end();
}
