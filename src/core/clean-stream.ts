import type { Cleaner } from './cleaner.js';
import { CleanArticleError } from './errors.js';
import type { CleanResult } from './result.js';

/** A record with a text; its other fields are nobody's business here and stay. */
export interface TextRecord {
  readonly text: string;
  /** The title where it is known beside the text: a hint. */
  readonly title?: string;
  readonly [field: string]: unknown;
}

/** What became of one record of a stream. */
export type CleanedRecord<R> =
  | { readonly ok: true; readonly record: R; readonly result: CleanResult; readonly error?: undefined }
  | {
      readonly ok: false;
      readonly record: R;
      readonly error: CleanArticleError;
      readonly result?: undefined;
    };

/** A Web stream around a cleaner; one record is in hand at a time, so that a slow reader holds back the writer. */
export function cleanStreamWith<R extends string | TextRecord>(
  cleaner: Cleaner,
): TransformStream<R, CleanedRecord<R>> {
  return new TransformStream({
    transform: (record, controller) => controller.enqueue(cleanRecord(cleaner, record)),
  });
}

function cleanRecord<R extends string | TextRecord>(cleaner: Cleaner, record: R): CleanedRecord<R> {
  if (typeof record === 'string') return { ok: true, record, result: cleaner.clean(record) };
  const { text, title } = (record ?? {}) as Partial<TextRecord>;
  if (typeof text !== 'string') {
    const error = new CleanArticleError('BAD_RECORD', 'The record has no field "text" with a string.');
    return { ok: false, record, error };
  }
  const hints = typeof title === 'string' ? { title } : {};
  return { ok: true, record, result: cleaner.clean(text, hints) };
}
