import type { Writable } from 'node:stream';
import type { Account } from '../batch/account.js';
import type { Explainer } from './explain/explainer.js';
import { count, summarize } from './explain/summary.js';
import type { Flags } from './flags.js';
import { printable } from './terminal-text.js';

/** Failed records and notices beyond these are only counted: a stream may hold millions. */
const MAX_RECORD_FAILURES = 10;
const MAX_NOTICES = 20;

type ReporterOptions = Pick<Flags, 'quiet' | 'verbose' | 'debug'>;

/** Says on standard error what happened, and keeps count. */
export class Reporter {
  /** Shows documents with their findings; without it, findings are only counted. */
  explain: Explainer['show'] | undefined;
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

  /** What became of a document, or of a file that failed. */
  async take(account: Account): Promise<void> {
    const { verbose } = this.#options;
    const { name } = account;
    if (!account.ok) {
      if (!account.isRecord) this.#failedFiles++;
      else if (++this.#failedRecords > MAX_RECORD_FAILURES) return;
      this.#fail(name, account.message, account.stack);
      return;
    }
    const { explained, edits, notices } = account;
    const removed = Object.values(account.removed).reduce((sum, lines) => sum + lines, 0);
    this.#documents++;
    this.#removed += removed;
    this.#edits += edits;
    if (this.explain && explained) {
      await this.explain(name, explained);
      return;
    }
    if (verbose) this.#print(`${name}: ${summarize(removed, edits)}`);
    for (const why of notices) {
      if (++this.#notices <= MAX_NOTICES || verbose) this.note(`${name}: note: ${why}`);
    }
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

  #fail(name: string, message: string, stack: string | undefined): void {
    this.#print(`${name}: ${message}`);
    if (this.#options.debug && stack !== undefined) this.#stderr.write(`${stack}\n`);
  }

  #print(text: string): void {
    this.#stderr.write(`clean-article: ${printable(text)}\n`);
  }
}
