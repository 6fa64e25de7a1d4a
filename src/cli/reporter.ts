import type { Writable } from 'node:stream';
import type { Outcome } from '../batch/outcome.js';
import { count, explainDocument, summarize } from './explain.js';
import type { Style } from './style.js';
import { printable } from './terminal-text.js';

/** Failed records and notices beyond these are only counted: a stream may hold millions. */
const MAX_RECORD_FAILURES = 10;
const MAX_NOTICES = 20;

export interface ReporterOptions {
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly debug: boolean;
  readonly explain: boolean;
  readonly style: Style;
  /** Width of the window. */
  readonly columns: number;
}

/** Says on standard error what happened, and keeps count. */
export class Reporter {
  readonly #stderr: Pick<Writable, 'write'>;
  readonly #options: ReporterOptions;
  #documents = 0;
  #removed = 0;
  #edits = 0;
  #failedFiles = 0;
  #failedRecords = 0;
  #notices = 0;

  constructor(stderr: Pick<Writable, 'write'>, options: ReporterOptions) {
    this.#stderr = stderr;
    this.#options = options;
  }

  /** Did a file fail? Failed records do not count: they have their place in the output. */
  get hasFailed(): boolean {
    return this.#failedFiles > 0;
  }

  note(text: string): void {
    if (!this.#options.quiet) this.#print(text);
  }

  outcome(outcome: Outcome): void {
    const { style, columns, verbose, explain } = this.#options;
    const { name } = outcome;
    if (!outcome.ok) {
      if (!outcome.frame) this.failure(name, outcome.message, outcome.cause);
      else if (++this.#failedRecords <= MAX_RECORD_FAILURES) this.#fail(name, outcome.message, outcome.cause);
      return;
    }
    const { result, lines } = outcome;
    this.#documents++;
    this.#removed += result.removed.length;
    this.#edits += result.edits.length;
    if (explain && lines) this.#stderr.write(explainDocument(name, result, lines, style, columns));
    else {
      if (verbose) this.#print(`${name}: ${summarize(result)}`);
      for (const { why } of result.notices) {
        if (++this.#notices <= MAX_NOTICES || verbose) this.note(`${name}: note: ${why}`);
      }
    }
  }

  /** A file that failed. */
  failure(name: string, message: string, cause?: unknown): void {
    this.#failedFiles++;
    this.#fail(name, message, cause);
  }

  /** The last words of a run; `place` is where the results went, if not to standard output. */
  end(place: string | undefined): void {
    const { quiet, verbose } = this.#options;
    const records = this.#failedRecords;
    if (records > MAX_RECORD_FAILURES) {
      this.#print(`${records} records failed in all; each has its error in the output`);
    }
    if (this.#notices > MAX_NOTICES && !verbose)
      this.note(`${this.#notices} notes in all; --verbose shows them`);
    if (quiet || (place === undefined && !verbose)) return;
    const parts = [
      `${count(this.#documents, 'document')} cleaned`,
      `${count(this.#removed, 'line')} removed`,
      count(this.#edits, 'edit'),
    ];
    if (this.#failedFiles + records > 0) parts.push(`${this.#failedFiles + records} failed`);
    this.#print(parts.join(', ') + (place === undefined ? '' : `: ${place}`));
  }

  #fail(name: string, message: string, cause: unknown): void {
    this.#print(`${name}: ${message}`);
    if (this.#options.debug && cause instanceof Error) this.#stderr.write(`${cause.stack}\n`);
  }

  #print(text: string): void {
    this.#stderr.write(`clean-article: ${printable(text)}\n`);
  }
}
