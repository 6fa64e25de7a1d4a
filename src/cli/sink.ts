import type { Account } from '../batch/account.js';
import type { FolderWriter } from '../batch/folder-writer.js';
import { voidsFile } from '../batch/folder-writer.js';
import type { Headers } from '../batch/headers.js';
import type { Piece } from '../batch/job.js';
import { addAccount, type Totals } from '../batch/totals.js';
import { loadCompression } from '../io/compression.js';
import type { Output } from '../io/write.js';
import type { Checkpoints } from './checkpoints.js';
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

/**
 * One file for all. It is written if at least one document was, failed records included.
 *
 * @param totals of the run up to the document that is taken
 * @param checkpoints where they are, what there is of the file stays when the run is broken off
 */
export function createFileSink(
  output: Output,
  headers: Headers,
  { totals }: { readonly totals: Totals },
  checkpoints?: Checkpoints,
): Sink {
  let taken = checkpoints?.hasAny ?? false;
  return {
    take: ({ account, text = '' }) => {
      if (voidsFile(account)) return;
      taken = true;
      const isSafe = output.write(headers.before(account) + text);
      if (!isSafe || !checkpoints) return;
      const reached = structuredClone(totals);
      addAccount(reached, account);
      checkpoints.note(account, output.sync(), headers.isFirst, reached);
    },
    close: (whole) => {
      if (whole && taken) output.commit();
      else if (!whole && checkpoints?.hasAny) {
        output.keep();
        return;
      } else output.discard();
      checkpoints?.remove();
    },
  };
}

/**
 * An output for each input, or the inputs themselves; those of small files are written already.
 *
 * @param fail called for an output that could not be written; the next ones are
 */
export function createFolderSink(writer: FolderWriter, fail: (account: Account) => void): Sink {
  const tell = (): void => writer.takeFailures().forEach(fail);
  return {
    take: async ({ account, text, output }) => {
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
