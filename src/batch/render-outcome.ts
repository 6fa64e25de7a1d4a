import { rowWithText } from '../core/formats/csv.js';
import { squeezeJson } from '../core/formats/json-scan.js';
import { errorRecord, type SourceRecord, withoutText, withText } from '../core/formats/record.js';
import { renderNewRecord, renderRecordResult, renderResult } from '../core/render/json.js';
import { renderMarkdown, renderText } from '../core/render/text.js';
import type { Cleaned, Failed, Outcome } from './outcome.js';

/**
 * How an outcome is written. `own` is the form of the input: text for a text or a page, and for a record
 * its container with the clean text in place.
 */
export type OutputFormat = 'own' | 'text' | 'markdown' | 'json' | 'jsonl';

const LINE_END = /[\n\r]/;

/** The characters that an outcome adds to an output; a failed one adds some only where a record stood. */
export function renderOutcome(outcome: Outcome, format: OutputFormat, idKey?: string): string {
  return outcome.ok ? renderCleaned(outcome, format) : renderFailed(outcome, format, idKey);
}

function renderCleaned({ name, result, record, frame, duplicateOf }: Cleaned, format: OutputFormat): string {
  switch (format) {
    case 'own':
      return record && frame
        ? frame.before + recordInPlace(record, result.text) + frame.after
        : renderText(result);
    case 'text':
      return renderText(result);
    case 'markdown':
      return renderMarkdown(result);
    case 'json':
      return `${record ? renderRecordResult(record.id, withoutText(record), result, duplicateOf) : renderResult(name, result, duplicateOf)}\n`;
    case 'jsonl':
      return `${record ? onOneLine(withText(record, result.text)) : renderNewRecord(name, result)}\n`;
  }
}

function recordInPlace(record: SourceRecord, text: string): string {
  return record.row ? rowWithText(record.row, record.target, text) : withText(record, text);
}

/** A record of JSON Lines stays as it is; one of a JSON document may be spread over lines. */
function onOneLine(json: string): string {
  return LINE_END.test(json) ? squeezeJson(json) : json;
}

function renderFailed(failure: Failed, format: OutputFormat, idKey?: string): string {
  const { id, frame, message, row } = failure;
  if (id === undefined || !frame || format === 'text' || format === 'markdown') return '';
  const line = errorRecord({ id, message }, idKey);
  return format === 'own' ? frame.before + (row ?? line) + frame.after : `${line}\n`;
}
