import type { CleanResult } from '../result.js';
import { toJsonLine } from '../text/json-line.js';

/** Puts members before those of a JSON object. */
function prepend(members: string, object: string): string {
  return `{${members},${object.slice(1)}`;
}

/** Everything about a document of its own, as one line of JSON (`schema/result.schema.json`). */
export function renderResult(name: string, result: CleanResult, duplicateOf?: string): string {
  return prepend(`"name":${toJsonLine(name)}${duplicateMember(duplicateOf)}`, toJsonLine(result));
}

/** The document of which this one is a near-duplicate, where a first pass found one. */
function duplicateMember(duplicateOf: string | undefined): string {
  return duplicateOf === undefined ? '' : `,"duplicate_of":${toJsonLine(duplicateOf)}`;
}

/**
 * Everything about a record, as one line of JSON: its id, the result, and the record's other fields in
 * `record`. The place of the record is left out: the same record gives the same bytes wherever it stands.
 *
 * @param id the record's id as JSON
 * @param rest its other fields, as JSON on one line
 */
export function renderRecordResult(
  id: string,
  rest: string,
  result: CleanResult,
  duplicateOf?: string,
): string {
  const line = prepend(`"id":${id}${duplicateMember(duplicateOf)}`, toJsonLine(result));
  return `${line.slice(0, -1)},"record":${rest}}`;
}

/** A document of its own as a record of a corpus: id, text, and what is known of it, without the findings. */
export function renderNewRecord(name: string, result: CleanResult): string {
  const { title, byline, date, dateline, language, text } = result;
  return toJsonLine({ id: name, title, byline, date, dateline, language, text });
}
