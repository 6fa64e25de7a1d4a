import {
  type BadRecord,
  HTML_KEY,
  type RecordKeys,
  readRecord,
  type SourceRecord,
  TEXT_KEYS,
} from './record.js';

/** What the header of a table says of all its rows. Plain data. */
export interface Table {
  readonly format: 'csv' | 'tsv';
  readonly delimiter: string;
  readonly columns: readonly string[];
}

/** A row as it stands in the source, without its line end. Plain data. */
export interface CsvRow {
  readonly raw: string;
  readonly table: Table;
}

/** A cell: its half-open range in the row, quotes included, and what it says. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const QUOTE = '"';
const NEEDS_QUOTES = /["\r\n]|^[ \t]|[ \t]$/;

/**
 * The cells of a row (RFC 4180). Quotes count where they open a cell; a cell that goes on behind its closing
 * quote is taken as it stands. Ranges are kept, so that all cells but one can be given back as they were.
 */
export function splitCells(raw: string, delimiter: string): Cell[] {
  const cells: Cell[] = [];
  for (let start = 0; ; ) {
    const closing = raw[start] === QUOTE ? endOfQuotes(raw, start) : start;
    const found = raw.indexOf(delimiter, closing);
    const end = found < 0 ? raw.length : found;
    const isQuoted = closing > start && closing === end && raw[end - 1] === QUOTE && end - start > 1;
    const value = isQuoted ? raw.slice(start + 1, end - 1).replaceAll('""', QUOTE) : raw.slice(start, end);
    cells.push({ start, end, value });
    if (found < 0) return cells;
    start = end + delimiter.length;
  }
}

/** Behind the quote that closes the one at `at`; the end of the row where none does. */
function endOfQuotes(raw: string, at: number): number {
  for (let next = raw.indexOf(QUOTE, at + 1); next >= 0; next = raw.indexOf(QUOTE, next + 2)) {
    if (raw[next + 1] !== QUOTE) return next + 1;
  }
  return raw.length;
}

/** What divides the cells of a header: the commonest of `,` `;` and tab outside quotes. */
export function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const times = (mark: string): number => bare.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}

/**
 * What is wrong with a table as a whole: it has no column with a text. Undefined where it has one.
 *
 * @param keys which column is wanted
 */
export function lackOf({ columns }: Table, { textKey }: RecordKeys): string | undefined {
  const wanted = textKey === undefined ? [...TEXT_KEYS, HTML_KEY] : [textKey];
  if (wanted.some((key) => columns.includes(key))) return undefined;
  const shown = columns.map((column) => JSON.stringify(column)).join(', ');
  const missing = wanted.map((key) => JSON.stringify(key)).join(' or ');
  return `no column ${missing} in its header, which has ${shown}; name the one with the text with --text-key`;
}

/** The row as a JSON object of strings. */
export function rowToJson({ raw, table: { columns, delimiter } }: CsvRow): string {
  const cells = splitCells(raw, delimiter).slice(0, columns.length);
  const members = cells.map(({ value }, at) => `${JSON.stringify(columns[at])}:${JSON.stringify(value)}`);
  return `{${members.join(',')}}`;
}

/** Reads a row: finds the cell with the text, the id and the title, as in a record of JSON. Never throws. */
export function readRow(row: CsvRow, json: string, { textKey, idKey }: RecordKeys): SourceRecord | BadRecord {
  const { columns, delimiter } = row.table;
  const cells = splitCells(row.raw, delimiter);
  const isFilled = (key: string): boolean => (cells[columns.lastIndexOf(key)]?.value ?? '') !== '';
  const present = [...TEXT_KEYS, HTML_KEY].filter((key) => columns.includes(key));
  const record = readRecord(json, { idKey, textKey: textKey ?? present.find(isFilled) ?? present[0] });
  if (cells.length !== columns.length) {
    const message = `${cells.length} cells, where the header has ${columns.length}; is a quote or a delimiter missing?`;
    return { id: record.id, message };
  }
  return 'json' in record ? { ...record, row } : record;
}

/** The row with its clean text; every other cell is as it was, and so is this one where it says the same. */
export function rowWithText({ raw, table }: CsvRow, target: string, text: string): string {
  const { columns, delimiter } = table;
  const { start, end, value } = splitCells(raw, delimiter)[columns.lastIndexOf(target)]!;
  if (value === text) return raw;
  const isQuoted = raw[start] === QUOTE || NEEDS_QUOTES.test(text) || text.includes(delimiter);
  const cell = isQuoted ? QUOTE + text.replaceAll(QUOTE, '""') + QUOTE : text;
  return raw.slice(0, start) + cell + raw.slice(end);
}
