import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * A table that a person has accepted, in parts with a title each. With `ACCEPT=1` in the environment what is compared
 * takes the place of what stands there.
 */
export class AcceptedTable {
  readonly #file: string;
  readonly #parts = new Map<string, string>();

  constructor(file: string) {
    this.#file = file;
    if (!existsSync(file)) return;
    for (const part of readFileSync(file, 'utf8').split(/\n(?=\S)/)) {
      const end = part.indexOf('\n');
      this.#parts.set(part.slice(0, end), part.slice(end + 1).trimEnd());
    }
  }

  get titles(): string[] {
    return [...this.#parts.keys()];
  }

  /** The rows below a title; those of now where they are to be accepted. */
  rows(title: string, now: string): string | undefined {
    if (process.env.ACCEPT) {
      this.#parts.set(title, now);
      this.#write();
    }
    return this.#parts.get(title);
  }

  /** With `ACCEPT=1`, leaves these parts only, in this order. */
  keep(titles: readonly string[]): void {
    if (!process.env.ACCEPT) return;
    const parts = titles.map((title) => [title, this.#parts.get(title) ?? ''] as const);
    this.#parts.clear();
    for (const [title, rows] of parts) this.#parts.set(title, rows);
    this.#write();
  }

  #write(): void {
    writeFileSync(this.#file, [...this.#parts].map(([title, rows]) => `${title}\n${rows}\n`).join(''));
  }
}
