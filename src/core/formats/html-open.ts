import type { PagePart, PageScope } from '../page-hints.js';
import { endsBefore } from './html-elements.js';

interface Open {
  readonly name: string;
  readonly scope: number;
  readonly hidden: boolean;
}

/**
 * The elements that are open. Each is pushed and popped once, and a count by name answers whether an end
 * tag has a partner, so the time is linear whatever the depth: htmlparser2's own stack is quadratic in it
 * (fb55/htmlparser2#2481), which is why its tokenizer is used and not its parser.
 */
export class OpenElements {
  readonly scopes: PageScope[] = [];
  readonly #open: Open[] = [];
  readonly #byName = new Map<string, number>();
  #hidden = 0;

  has(name: string): boolean {
    return (this.#byName.get(name) ?? 0) > 0;
  }

  /** Index of the innermost scope, or -1. */
  get scope(): number {
    return this.#open.at(-1)?.scope ?? -1;
  }

  get isHidden(): boolean {
    return this.#hidden > 0;
  }

  push(name: string, part: PagePart | undefined, words: readonly number[], hidden: boolean): void {
    for (let top = this.#open.at(-1); top && endsBefore(top.name, name); top = this.#open.at(-1)) this.#pop();
    const scope = this.scopes.push({ parent: this.scope, tag: name, part, words }) - 1;
    this.#open.push({ name, scope, hidden });
    this.#byName.set(name, (this.#byName.get(name) ?? 0) + 1);
    if (hidden) this.#hidden++;
  }

  /** Closes the innermost element of that name with all inside it; an end tag without a partner does nothing. */
  close(name: string): void {
    if (!this.has(name)) return;
    while (this.#pop() !== name);
  }

  #pop(): string {
    const { name, hidden } = this.#open.pop()!;
    this.#byName.set(name, this.#byName.get(name)! - 1);
    if (hidden) this.#hidden--;
    return name;
  }
}
