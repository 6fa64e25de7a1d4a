import { endsBefore, PART_BITS, type Part } from './html-elements.js';

/** An `article` or `main` element; `parent` is the index of the one around it, or -1. */
export interface Container {
  readonly parent: number;
}

interface Open {
  readonly name: string;
  readonly part?: Part;
  /** Index of the container it opened. */
  readonly container?: number;
}

/**
 * The elements that are open. Each is pushed and popped once, and a count by name answers whether an end
 * tag has a partner, so the time is linear whatever the depth: htmlparser2's own stack is quadratic in it
 * (fb55/htmlparser2#2481), which is why its tokenizer is used and not its parser.
 */
export class OpenElements {
  readonly containers: Container[] = [];
  readonly #open: Open[] = [];
  readonly #byName = new Map<string, number>();
  readonly #byPart = new Map<Part, number>();
  readonly #openContainers: number[] = [];

  has(name: string): boolean {
    return (this.#byName.get(name) ?? 0) > 0;
  }

  /** Index of the innermost container, or -1. */
  get container(): number {
    return this.#openContainers.at(-1) ?? -1;
  }

  /** The bits of all parts of the page that are open. */
  get parts(): number {
    let bits = 0;
    for (const [part, count] of this.#byPart) if (count > 0) bits |= PART_BITS[part];
    return bits;
  }

  push(name: string, part: Part | undefined): void {
    for (let top = this.#open.at(-1); top && endsBefore(top.name, name); top = this.#open.at(-1)) this.#pop();
    let container: number | undefined;
    if (name === 'article' || name === 'main') {
      container = this.containers.push({ parent: this.container }) - 1;
      this.#openContainers.push(container);
    }
    // The header of an article holds its title; only the one of the page is furniture.
    const seen = part === 'header' && this.container >= 0 ? undefined : part;
    this.#open.push({ name, part: seen, container });
    this.#byName.set(name, (this.#byName.get(name) ?? 0) + 1);
    if (seen) this.#byPart.set(seen, (this.#byPart.get(seen) ?? 0) + 1);
  }

  /** Closes the innermost element of that name with all inside it; an end tag without a partner does nothing. */
  close(name: string): void {
    if (!this.has(name)) return;
    while (this.#pop() !== name);
  }

  #pop(): string {
    const { name, part, container } = this.#open.pop()!;
    this.#byName.set(name, this.#byName.get(name)! - 1);
    if (part) this.#byPart.set(part, this.#byPart.get(part)! - 1);
    if (container !== undefined) this.#openContainers.pop();
    return name;
  }
}
