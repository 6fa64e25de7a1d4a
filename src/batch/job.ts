import type { Options } from '../core/options.js';
import { OutputFolder, type OutputFolderOptions } from '../io/write.js';
import { createCleaner } from '../library.js';
import { type Account, accountOf } from './account.js';
import { cleanTask, failed, failedDocument } from './clean-task.js';
import { documentsOf } from './documents.js';
import { FolderWriter } from './folder-writer.js';
import type { DocumentOptions, Outcome } from './outcome.js';
import { type OutputFormat, renderOutcome } from './render-outcome.js';
import type { Failure, FilesTask, Job, PartTask, Task } from './task.js';

/** A text that is ready to be written, and what is to be said of it. Plain data. */
export interface Piece {
  readonly account: Account;
  /** Absent where the text is written already. */
  readonly text?: string;
  /** Where it is to be written, where each file has an output of its own. */
  readonly output?: string;
}

type TextPiece = Piece & { readonly text: string };

/** What the documents become. Plain data. */
export interface Rendering {
  readonly format: OutputFormat;
  readonly idKey?: string;
  /** Where who cleans small files writes them too. */
  readonly folder?: OutputFolderOptions & { readonly path: string };
}

/** What a job needs to know. Plain data. */
export interface JobSetup {
  readonly cleaner: Partial<Options>;
  readonly documents: DocumentOptions;
}

/** Cleans documents to outcomes. */
export function createOutcomeJob(setup: JobSetup): Job<Outcome> {
  let cleaner: ReturnType<typeof createCleaner> | undefined;
  const options = setup.documents;
  return {
    run: async (task) => {
      cleaner ??= createCleaner(setup.cleaner);
      return collect(cleanTask(cleaner, task, options));
    },
    giveUp: async (task, failure) => [await failedTask(task, failure, options)],
  };
}

/** Cleans documents to the text that is to be written; small files are written where the setup says so. */
export function createPieceJob(setup: JobSetup & { readonly rendering: Rendering }): Job<Piece> {
  const { format, idKey, folder } = setup.rendering;
  const { run, giveUp } = createOutcomeJob(setup);
  const render = (outcome: Outcome): TextPiece => ({
    account: accountOf(outcome),
    text: renderOutcome(outcome, format, idKey),
  });
  const ofPart = ({ file: { output } }: PartTask, pieces: readonly TextPiece[]): Piece[] =>
    pieces.map((piece) => ({ ...piece, output }));
  const outputs = folder && new OutputFolder(folder.path, folder);
  return {
    run: async (task) => {
      const pieces = (await run(task)).map(render);
      if (task.kind === 'part') return ofPart(task, pieces);
      if (!outputs) return pieces;
      return writePieces(task, pieces, new FolderWriter(outputs, format, folder.inPlace ?? false));
    },
    giveUp: async (task, failure) => {
      const pieces = (await giveUp(task, failure)).map(render);
      return task.kind === 'part' ? ofPart(task, pieces) : pieces;
    },
  };
}

function writePieces({ files }: FilesTask, pieces: readonly TextPiece[], writer: FolderWriter): Piece[] {
  const inputs = new Map(files.map((file) => [file.path, file]));
  for (const { account, text } of pieces) {
    const { output, input } = inputs.get(account.path)!;
    writer.take(account, text, output!, input);
  }
  writer.close(true);
  return [...pieces, ...writer.takeFailures()].map((account) =>
    'account' in account ? { account: account.account } : { account },
  );
}

/** The outcome of a task of one document that could not be done. */
async function failedTask(task: Task, failure: Failure, options: DocumentOptions): Promise<Outcome> {
  if (task.kind === 'files') return failed(task.files[0]!.path, failure);
  const { path } = task.file;
  if (task.part.kind === 'whole') return failed(path, failure);
  const [document] = await collect(documentsOf(path, task.part, options));
  return failedDocument(path, document!, failure);
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
