/** Text of a rule or a line as they are compared: case and the width of white space tell nothing. */
export function foldText(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/**
 * A text in which `*` stands for any characters, `\*` for a star and `\\` for a backslash, cut at its stars: one
 * part is plain text. There is nothing else in it that a pattern language has, so that no rule can hang a run.
 */
export function partsOf(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const [token] of text.matchAll(/\\[*\\]|[\s\S]/gu)) {
    if (token === '*') {
      parts.push(part);
      part = '';
    } else part += token.length > 1 && token.startsWith('\\') ? token.slice(1) : token;
  }
  return [...parts, part];
}

/** A plain text as `partsOf` reads it. */
export function escapeText(text: string): string {
  return text.replace(/[\\*]/g, '\\$&');
}

/** Do the parts stand in a text in this order, the first at its beginning and the last at its end? */
export function matchesParts(parts: readonly string[], text: string): boolean {
  const first = parts[0]!;
  const last = parts.at(-1)!;
  if (parts.length === 1) return text === first;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false;
  const end = text.length - last.length;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
