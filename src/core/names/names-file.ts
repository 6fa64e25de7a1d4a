import type { EntityType } from '../article.js';
import { CleanArticleError } from '../errors.js';
import type { NameRow } from '../options.js';

const TYPES: readonly EntityType[] = ['country', 'org', 'person', 'place', 'other'];
const LISTS = ['aliases', 'variants', 'others'] as const;
const TEXTS = ['name', 'type', 'id', 'lang', 'modifier'] as const;
const COLUMNS: readonly string[] = [...TEXTS, ...LISTS, 'article'];

/**
 * Rows of a user's gazetteer, from JSON or TSV.
 *
 * TSV: the first line names the columns; several forms in a cell are divided by `|`; lines that begin
 * with `#` are comments. Without a line of columns they are name, aliases, type. JSON: an array of objects
 * with the same fields, lists as arrays.
 *
 * @param file name of the file, for messages
 * @throws {CleanArticleError} `BAD_LEXICON` with file and line for each row that cannot be read
 */
export function parseNamesFile(text: string, file: string): NameRow[] {
  const content = text.replace(/^\ufeff/, '');
  const problems: string[] = [];
  const rows = /^\s*[[{]/.test(content)
    ? fromJson(content, file, problems)
    : fromTsv(content, file, problems);
  if (problems.length > 0) throw new CleanArticleError('BAD_LEXICON', problems.join('\n'));
  return rows;
}

function fromTsv(text: string, file: string, problems: string[]): NameRow[] {
  const rows: NameRow[] = [];
  let columns: readonly string[] | null = null;
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const cells = line.split('\t').map((cell) => cell.trim());
    if (columns === null) {
      columns = cells.includes('name') ? cells : ['name', 'aliases', 'type'];
      const strange = columns.filter((column) => !COLUMNS.includes(column));
      if (strange.length > 0)
        problems.push(
          `${file}:${at + 1}: no column is called "${strange[0]}"; columns: ${COLUMNS.join(', ')}`,
        );
      if (cells.includes('name')) continue;
    }
    if (cells.length > columns.length) {
      problems.push(`${file}:${at + 1}: ${cells.length} cells, but ${columns.length} columns`);
      continue;
    }
    const record = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
    const lists = LISTS.map((list) => [list, (record[list] ?? '').split('|').map((form) => form.trim())]);
    const row = checked({ ...record, ...Object.fromEntries(lists) }, `${file}:${at + 1}`, problems);
    if (row) rows.push(row);
  }
  return rows;
}

function fromJson(text: string, file: string, problems: string[]): NameRow[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const position = /position (\d+)/.exec(message)?.[1];
    const line = position === undefined ? '' : `:${text.slice(0, Number(position)).split('\n').length}`;
    throw new CleanArticleError('BAD_LEXICON', `${file}${line}: not JSON: ${message}`, { cause });
  }
  const records = Array.isArray(value) ? value : [value];
  const lines = linesOf(text);
  return records.flatMap((record, at) => checked(record, `${file}:${lines[at] ?? 1}`, problems) ?? []);
}

/** Line of each object of a JSON array, from 1: where its brace opens. */
function linesOf(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]|\n/gs)) {
    if (token === '\n') line++;
    else if (token === '{' && depth++ === 0) lines.push(line);
    else if (token === '}') depth--;
    else line += token.split('\n').length - 1;
  }
  return lines;
}

/** The record as a row, or null with a problem noted. */
function checked(record: unknown, where: string, problems: string[]): NameRow | null {
  const problem = (text: string): null => {
    problems.push(`${where}: ${text}`);
    return null;
  };
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return problem('not an object with a name');
  const fields = record as Record<string, unknown>;
  const strange = Object.keys(fields).find((key) => !COLUMNS.includes(key));
  if (strange !== undefined) return problem(`no field is called "${strange}"; fields: ${COLUMNS.join(', ')}`);
  const texts: Record<string, string> = {};
  for (const key of TEXTS) {
    const value = fields[key] ?? '';
    if (typeof value !== 'string' || /[\t\n|=]/.test(value)) return problem(`${key} is not a plain text`);
    texts[key] = value.trim();
  }
  const type = (texts.type || 'other') as EntityType;
  if (!texts.name) return problem('no name');
  if (!TYPES.includes(type)) return problem(`no type is called "${type}"; types: ${TYPES.join(', ')}`);
  const lists: Record<string, string[]> = {};
  for (const key of LISTS) {
    const value = fields[key] ?? [];
    const isList =
      Array.isArray(value) && value.every((form) => typeof form === 'string' && !/[\t\n|=]/.test(form));
    if (!isList) return problem(`${key} is not a list of plain texts`);
    lists[key] = (value as string[]).filter((form) => form !== '');
  }
  return {
    name: texts.name,
    type,
    ...(texts.id ? { id: texts.id } : {}),
    ...(texts.lang ? { lang: texts.lang } : {}),
    ...(texts.modifier ? { modifier: texts.modifier } : {}),
    ...(fields.article === true || /^(?:1|true|yes)$/.test(String(fields.article ?? ''))
      ? { article: true }
      : {}),
    aliases: lists.aliases,
    variants: lists.variants,
    others: lists.others,
  };
}
