import { documentOptions } from '../batch/clean-files.js';
import type { BatchOptions, DocumentOptions } from '../batch/outcome.js';
import { type KnownLines, mergeKnown } from '../core/across/known-lines.js';
import { CleanArticleError } from '../core/errors.js';
import type { FileList } from '../io/file-list.js';
import type { FoundFile } from '../io/find-files.js';
import { STDIN_PATH } from '../io/read.js';
import type { Flags } from './flags.js';
import type { Reporter } from './reporter.js';

/** What the cleaner and the reading of documents are told of all documents. */
export interface Across {
  readonly known?: KnownLines;
  readonly documents: DocumentOptions;
}

/**
 * The first pass over the inputs, where there are several or it is asked for, or what was learned before.
 *
 * @throws {CleanArticleError} `BAD_LEXICON` for a file of known lines; `BAD_OPTION` for a pass that cannot be made
 */
export async function lookAcross(
  files: FileList,
  flags: Flags,
  options: BatchOptions,
  reporter: Reporter,
): Promise<Across> {
  const known = await loadAll(flags.known ?? []);
  const documents = documentOptions(options);
  if (!wantsPass(files, flags))
    return known.length === 0 ? { documents } : { known: mergeKnown(known), documents };
  const { learnFiles } = await import('../batch/learn.js');
  const learned = await learnFiles(rereadable(files), options);
  const { duplicates } = learned;
  const count = [...duplicates.values()].reduce((sum, places) => sum + places.size, 0);
  const how = flags.duplicates ?? 'mark';
  if (count > 0 && how !== 'keep') {
    const done = how === 'drop' ? ' and left out' : '';
    reporter.note(`${count} of ${learned.documents} documents nearly repeat another${done}`);
  }
  return {
    known: mergeKnown([...known, learned.known]),
    documents: how === 'keep' ? documents : { ...documents, duplicates, dropDuplicates: how === 'drop' },
  };
}

function* rereadable(files: FileList): Generator<FoundFile> {
  for (const file of files.byPath()) if (!file.once) yield file;
}

function wantsPass(files: FileList, { across, known, duplicates }: Flags): boolean {
  const isAsked = across === true || (duplicates !== undefined && duplicates !== 'keep');
  if (!isAsked) {
    return across !== false && known === undefined && files.isSeveral;
  }
  const { firstOnce } = files;
  if (firstOnce !== undefined) {
    const what = firstOnce === STDIN_PATH ? 'standard input' : `${firstOnce} is a pipe or a device, which`;
    const advice = 'learn from a file of it first, and give that with --known';
    throw new CleanArticleError('BAD_OPTION', `${what} cannot be read twice; ${advice}.`);
  }
  return true;
}

async function loadAll(paths: readonly string[]): Promise<KnownLines[]> {
  if (paths.length === 0) return [];
  const { loadKnown } = await import('../io/load-known.js');
  return Promise.all(paths.map(loadKnown));
}
