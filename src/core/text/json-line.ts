/** Line ends of other languages (Python's splitlines, JavaScript before 2019) that JSON may hold raw. */
const OTHER_LINE_END = /[\u0085\u2028\u2029]/g;

/** The same JSON without a character that some reader takes for a line end. */
export function escapeLineEnds(json: string): string {
  return json.replace(OTHER_LINE_END, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A value as JSON on one line, whoever reads it. */
export function toJsonLine(value: unknown): string {
  return escapeLineEnds(JSON.stringify(value));
}
