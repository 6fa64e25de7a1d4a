/** Marks that Markdown would read as its own, inside a text and at its start. */
const INLINE = /[\\`*[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#?\w{1,32};)/giu;
const OPENING = /^(?:#{1,6}(?=\s)|[-+](?=\s)|>|=+\s*$|-{2,}\s*$|~{3,})|^(\d{1,9})([.)])(?=\s)/u;

/** Text as Markdown shows it unchanged. */
export function escapeInline(text: string): string {
  return text.replace(INLINE, '\\$&');
}

/** A line that must not begin a heading, list, quotation or rule. */
export function escapeOpening(text: string): string {
  return text.replace(OPENING, (all, number?: string, mark?: string) =>
    number === undefined ? `\\${all}` : `${number}\\${mark}`,
  );
}

/** A fence longer than any run of its marks in the code. */
export function fenceFor(code: string): string {
  const longest = (code.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  return '`'.repeat(longest + 1);
}

/** An address in a link's brackets; the brackets themselves and spaces would end it. */
export function escapeTarget(address: string): string {
  return address
    .trim()
    .replace(/[\s()<>]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
