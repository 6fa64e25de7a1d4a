import { escapeLineEnds } from '../text/json-line.js';
import type { CsvRow } from './csv.js';
import { isHtml } from './detect-html.js';
import { type Member, scanMembers, squeezeJson } from './json-scan.js';
import { siteOfRecord } from './site.js';

/** Which fields of a record hold its text and its id, where they are not to be found by themselves. */
export interface RecordKeys {
  readonly textKey?: string;
  readonly idKey?: string;
}

/** A JSON object with a text, as it stands in the source. Plain data. */
export interface SourceRecord {
  /** The object's own characters; numbers, order and spaces are as they were. */
  readonly json: string;
  readonly members: readonly Member[];
  /** The field that takes the clean text: the one that was read, or `text` beside an `html` field. */
  readonly target: string;
  /** Text to clean, or a page where `html` is true. */
  readonly text: string;
  readonly html: boolean;
  /** The id as JSON; `null` where there is none. */
  readonly id: string;
  /** The record's own title. */
  readonly title?: string;
  /** The host of its address, or the site that it names. */
  readonly site?: string;
  /** The row that it was made of, where it stands in a table. */
  readonly row?: CsvRow;
}

/** A record without a text to clean; `message` says why. */
export interface BadRecord {
  readonly id: string;
  readonly message: string;
}

export const TEXT_KEYS = ['text', 'content', 'body'];
export const HTML_KEY = 'html';
const ID_KEYS = ['id', '_id'];
const TITLE_KEYS = ['title', 'headline'];

/** Reads one JSON object: finds the field with the text, the id and the title. Never throws. */
export function readRecord(json: string, keys: RecordKeys = {}): SourceRecord | BadRecord {
  let values: Record<string, unknown>;
  try {
    values = JSON.parse(json);
  } catch {
    return { id: 'null', message: 'not valid JSON' };
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    return { id: 'null', message: 'not a JSON object' };
  }
  const members = scanMembers(json);
  const idKey = keys.idKey ?? ID_KEYS.find((key) => Object.hasOwn(values, key));
  const idMember = members.findLast(({ key }) => key === idKey);
  const id = idMember ? squeezeJson(json.slice(idMember.valueStart, idMember.end)) : 'null';
  const source = findText(values, keys.textKey);
  if (typeof source === 'string') return { id, message: source };
  const title = TITLE_KEYS.map((key) => values[key]).find(
    (value) => typeof value === 'string' && value !== '',
  );
  const site = siteOfRecord(values);
  return {
    json,
    members,
    ...source,
    id,
    ...(title ? { title: title as string } : {}),
    ...(site ? { site } : {}),
  };
}

/** The field to clean, or a message that says why there is none. */
function findText(
  values: Readonly<Record<string, unknown>>,
  wanted?: string,
): Pick<SourceRecord, 'target' | 'text' | 'html'> | string {
  const candidates = wanted === undefined ? [...TEXT_KEYS, HTML_KEY] : [wanted];
  const present = candidates.filter((key) => Object.hasOwn(values, key));
  if (present.length === 0) {
    return wanted === undefined
      ? `no field "${candidates.join('", "')}"; name the one with the text with --text-key`
      : `no field "${wanted}"`;
  }
  const key =
    present.find((candidate) => typeof values[candidate] === 'string' && values[candidate] !== '') ??
    present[0]!;
  const text = values[key] ?? '';
  if (typeof text !== 'string') return `field "${key}" is no string`;
  const beside = key === HTML_KEY && wanted === undefined;
  return { target: beside ? 'text' : key, text, html: beside || isHtml(text) };
}

/** The record with its clean text; every other character is as it was. */
export function withText(record: SourceRecord, text: string): string {
  const { json, members, target } = record;
  const member = members.findLast(({ key }) => key === target);
  // A record whose text is null or empty keeps it.
  if (member && text === '' && record.text === '') return escapeLineEnds(json);
  const value = JSON.stringify(text);
  if (member) return escapeLineEnds(json.slice(0, member.valueStart) + value + json.slice(member.end));
  const end = members.at(-1)!.end;
  return escapeLineEnds(`${json.slice(0, end)},${JSON.stringify(target)}:${value}${json.slice(end)}`);
}

/** The record without the text that was read, as JSON on one line: what else is known of the document. */
export function withoutText(record: SourceRecord): string {
  const rest = record.members.filter(({ key }) => key !== record.target);
  const fields = rest.map(({ start, end }) => squeezeJson(record.json.slice(start, end)));
  return escapeLineEnds(`{${fields.join(',')}}`);
}

/** What stands in place of a record that could not be cleaned. */
export function errorRecord(bad: BadRecord, idKey = 'id'): string {
  return escapeLineEnds(`{${JSON.stringify(idKey)}:${bad.id},"error":${JSON.stringify(bad.message)}}`);
}
