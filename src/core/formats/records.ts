import { CleanArticleError } from '../errors.js';
import { scanElements, skipSpace } from './json-scan.js';

/** One record of a container, and the characters around it, so that the container can be put together again. */
export interface FramedRecord {
  readonly json: string;
  /** What the container has before this record, and after it if it is the last. */
  readonly before: string;
  readonly after: string;
  /** Where it stands, to be set behind the name of the file: `:17` is a line, `[2]` an index from 0. */
  readonly place: string;
}

const LINE_END = '\n';

/** One line of a JSON Lines file; `number` counts from 1. A blank line is no record, but it is kept. */
export function frameLine(line: string, number: number): FramedRecord {
  const json = line.trim();
  const start = line.indexOf(json);
  return {
    json,
    before: line.slice(0, start),
    after: line.slice(start + json.length) + LINE_END,
    place: `:${number}`,
  };
}

/**
 * The records of a JSON document: one object, or a list.
 *
 * @throws {CleanArticleError} `BAD_RECORD` if the text is not JSON, or holds no object.
 */
export function frameDocument(text: string): FramedRecord[] {
  const start = skipSpace(text, 0);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CleanArticleError('BAD_RECORD', 'not valid JSON; is it cut off?', { cause });
  }
  if (typeof value !== 'object' || value === null || (Array.isArray(value) && value.length === 0)) {
    throw new CleanArticleError(
      'BAD_RECORD',
      'JSON without a record; an object or a list of objects is wanted',
    );
  }
  const list = Array.isArray(value);
  const end = text.trimEnd().length;
  const elements = list ? scanElements(text, start) : [{ start, end }];
  return elements.map((element, at) => ({
    json: text.slice(element.start, element.end),
    before: text.slice(at === 0 ? 0 : elements[at - 1]!.end, element.start),
    after: at === elements.length - 1 ? endLine(text.slice(element.end)) : '',
    place: list ? `[${at}]` : '',
  }));
}

function endLine(text: string): string {
  return text.endsWith(LINE_END) ? text : text + LINE_END;
}
