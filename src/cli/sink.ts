import type { Account } from '../batch/account.js';
import type { FolderWriter } from '../batch/folder-writer.js';
import { voidsFile } from '../batch/folder-writer.js';
import type { Headers } from '../batch/headers.js';
import type { Piece } from '../batch/job.js';
import { loadCompression } from '../io/compression.js';
import type { Output } from '../io/write.js';
import type { ResultStream } from './result-stream.js';

/** Takes the pieces of a run, in order. */
export interface Sink {
  /** @throws {CleanArticleError} where one output takes everything and fails; what a stream reports */
  take(piece: Piece): void | Promise<void>;
  /** @param whole false if the run was broken off: what is not complete is taken back */
  close(whole: boolean): void | Promise<void>;
}

export function createStreamSink(stream: ResultStream, headers: Headers): Sink {
  return {
    take: ({ account, text = '' }) => stream.write(headers.before(account) + text),
    close: () => stream.end(),
  };
}

/** One file for all. It is written if at least one document was, failed records included. */
export function createFileSink(output: Output, headers: Headers): Sink {
  let taken = false;
  return {
    take: ({ account, text = '' }) => {
      if (voidsFile(account)) return;
      taken = true;
      output.write(headers.before(account) + text);
    },
    close: (whole) => {
      if (whole && taken) output.commit();
      else output.discard();
    },
  };
}

/**
 * An output for each input, or the inputs themselves; those of small files are written already.
 *
 * @param outputs path of an input → path of its output
 * @param fail called for an output that could not be written; the next ones are
 */
export function createFolderSink(
  writer: FolderWriter,
  outputs: ReadonlyMap<string, string>,
  fail: (account: Account) => void,
): Sink {
  const tell = (): void => writer.takeFailures().forEach(fail);
  return {
    take: async ({ account, text }) => {
      const output = outputs.get(account.path);
      if (text !== undefined && output !== undefined) {
        await loadCompression(output);
        writer.take(account, text, output);
      }
      tell();
    },
    close: (whole) => {
      writer.close(whole);
      tell();
    },
  };
}
