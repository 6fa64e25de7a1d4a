import type { InlineMark } from '../page-hints.js';

const SPACES = /[ \t\n\f\r]+/g;
const MAX_BREAKS = 2;

/** The text of a block while it grows: spaces made one, none at either end of a line, and where its links stand. */
export class GrowingText {
  readonly marks: InlineMark[] = [];
  #parts: string[] = [];
  #length = 0;
  /** What stands before the next word: nothing, a space, the end of a cell, ends of lines. */
  #space = false;
  #tab = false;
  #breaks = 0;
  #mark: { start: number; href: string | undefined } | undefined;

  get length(): number {
    return this.#length;
  }

  /** Has anything come, were it only a space? */
  get isTouched(): boolean {
    return this.#length > 0 || this.#space || this.#tab || this.#breaks > 0;
  }

  add(raw: string, isPre: boolean): void {
    if (isPre) {
      this.#push(raw);
      return;
    }
    const text = raw.replace(SPACES, ' ');
    const word = trimSpaces(text);
    if (text.startsWith(' ')) this.#space = true;
    if (word === '') return;
    this.#push(this.#gap() + word);
    this.#space = text.endsWith(' ');
  }

  break(isPre: boolean): void {
    if (isPre) this.#push('\n');
    else this.#breaks++;
  }

  endCell(): void {
    this.#tab = true;
  }

  openMark(href: string | undefined): void {
    this.closeMark();
    this.#mark = { start: -1, href };
  }

  closeMark(): void {
    const mark = this.#mark;
    this.#mark = undefined;
    if (mark && mark.start >= 0 && mark.start < this.#length) this.marks.push({ ...mark, end: this.#length });
  }

  toString(): string {
    return this.#parts.join('');
  }

  #gap(): string {
    const gap =
      this.#length === 0
        ? ''
        : this.#breaks > 0
          ? '\n'.repeat(Math.min(MAX_BREAKS, this.#breaks))
          : this.#tab
            ? '\t'
            : this.#space
              ? ' '
              : '';
    this.#breaks = 0;
    this.#tab = false;
    this.#space = false;
    return gap;
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    if (this.#mark && this.#mark.start < 0) this.#mark.start = this.#length - text.trimStart().length;
  }
}

/** Only the spaces of HTML: others, such as the one that does not break, are text. */
function trimSpaces(text: string): string {
  return text.slice(text.startsWith(' ') ? 1 : 0, text.length > 1 && text.endsWith(' ') ? -1 : undefined);
}
