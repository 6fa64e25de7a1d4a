import type { Hints } from '../core/cleaner.js';
import { CleanArticleError } from '../core/errors.js';
import type { RecordKeys } from '../core/formats/record.js';
import { readError } from '../io/file-errors.js';
import { type InputOptions, openInput, STDIN_NAME, STDIN_PATH } from '../io/read.js';
import { documentsOf } from './documents.js';
import { readDocument } from './read-document.js';
import { type ReadOptions, readParts } from './read-parts.js';
import { siteOfFile } from './site-of-file.js';

/** A text or a page as a cleaner takes it. */
export interface OneDocument {
  readonly text: string;
  readonly hints: Hints;
}

/**
 * Reads an input that is one text or one page, as a batch reads it.
 *
 * @returns undefined for records
 * @throws {CleanArticleError} for what cannot be read
 */
export async function readOne(
  path: string,
  options: ReadOptions & RecordKeys & InputOptions,
): Promise<OneDocument | undefined> {
  const name = path === STDIN_PATH ? STDIN_NAME : path;
  try {
    const source = await openInput(path, options);
    for await (const part of readParts(name, source, options)) {
      if (part.kind !== 'whole') return undefined;
      for await (const document of documentsOf(name, part, options)) {
        if ('json' in document) return undefined;
        const file = { path, site: siteOfFile(path, path.split(/[/\\]/).at(-1)!) };
        const found = await readDocument(file, document, options);
        if ('message' in found) return undefined;
        const { text, record: _, ...known } = found;
        return { text, hints: { name, ...known } };
      }
    }
  } catch (cause) {
    const { code, message } = readError(cause);
    throw new CleanArticleError(code, `${name}: ${message}`, { cause });
  }
  return { text: '', hints: { name } };
}
