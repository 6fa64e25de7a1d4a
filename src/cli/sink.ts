import type { Outcome } from '../batch/outcome.js';
import type { OutputFormat } from '../batch/render-outcome.js';
import { CleanArticleError } from '../core/errors.js';
import type { Output, OutputFolder } from '../io/write.js';
import { Renderer } from './renderer.js';
import type { ResultStream } from './result-stream.js';

/** Takes the outcomes of a run, in order. */
export interface Sink {
  /** @throws {CleanArticleError} where one output takes everything and fails; what a stream reports */
  take(outcome: Outcome): void | Promise<void>;
  /** @param whole false if the run was broken off: what is not complete is taken back */
  close(whole: boolean): void | Promise<void>;
}

/** Is it the failure of a whole file, so that its output is void? */
function voidsFile(outcome: Outcome): boolean {
  return !outcome.ok && outcome.frame === undefined;
}

export function createStreamSink(stream: ResultStream, renderer: Renderer): Sink {
  return {
    take: (outcome) => stream.write(renderer.render(outcome)),
    close: () => stream.end(),
  };
}

/** One file for all. It is written if at least one document was, failed records included. */
export function createFileSink(output: Output, renderer: Renderer): Sink {
  let taken = false;
  return {
    take: (outcome) => {
      if (voidsFile(outcome)) return;
      taken = true;
      output.write(renderer.render(outcome));
    },
    close: (whole) => {
      if (whole && taken) output.commit();
      else output.discard();
    },
  };
}

export interface FolderSinkOptions {
  readonly folder: OutputFolder;
  /** Path of an input → path of its output. */
  readonly outputs: ReadonlyMap<string, string>;
  readonly inPlace: boolean;
  readonly format: OutputFormat;
  readonly idKey?: string;
  /** Called for an output that could not be written; the next ones are. */
  readonly fail: (name: string, error: CleanArticleError) => void;
}

/** An output for each input, or the inputs themselves. */
export class FolderSink implements Sink {
  readonly #options: FolderSinkOptions;
  #path: string | undefined;
  #output: Output | undefined;
  #renderer: Renderer | undefined;

  constructor(options: FolderSinkOptions) {
    this.#options = options;
  }

  take(outcome: Outcome): void {
    if (outcome.path !== this.#path) {
      this.close(true);
      this.#begin(outcome);
    }
    if (voidsFile(outcome)) this.close(false);
    this.#attempt(outcome.name, () => this.#output?.write(this.#renderer!.render(outcome)));
    // A text is all there is of its file; of records there may be more.
    if (outcome.frame === undefined) this.close(true);
  }

  close(whole: boolean): void {
    const output = this.#output;
    this.#output = undefined;
    if (output) this.#attempt(this.#path!, () => (whole ? output.commit() : output.discard()));
  }

  #begin(outcome: Outcome): void {
    const { folder, outputs, inPlace, format, idKey } = this.#options;
    this.#path = outcome.path;
    const output = outputs.get(outcome.path);
    if (output === undefined || voidsFile(outcome)) return;
    this.#attempt(outcome.name, () => {
      if (inPlace && outcome.ok && outcome.format === 'html') {
        throw new CleanArticleError(
          'OUTPUT_CLASH',
          'a page, and --write would put plain text in its place; use --output',
        );
      }
      this.#renderer = new Renderer(format, false, idKey);
      this.#output = folder.open(output);
    });
  }

  #attempt(name: string, work: () => unknown): void {
    try {
      work();
    } catch (cause) {
      this.#output = undefined;
      if (!(cause instanceof CleanArticleError)) throw cause;
      this.#options.fail(name, cause);
    }
  }
}
