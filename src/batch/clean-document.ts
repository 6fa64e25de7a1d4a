import type { Cleaner, Hints } from '../core/cleaner.js';
import type { Document } from './documents.js';
import { duplicateOf } from './duplicates.js';
import type { DocumentOptions, Outcome } from './outcome.js';
import { readDocument } from './read-document.js';
import type { TaskFile } from './task.js';

/** Cleans one document. Everything it needs and gives is plain data, so it can run in a worker. */
export async function cleanDocument(
  cleaner: Cleaner,
  file: TaskFile,
  name: string,
  document: Document,
  options: DocumentOptions,
): Promise<Outcome> {
  const { path } = file;
  const { format, at } = document;
  const found = await readDocument(file, document, options);
  const place = 'json' in document ? document.place : '';
  const frame = 'json' in document ? { before: document.before, after: document.after } : undefined;
  const origin = {
    name: name + place,
    path,
    at,
    ...(frame ? { frame } : {}),
    ...(options.explain ? originalOf(document) : {}),
  };
  if ('message' in found) {
    const failure = { ok: false, code: 'BAD_RECORD', message: found.message } as const;
    // A document that is one object without a text is a failed file; a record among others keeps its place.
    if (place === '') return { ...failure, name, path };
    return { ...failure, ...origin, ...('row' in document ? { row: document.row.raw } : {}), id: found.id };
  }
  const { text, record, ...known } = found;
  const twin = duplicateOf(options.duplicates, path, document.at);
  return {
    ok: true,
    ...origin,
    format,
    ...(record ? { record } : {}),
    ...(twin === undefined ? {} : { duplicateOf: twin }),
    ...run(cleaner, text, { name: origin.name, ...known }, options),
  };
}

function originalOf(document: Document): { original: string; recoded?: boolean } {
  const { recoded } = document;
  const original =
    'json' in document ? document.before + asItStands(document) + document.after : document.text;
  return recoded ? { original, recoded } : { original };
}

function asItStands(record: Document & { readonly json: string }): string {
  return 'row' in record ? record.row.raw : record.json;
}

function run(cleaner: Cleaner, text: string, hints: Hints, { explain }: DocumentOptions) {
  return explain ? { ...cleaner.explain(text, hints), source: text } : { result: cleaner.clean(text, hints) };
}
