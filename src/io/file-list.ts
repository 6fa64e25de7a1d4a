import type { FoundFile, NotFound } from './find-files.js';
import { PackedStrings } from './packed-strings.js';
import { STDIN_PATH } from './read.js';

/** Between the parts of what is kept of a file; no path has it. */
const END = '\0';
const WALKED = 'w';
const ONCE = 'o';

/** The inputs of a run as they were found, in order: millions of files in little memory. */
export class FileList implements Iterable<FoundFile | NotFound> {
  /** Of each file its path, and how its relative path is told from that; of what was not found the path alone. */
  readonly #rows = new PackedStrings();
  readonly #errors = new Map<number, NotFound>();
  #last = '';
  #isSorted = true;
  #hasWalked = false;
  #hasStdin = false;
  #firstOnce: string | undefined;

  add(found: FoundFile | NotFound): void {
    const { path } = found;
    if ('error' in found) {
      this.#errors.set(this.#rows.length, found);
      this.#rows.add(path);
      return;
    }
    this.#rows.add(rowOf(found));
    this.#hasWalked ||= found.walked;
    this.#hasStdin ||= path === STDIN_PATH;
    if (found.once) this.#firstOnce ??= path;
    this.#isSorted &&= this.#last <= path;
    this.#last = path;
  }

  /** All of them, found or not. */
  get length(): number {
    return this.#rows.length;
  }

  /** Files that were found. */
  get count(): number {
    return this.length - this.#errors.size;
  }

  /** May there be more than one file, or will there be the next time? */
  get isSeveral(): boolean {
    return this.count > 1 || this.#hasWalked;
  }

  get hasStdin(): boolean {
    return this.#hasStdin;
  }

  /** The first that gives its bytes only once. */
  get firstOnce(): string | undefined {
    return this.#firstOnce;
  }

  *[Symbol.iterator](): Generator<FoundFile | NotFound> {
    let at = 0;
    for (const row of this.#rows) yield this.#errors.get(at++) ?? fileOf(row);
  }

  *files(): Generator<FoundFile> {
    for (const found of this) if ('relative' in found) yield found;
  }

  /** The files in the order of their paths. */
  byPath(): Iterable<FoundFile> {
    return this.#isSorted ? this.files() : [...this.files()].sort(comparePaths);
  }
}

function comparePaths(a: FoundFile, b: FoundFile): number {
  return a.path < b.path ? -1 : Number(a.path > b.path);
}

/** The relative path is nearly always the end of the path, and then its length is enough. */
function rowOf({ path, relative, walked, once }: FoundFile): string {
  const place = path.endsWith(relative) ? String(relative.length) : `=${relative}`;
  return [path, place, walked ? WALKED : once ? ONCE : ''].join(END);
}

function fileOf(row: string): FoundFile {
  const [path = '', place = '', mark] = row.split(END);
  const relative = place.startsWith('=') ? place.slice(1) : path.slice(path.length - Number(place));
  return { path, relative, walked: mark === WALKED, once: mark === ONCE };
}
