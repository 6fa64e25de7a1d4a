import type { Writable } from 'node:stream';
import type { Account } from '../batch/account.js';
import { addAccount, noTotals, sumOf, type Totals } from '../batch/totals.js';
import type { Explainer } from './explain/explainer.js';
import { summarize } from './explain/summary.js';
import type { Flags } from './flags.js';
import type { Progress } from './progress.js';
import { summarizeRun } from './run-summary.js';
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
  /** A line of progress, which makes room for messages. */
  progress: Progress | undefined;
  #totals = noTotals();
  #shown = 0;

  constructor(stderr: Pick<Writable, 'write'>, options: ReporterOptions) {
    this.#stderr = stderr;
    this.#options = options;
  }

  /** Did a file fail? Failed records do not count: they have their place in the output. */
  get hasFailed(): boolean {
    return this.#totals.failedFiles > 0;
  }

  get totals(): Totals {
    return this.#totals;
  }

  /** Counts on from what an earlier run did. */
  goOn(totals: Totals): void {
    this.#totals = totals;
  }

  /** A file that needs no work. */
  takeUnchanged(): void {
    this.#totals.unchanged++;
  }

  note(text: string): void {
    if (!this.#options.quiet) this.#print(text);
  }

  /** What became of a document, or of a file that failed. */
  async take(account: Account): Promise<void> {
    const { verbose } = this.#options;
    const { name } = account;
    addAccount(this.#totals, account);
    this.progress?.take(account.path);
    if (!account.ok) {
      if (account.isRecord && this.#totals.failedRecords > MAX_RECORD_FAILURES) return;
      this.#fail(name, account.message, account.stack);
      return;
    }
    const { explained, edits, notices } = account;
    if (this.explain && explained) {
      await this.explain(name, explained);
      return;
    }
    if (verbose) this.#print(`${name}: ${summarize(sumOf(account.removed), edits)}`);
    for (const why of notices) {
      if (++this.#shown <= MAX_NOTICES || verbose) this.note(`${name}: note: ${why}`);
    }
  }

  /** The last words of a run; `place` is where the results went, if not to standard output. */
  end(place: string | undefined, seconds: number): void {
    const { quiet, verbose } = this.#options;
    const { failedRecords, notices } = this.#totals;
    if (failedRecords > MAX_RECORD_FAILURES) {
      this.#print(`${failedRecords} records failed in all; each has its error in the output`);
    }
    if (notices > MAX_NOTICES && !verbose) this.note(`${notices} notes in all; --verbose shows them`);
    if (quiet || (place === undefined && !verbose)) return;
    this.#print(summarizeRun(this.#totals, seconds) + (place === undefined ? '' : `: ${place}`));
  }

  #fail(name: string, message: string, stack: string | undefined): void {
    // What cannot be written in place has told its name already.
    this.#print(message.startsWith(`${name}: `) ? message : `${name}: ${message}`);
    if (this.#options.debug && stack !== undefined) this.#stderr.write(`${stack}\n`);
  }

  #print(text: string): void {
    this.progress?.clear();
    this.#stderr.write(`clean-article: ${printable(text)}\n`);
  }
}
