import type { ErrorCode } from '../core/errors.js';
import type { Format } from '../core/formats/format.js';
import type { RecordKeys, SourceRecord } from '../core/formats/record.js';
import type { CleanResult, ExplainedLine } from '../core/result.js';
import type { Duplicates } from './duplicates.js';
import type { ReadOptions } from './read-parts.js';

/** Where a document came from. */
export interface Origin {
  /** For people: the path, `<stdin>` for standard input; of a record with its place, `a.jsonl:17`. */
  readonly name: string;
  /** The path of the file as it was found; `-` is standard input. */
  readonly path: string;
  /** Its place in the file: number of its line, or index in a list. Whole files have 0, failed ones none. */
  readonly at?: number;
  /** Set where the document is a record of a JSON or JSON Lines file, or a row of a table. */
  readonly frame?: Frame;
  /** If `explain` asked for it: the characters of the input that it was read from, frame included. */
  readonly original?: string;
  /** If `explain` asked for it: the file is not plain UTF-8, so its bytes are not those of its characters. */
  readonly recoded?: boolean;
}

/** The characters of the container around a record: joined in order, they give the container again. */
export interface Frame {
  readonly before: string;
  readonly after: string;
}

/** A document that was cleaned. */
export interface Cleaned extends Origin {
  readonly ok: true;
  /** What the input was read as. */
  readonly format: Format;
  readonly result: CleanResult;
  /** The record as it was, where the document is one. */
  readonly record?: SourceRecord;
  /** If `explain` asked for them: the text before cleaning, and every line with what became of it. */
  readonly source?: string;
  readonly lines?: readonly ExplainedLine[];
  /** The document of which this is a near-duplicate: its id if it is a record that has one, else its name. */
  readonly duplicateOf?: string;
}

/** A file that could not be read, or a record without a text. */
export interface Failed extends Origin {
  readonly ok: false;
  readonly code: ErrorCode;
  /** What happened, where, and what to try. */
  readonly message: string;
  /** Of a record: its id as JSON, `null` where it has none. */
  readonly id?: string;
  /** Of a row of a table: the row, which stays as it was. */
  readonly row?: string;
  readonly cause?: unknown;
}

/** What became of one document of a batch. Plain data. */
export type Outcome = Cleaned | Failed;

/** How the documents of a batch are cleaned. Plain data. */
export interface DocumentOptions extends RecordKeys, ReadOptions {
  /** Give what was read, the text before cleaning, and every line with what became of it. */
  readonly explain?: boolean;
  /** Near-duplicates, as a first pass found them. */
  readonly duplicates?: Duplicates;
  /** Leave them out. Those in a list of records stay. */
  readonly dropDuplicates?: boolean;
}

/** How a batch is read and run. */
export interface BatchOptions extends DocumentOptions {
  /** Patterns of files and folders to leave out; one without `/` fits at any depth. */
  readonly ignore?: readonly string[];
  /** A file or folder that no folder or pattern gives, because the output goes there. */
  readonly exclude?: string;
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Stops the batch between two documents. */
  readonly signal?: AbortSignal;
  /** Worker threads for more than a little work; the outcomes are the same. Default: the cores there are. */
  readonly jobs?: number;
  /** Seconds a document may take before it is given up as failed; only workers can be stopped. Default 60. */
  readonly timeout?: number;
}
