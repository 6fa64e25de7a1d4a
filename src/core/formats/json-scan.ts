/** A member of a JSON object: its key, and the half-open ranges of the member and of its value in the source. */
export interface Member {
  readonly key: string;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

export function skipSpace(json: string, at: number): number {
  while (json.charCodeAt(at) <= 0x20) at++;
  return at;
}

/** The end of the string that begins at `at`. */
function skipString(json: string, at: number): number {
  for (let end = json.indexOf('"', at + 1); ; end = json.indexOf('"', end + 1)) {
    let slashes = 0;
    while (json.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
}

/** The end of the value that begins at `at`. */
function skipValue(json: string, at: number): number {
  let depth = 0;
  for (;;) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = skipString(json, at);
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth++;
      at++;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      depth--;
      at++;
    } else if (depth > 0) at++;
    else while (at < json.length && !isEndOfScalar(json.charCodeAt(at))) at++;
    if (depth === 0) return at;
  }
}

function isEndOfScalar(code: number): boolean {
  return code <= 0x20 || code === COMMA || code === CLOSE_BRACE || code === CLOSE_BRACKET;
}

/**
 * The members of the object that begins at `at`, as they stand in the source: so one value can be replaced
 * and not a digit of the others changes. The JSON must be valid.
 */
export function scanMembers(json: string, at = skipSpace(json, 0)): Member[] {
  const members: Member[] = [];
  at = skipSpace(json, at + 1);
  while (json.charCodeAt(at) === QUOTE) {
    const start = at;
    const keyEnd = skipString(json, start);
    const key: string = JSON.parse(json.slice(start, keyEnd));
    const valueStart = skipSpace(json, skipSpace(json, keyEnd) + 1);
    const end = skipValue(json, valueStart);
    members.push({ key, start, valueStart, end });
    at = skipSpace(json, end);
    if (json.charCodeAt(at) === COMMA) at = skipSpace(json, at + 1);
  }
  return members;
}

/** The half-open ranges of the elements of the array that begins at `at`. The JSON must be valid. */
export function scanElements(json: string, at: number): { start: number; end: number }[] {
  const elements: { start: number; end: number }[] = [];
  at = skipSpace(json, at + 1);
  while (json.charCodeAt(at) !== CLOSE_BRACKET) {
    const end = skipValue(json, at);
    elements.push({ start: at, end });
    at = skipSpace(json, end);
    if (json.charCodeAt(at) === COMMA) at = skipSpace(json, at + 1);
  }
  return elements;
}

/** The same JSON without the spaces and line ends between its tokens. */
export function squeezeJson(json: string): string {
  let out = '';
  let start = 0;
  for (let at = 0; at < json.length; ) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = skipString(json, at);
    else if (code > 0x20) at++;
    else {
      out += json.slice(start, at);
      start = at = skipSpace(json, at);
    }
  }
  return out + json.slice(start);
}
