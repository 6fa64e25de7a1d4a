import { CleanArticleError } from '../core/errors.js';
import type { Stamp } from '../io/manifest.js';
import { stampOf } from '../io/read.js';
import type { Output, OutputFolder } from '../io/write.js';
import type { Account } from './account.js';
import { Headers } from './headers.js';
import type { OutputFormat } from './render-outcome.js';

/** Is it the failure of a whole file, so that its output is void? */
export function voidsFile({ ok, isRecord }: Account): boolean {
  return !ok && !isRecord;
}

/** Writes an output for each input. What fails is told as a account; the next outputs are written. */
export class FolderWriter {
  readonly #folder: OutputFolder;
  readonly #format: OutputFormat;
  readonly #inPlace: boolean;
  #failures: Account[] = [];
  #path: string | undefined;
  #output: Output | undefined;
  #headers: Headers | undefined;

  /** @param inPlace the outputs are the inputs themselves */
  constructor(folder: OutputFolder, format: OutputFormat, inPlace: boolean) {
    this.#folder = folder;
    this.#format = format;
    this.#inPlace = inPlace;
  }

  /** The failures since the last call. */
  takeFailures(): Account[] {
    const failures = this.#failures;
    this.#failures = [];
    return failures;
  }

  /**
   * @param output path of the output below the folder, the same for all documents of a file
   * @param input the file as it was before it was read, if that is known
   */
  take(account: Account, text: string, output: string, input?: Stamp): void {
    if (account.path !== this.#path) {
      this.close(true);
      this.#begin(account, output, input);
    }
    if (voidsFile(account)) this.close(false);
    this.#attempt(() => this.#output?.write(this.#headers!.before(account) + text));
    // A text is all there is of its file; of records there may be more.
    if (!account.isRecord) this.close(true);
  }

  /** @param whole false if the last file was broken off: what there is of it is taken back */
  close(whole: boolean): void {
    const output = this.#output;
    this.#output = undefined;
    if (output) this.#attempt(() => (whole ? output.commit() : output.discard()));
  }

  #begin(account: Account, output: string, input = stampOf(account.path)): void {
    this.#path = account.path;
    if (voidsFile(account)) return;
    this.#attempt(() => {
      if (this.#inPlace && account.ok && account.format === 'html') {
        throw new CleanArticleError(
          'OUTPUT_CLASH',
          'a page, and --write would put plain text in its place; use --output',
        );
      }
      this.#headers = new Headers(this.#format, false);
      this.#output = this.#folder.open(output, { input });
    });
  }

  #attempt(work: () => unknown): void {
    try {
      work();
    } catch (cause) {
      this.#output = undefined;
      if (!(cause instanceof CleanArticleError)) throw cause;
      const path = this.#path!;
      const { code, message, stack } = cause;
      this.#failures.push({ ok: false, name: path, path, isRecord: false, code, message, stack });
    }
  }
}
