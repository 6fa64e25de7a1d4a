import type { Notice } from '../core/article.js';
import { CleanArticleError } from '../core/errors.js';
import { rowToJson } from '../core/formats/csv.js';
import { decodeFile } from '../io/charset.js';
import { hasOpenQuote, isBlankRow, splitRows } from '../io/cut-rows.js';
import { countLines } from '../io/split-lines.js';
import type { Document } from './documents.js';
import type { Part } from './part.js';

const LINE_END = /\r?\n$/;

/** The rows of a part as records. Blank ones are left out, unless a table of one column has empty cells there. */
export async function* rowsOf(
  { bytes, first, table, header }: Part & { readonly kind: 'rows' },
  maxSize: number,
): AsyncGenerator<Document> {
  let line = first;
  let before = header;
  for (const row of splitRows(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    table.delimiter,
  )) {
    const at = line;
    line += countLines(row);
    if (isBlankRow(row) && table.columns.length > 1) continue;
    if (row.length > maxSize) {
      yield longRow({ kind: 'too-long', first: at, count: 1, table, header: before }, maxSize);
    } else {
      const { text, findings: lost } = await decodeFile(row);
      const lines = line - at;
      // Within a table a quote without its end takes in what follows it; no row but the last can end so.
      const findings = lines > 1 && hasOpenQuote(row, table.delimiter) ? [...lost, openQuote(lines)] : lost;
      const after = LINE_END.exec(text)?.[0] ?? '\n';
      const csv = { raw: text.replace(LINE_END, ''), table };
      const frame = { json: rowToJson(csv), before, after, place: `:${at}` };
      yield { format: table.format, row: csv, ...frame, findings, at };
    }
    before = '';
  }
}

function openQuote(lines: number): Notice {
  const why = `a quotation mark that opens a cell is never closed, so that ${lines} lines to the end are one row`;
  return { kind: 'notice', rule: 'decode/open-quote', why, span: { start: 0, end: 0 } };
}

/** A row of which only the place is known: its cells are empty. */
export function longRow(
  { first, table, header = '' }: Part & { readonly kind: 'too-long' },
  maxSize: number,
): Document {
  const { format, columns, delimiter } = table!;
  const row = { raw: delimiter.repeat(columns.length - 1), table: table! };
  const frame = { json: '{}', before: header, after: '\n', place: `:${first}` };
  const failure = new CleanArticleError('TOO_LARGE', `longer than ${maxSize} bytes; --max-size allows more`);
  return { format, row, ...frame, findings: [], at: first, failure };
}
