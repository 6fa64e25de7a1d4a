import { renderHeader } from '../core/render/text.js';
import type { Account } from './account.js';
import type { OutputFormat } from './render-outcome.js';

/** The lines that set several texts apart in one output, as `head` does. */
export class Headers {
  readonly #format: OutputFormat;
  readonly #several: boolean;
  #isFirst: boolean;

  /**
   * @param several the output takes more than one file
   * @param isFirst nothing with a header stands before
   */
  constructor(format: OutputFormat, several: boolean, isFirst = true) {
    this.#format = format;
    this.#several = several;
    this.#isFirst = isFirst;
  }

  get isFirst(): boolean {
    return this.#isFirst;
  }

  /** What stands before the text of a document; '' where nothing does. */
  before({ ok, name, isRecord }: Account): string {
    if (!ok || !this.#isDue(isRecord)) return '';
    const header = renderHeader(name, this.#isFirst);
    this.#isFirst = false;
    return header;
  }

  #isDue(isRecord: boolean): boolean {
    if (this.#format === 'text' || this.#format === 'markdown') return this.#several || isRecord;
    return this.#format === 'own' && this.#several && !isRecord;
  }
}
