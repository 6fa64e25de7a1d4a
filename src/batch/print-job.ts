import { type ArticlePrint, printOf } from '../core/across/article-print.js';
import { CleanArticleError } from '../core/errors.js';
import { readSmall } from '../io/read.js';
import { documentsOf } from './documents.js';
import type { DocumentOptions } from './outcome.js';
import type { Part } from './part.js';
import { readDocument } from './read-document.js';
import { readParts } from './read-parts.js';
import type { Job, TaskFile } from './task.js';

/** What the first pass takes of a document. Plain data. */
export interface Printed {
  readonly path: string;
  /** Its place in the file, as `Document.at` gives it. */
  readonly at: number;
  /** Id of a record that has one, else path and place. */
  readonly name: string;
  readonly site: string;
  readonly print: ArticlePrint;
}

/** Reads documents for the counting of lines. What cannot be read is passed over: cleaning will say so. */
export function createPrintJob({ documents }: { readonly documents: DocumentOptions }): Job<Printed> {
  return {
    run: async (task) => {
      const prints: Printed[] = [];
      const files = task.kind === 'part' ? [task.file] : task.files.filter(({ failure }) => !failure);
      for (const file of files) {
        const parts = task.kind === 'part' ? [task.part] : undefined;
        await passOver(async () => {
          for await (const printed of printFile(file, parts, documents)) prints.push(printed);
        });
      }
      return prints;
    },
    giveUp: async () => [],
  };
}

async function* printFile(
  file: TaskFile,
  parts: readonly Part[] | undefined,
  options: DocumentOptions,
): AsyncGenerator<Printed> {
  const { path } = file;
  for await (const part of parts ?? readParts(path, readSmall(path), options)) {
    for await (const document of documentsOf(path, part, options)) {
      if ('failure' in document && document.failure) continue;
      const found = await readDocument(file, document, options);
      if ('message' in found) continue;
      const { text, record, site = '' } = found;
      const place = 'json' in document ? document.place : '';
      const id = record === undefined || record.id === 'null' ? path + place : JSON.parse(record.id);
      yield { path, at: document.at, name: String(id), site, print: printOf(text) };
    }
  }
}

async function passOver(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof CleanArticleError)) throw error;
  }
}
