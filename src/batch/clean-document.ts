import type { Cleaner, Hints } from '../core/cleaner.js';
import { readRecord } from '../core/formats/record.js';
import type { Document } from './documents.js';
import type { DocumentOptions, Outcome } from './outcome.js';

/** Cleans one document. Everything it needs and gives is plain data, so it can run in a worker. */
export async function cleanDocument(
  cleaner: Cleaner,
  path: string,
  name: string,
  document: Document,
  options: DocumentOptions,
): Promise<Outcome> {
  const { format, findings } = document;
  const read = options.explain ? originalOf(document) : {};
  if (!('json' in document)) {
    const { text, title } = await readText(document.text, format === 'html');
    return {
      ok: true,
      name,
      path,
      format,
      ...read,
      ...run(cleaner, text, { name, title, findings }, options),
    };
  }
  const { json, before, after, place } = document;
  const origin = { name: name + place, path, frame: { before, after }, ...read };
  const record = readRecord(json, options);
  if (!('json' in record)) {
    const failure = { ok: false, code: 'BAD_RECORD', message: record.message } as const;
    // A document that is one object without a text is a failed file; a record among others keeps its place.
    return place === '' ? { ...failure, name, path } : { ...failure, ...origin, id: record.id };
  }
  const { text, title } = await readText(record.text, record.html);
  const hints = { name: origin.name, title: record.title ?? title, findings };
  return { ok: true, ...origin, format, record, ...run(cleaner, text, hints, options) };
}

function originalOf(document: Document): { original: string; recoded?: boolean } {
  const { recoded } = document;
  const original = 'json' in document ? document.before + document.json + document.after : document.text;
  return recoded ? { original, recoded } : { original };
}

/** The parser of HTML is loaded with the first page. */
async function readText(text: string, html: boolean): Promise<{ text: string; title?: string }> {
  if (!html) return { text };
  const { htmlToText } = await import('../core/formats/html.js');
  return htmlToText(text);
}

function run(cleaner: Cleaner, text: string, hints: Hints, { explain }: DocumentOptions) {
  return explain ? { ...cleaner.explain(text, hints), source: text } : { result: cleaner.clean(text, hints) };
}
