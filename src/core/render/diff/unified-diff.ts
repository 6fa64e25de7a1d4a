import { matchLines } from './match-lines.js';

const CONTEXT_LINES = 3;
const NO_LINE_END = '\\ No newline at end of file\n';

/**
 * The unified diff of one file, written part by part, as `git apply` and `patch` read it. A part is given before
 * and after, and both end with a line, so that a file of a million records is never held as a whole.
 */
export class UnifiedDiff {
  readonly #header: string;
  #hasHeader = false;
  /** Lines of the file so far, before and after. */
  #before = 0;
  #after = 0;
  /** The last lines that stayed: context of a hunk that may begin. */
  #context: string[] = [];
  #hunk: Hunk | undefined;

  /** @param name path of the file */
  constructor(name: string) {
    this.#header = `--- ${quotePath(`a/${name}`)}\n+++ ${quotePath(`b/${name}`)}\n`;
  }

  /** The hunks that these parts complete; empty where nothing changed. */
  add(before: string, after: string): string {
    if (before === after && this.#hunk === undefined) {
      this.#pass(linesOf(before));
      return '';
    }
    const [old, fresh] = [linesOf(before), linesOf(after)];
    const written: string[] = [];
    let [i, j] = [0, 0];
    for (const [oldAt, freshAt] of [...matchLines(old, fresh), [old.length, fresh.length] as const]) {
      while (i < oldAt) this.#change('-', old[i++]!);
      while (j < freshAt) this.#change('+', fresh[j++]!);
      if (oldAt < old.length) written.push(this.#keep(old[i++]!));
      j = freshAt + 1;
    }
    return written.join('');
  }

  /** The last hunk, if one is open. */
  end(): string {
    return this.#close();
  }

  #pass(lines: readonly string[]): void {
    this.#before += lines.length;
    this.#after += lines.length;
    this.#context = [...this.#context, ...lines.slice(-CONTEXT_LINES)].slice(-CONTEXT_LINES);
  }

  #change(sign: '-' | '+', line: string): void {
    this.#hunk ??= new Hunk(this.#before, this.#after, this.#context);
    this.#context = [];
    this.#hunk.push(sign, line);
    if (sign === '-') this.#before++;
    else this.#after++;
  }

  #keep(line: string): string {
    this.#before++;
    this.#after++;
    if (!this.#hunk) {
      this.#context = [...this.#context, line].slice(-CONTEXT_LINES);
      return '';
    }
    this.#hunk.push(' ', line);
    return this.#hunk.unchanged > 2 * CONTEXT_LINES ? this.#close() : '';
  }

  #close(): string {
    const hunk = this.#hunk;
    if (!hunk) return '';
    this.#hunk = undefined;
    this.#context = hunk.cutContext();
    const header = this.#hasHeader ? '' : this.#header;
    this.#hasHeader = true;
    return header + hunk.print();
  }
}

class Hunk {
  readonly #firstBefore: number;
  readonly #firstAfter: number;
  readonly #lines: string[] = [];
  #counts = { ' ': 0, '-': 0, '+': 0 };
  /** Lines that stayed since the last change. */
  unchanged = 0;

  constructor(before: number, after: number, context: readonly string[]) {
    this.#firstBefore = before - context.length;
    this.#firstAfter = after - context.length;
    for (const line of context) this.push(' ', line);
  }

  push(sign: ' ' | '-' | '+', line: string): void {
    this.#lines.push(sign + (line.endsWith('\n') ? line : `${line}\n${NO_LINE_END}`));
    this.#counts[sign]++;
    this.unchanged = sign === ' ' ? this.unchanged + 1 : 0;
  }

  /** Cuts what is more than context at the end, and gives the lines that may open the next hunk. */
  cutContext(): string[] {
    const kept = this.#lines.splice(this.#lines.length - Math.max(0, this.unchanged - CONTEXT_LINES));
    this.#counts[' '] -= kept.length;
    return kept.slice(-CONTEXT_LINES).map((line) => line.slice(1));
  }

  print(): string {
    const { ' ': same, '-': old, '+': fresh } = this.#counts;
    const ranges = `-${range(this.#firstBefore, same + old)} +${range(this.#firstAfter, same + fresh)}`;
    return `@@ ${ranges} @@\n${this.#lines.join('')}`;
  }
}

/** First line, from 1, and number of lines; an empty range is named by the line before it. */
function range(first: number, size: number): string {
  if (size === 1) return String(first + 1);
  return `${size === 0 ? first : first + 1},${size}`;
}

/** Lines with their line ends; only `\n` ends a line for `git apply`. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]+\n?|\n/g) ?? [];
}

/** As git writes paths: in quotes where they hold quotes or controls, with a tab behind where they hold spaces. */
function quotePath(path: string): string {
  if (/["\\\u0000-\u001f\u007f]/.test(path)) {
    const escaped = path.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001f\u007f]/g, (character) => {
      return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
    });
    return `"${escaped}"`;
  }
  return path.includes(' ') ? `${path}\t` : path;
}
