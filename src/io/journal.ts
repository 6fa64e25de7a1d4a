import { appendFileSync, existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { nameBeside } from './atomic-file.js';

/**
 * Notes of a long output, beside it, each made when all up to it is safe: how far it has come. A run that goes
 * on reads the last whole one. The first line names the version and options that the output is made with.
 */
export class Journal<Note> {
  readonly #path: string;
  readonly #output: string;
  readonly #made: string;
  #isOpen = false;

  /** @param path of the output */
  constructor(path: string, made: string) {
    const target = existsSync(path) ? realpathSync(path) : path;
    this.#path = nameBeside(target, 'journal');
    this.#output = nameBeside(target, 'tmp');
    this.#made = made;
  }

  /** The last note; `'other'` where it is of other options or of another version, undefined where none is. */
  read(): Note | 'other' | undefined {
    let lines: string[];
    try {
      lines = readFileSync(this.#path, 'utf8').split('\n');
    } catch {
      return undefined;
    }
    // Behind the last line end is nothing, or a note that a crash has cut off.
    const note = lines.length > 2 ? lines.at(-2) : undefined;
    if (note === undefined || !existsSync(this.#output)) return undefined;
    return lines[0] === this.#made ? (JSON.parse(note) as Note) : 'other';
  }

  append(note: Note): void {
    const line = `${JSON.stringify(note)}\n`;
    if (this.#isOpen) appendFileSync(this.#path, line);
    else writeFileSync(this.#path, `${this.#made}\n${line}`);
    this.#isOpen = true;
  }

  remove(): void {
    rmSync(this.#path, { force: true });
  }
}
