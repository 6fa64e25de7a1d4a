import type { Finding } from '../core/article.js';
import { readRow } from '../core/formats/csv.js';
import { type RecordKeys, readRecord, type SourceRecord } from '../core/formats/record.js';
import type { Facts, PageHints } from '../core/page-hints.js';
import type { Document } from './documents.js';
import type { TaskFile } from './task.js';

/** A document's text, with what is known beside it. */
export interface TextOfDocument {
  readonly text: string;
  readonly title?: string;
  readonly facts?: Facts;
  readonly page?: PageHints;
  readonly site?: string;
  readonly findings: readonly Finding[];
  readonly record?: SourceRecord;
}

/** Why a record has no text; its id as JSON. */
export interface NoText {
  readonly id: string;
  readonly message: string;
}

/** Finds the text: the file itself, the text of a page, a field of a record. */
export async function readDocument(
  { site }: TaskFile,
  document: Document,
  keys: RecordKeys,
): Promise<TextOfDocument | NoText> {
  const { findings, format } = document;
  if (!('json' in document)) return { ...(await readText(document.text, format === 'html')), site, findings };
  const record =
    'row' in document
      ? readRow(document.row, document.json, keys)
      : readRecord(document.json, format === 'warc' ? {} : keys);
  if (!('json' in record)) return record;
  const known = await readText(record.text, record.html);
  return {
    ...known,
    title: record.title ?? known.title,
    site: record.site ?? site,
    findings,
    record: format === 'warc' ? withoutPage(record) : record,
  };
}

/** A record of an archive is not given back with its page. */
function withoutPage(record: SourceRecord): SourceRecord {
  const { html: _, ...rest } = JSON.parse(record.json);
  const bare = readRecord(JSON.stringify({ ...rest, text: '' })) as SourceRecord;
  return { ...bare, text: record.text, html: record.html };
}

/** The parser of HTML is loaded with the first page. */
async function readText(
  text: string,
  html: boolean,
): Promise<Pick<TextOfDocument, 'text' | 'title' | 'facts' | 'page'>> {
  if (!html) return { text };
  const { htmlToText } = await import('../core/formats/html.js');
  return htmlToText(text);
}
