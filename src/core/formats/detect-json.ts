import type { Format } from './format.js';

/** How many lines of a file named `.jsonl` may be broken before the first good one. */
const MAX_BROKEN_LINES = 20;

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first lines that are not blank, at most `count`; the last may be cut where the text is a sample. */
function firstLines(text: string, count: number): string[] {
  const lines: string[] = [];
  for (let start = 0; start < text.length && lines.length < count; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end).trim();
    if (line !== '') lines.push(line);
    start = end + 1;
  }
  return lines;
}

/**
 * Is it one JSON object a line? The first line proves it if the second is none of prose: scraped text may
 * begin with the page's JSON-LD. Works on the first bytes of a stream too, if they hold the first line.
 */
export function isJsonLines(text: string, promised?: Format): boolean {
  const [first, second] = firstLines(text, 2);
  if (first === undefined) return false;
  if (first.startsWith('{') && isObject(parse(first))) {
    return second === undefined ? promised !== 'json' : second.startsWith('{');
  }
  if (promised !== 'jsonl') return false;
  return firstLines(text, MAX_BROKEN_LINES).some((line) => line.startsWith('{') && isObject(parse(line)));
}

/** Is it one JSON document with an object, or with a list that holds one? */
export function isJson(text: string, promised?: Format): boolean {
  const value = parse(text);
  if (value === undefined) return promised === 'json';
  return isObject(value) || (Array.isArray(value) && value.some(isObject));
}
