import type { Outcome } from '../batch/outcome.js';
import type { OutputFormat } from '../batch/render-outcome.js';
import { CleanArticleError } from '../core/errors.js';
import type { Output, OutputFolder } from '../io/write.js';
import { Renderer } from './renderer.js';
import type { ResultStream } from './result-stream.js';

/** Takes the outcomes of a run, in order. */
export interface Sink {
  take(outcome: Outcome): Promise<void>;
  /** @param whole false if the run was broken off: what is not complete is taken back */
  close(whole: boolean): Promise<void>;
}

/** Is it the failure of a whole file, so that its output is void? */
function voidsFile(outcome: Outcome): boolean {
  return !outcome.ok && outcome.frame === undefined;
}

/** @throws what the stream reports */
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
    take: async (outcome) => {
      if (voidsFile(outcome)) return;
      taken = true;
      await output.write(renderer.render(outcome));
    },
    close: async (whole) => {
      if (whole && taken) await output.commit();
      else await output.discard();
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
export function createFolderSink(options: FolderSinkOptions): Sink {
  return new FolderSink(options);
}

class FolderSink implements Sink {
  readonly #options: FolderSinkOptions;
  #path: string | undefined;
  #output: Output | undefined;
  #renderer: Renderer | undefined;

  constructor(options: FolderSinkOptions) {
    this.#options = options;
  }

  async take(outcome: Outcome): Promise<void> {
    if (outcome.path !== this.#path) {
      await this.close(true);
      await this.#begin(outcome);
    }
    if (voidsFile(outcome)) await this.close(false);
    await this.#attempt(outcome.name, async () => this.#output?.write(this.#renderer!.render(outcome)));
    // A text is all there is of its file; of records there may be more.
    if (outcome.frame === undefined) await this.close(true);
  }

  async close(whole: boolean): Promise<void> {
    const output = this.#output;
    this.#output = undefined;
    if (output) await this.#attempt(this.#path!, () => (whole ? output.commit() : output.discard()));
  }

  async #begin(outcome: Outcome): Promise<void> {
    const { folder, outputs, inPlace, format, idKey } = this.#options;
    this.#path = outcome.path;
    const output = outputs.get(outcome.path);
    if (output === undefined || voidsFile(outcome)) return;
    await this.#attempt(outcome.name, async () => {
      if (inPlace && outcome.ok && outcome.format === 'html') {
        throw new CleanArticleError(
          'OUTPUT_CLASH',
          'a page, and --write would put plain text in its place; use --output',
        );
      }
      this.#renderer = new Renderer(format, false, idKey);
      this.#output = await folder.open(output);
    });
  }

  async #attempt(name: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      this.#output = undefined;
      if (!(cause instanceof CleanArticleError)) throw cause;
      this.#options.fail(name, cause);
    }
  }
}
