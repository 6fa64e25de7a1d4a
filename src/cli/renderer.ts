import type { Outcome } from '../batch/outcome.js';
import { type OutputFormat, renderOutcome } from '../batch/render-outcome.js';
import { renderHeader } from '../core/render/text.js';

/** Writes outcomes one after the other into one output, with headers between several texts. */
export class Renderer {
  readonly #format: OutputFormat;
  readonly #idKey: string | undefined;
  readonly #several: boolean;
  #isFirst = true;

  /** @param several the output takes more than one file */
  constructor(format: OutputFormat, several: boolean, idKey?: string) {
    this.#format = format;
    this.#several = several;
    this.#idKey = idKey;
  }

  render(outcome: Outcome): string {
    const text = renderOutcome(outcome, this.#format, this.#idKey);
    if (!outcome.ok || !this.#hasHeader(outcome.frame !== undefined)) return text;
    const header = renderHeader(outcome.name, this.#isFirst);
    this.#isFirst = false;
    return header + text;
  }

  #hasHeader(isRecord: boolean): boolean {
    if (this.#format === 'text') return this.#several || isRecord;
    return this.#format === 'own' && this.#several && !isRecord;
  }
}
