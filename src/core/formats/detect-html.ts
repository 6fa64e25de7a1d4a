const TAG_NAMES =
  'html|head|body|title|meta|link|script|style|main|article|section|header|footer|nav|aside|div|p|span|a|b|i|em|strong|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|blockquote|pre|figure|figcaption|img|picture|br|hr|form|iframe|font|center|noscript';
/** A tag that only stands at the head of a page. */
const PAGE_TAG = /^<(?:!doctype\s+html|html|head|body|meta|title)\b[^<>]*>/i;
const KNOWN_TAG = new RegExp(`</?(?:${TAG_NAMES})(?:\\s[^<>]*)?/?>`, 'i');
const OPENING_TAG = new RegExp(`^<(${TAG_NAMES})(?:\\s[^<>]*)?/?>`, 'i');
/** What a piece must hold beside its ends: dumps may begin and end with the picture of a counter. */
const PARAGRAPH_END = /<\/(?:p|div)\s*>/i;
const LAST_TAG = new RegExp(`(?:</(?:${TAG_NAMES})\\s*>|<(?:br|hr|img)\\b[^<>]*>|-->)$`, 'i');
/** Longer than any tag that people write; the rest of a text need not be looked at. */
const MAX_TAG_LENGTH = 5_000;
const SAMPLE_LENGTH = 64_000;

/** Where the first thing stands that is no space, comment or XML declaration. */
function skipPreamble(text: string): number {
  let at = 0;
  for (;;) {
    while (at < text.length && (text.charCodeAt(at) === 0xfeff || text.charCodeAt(at) <= 0x20)) at++;
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?xml', at) ? '?>' : undefined;
    const end = close ? text.indexOf(close, at) : -1;
    if (end < 0) return at;
    at = end + close!.length;
  }
}

/**
 * Is it a page, or a piece of one? A page begins with one of its head tags and goes on with another tag; a
 * piece begins and ends with a tag and holds an element. Prose about HTML goes on with words, or ends with them.
 */
export function isHtml(text: string): boolean {
  const start = skipPreamble(text);
  const head = text.slice(start, start + MAX_TAG_LENGTH);
  const page = PAGE_TAG.exec(head);
  if (page && head.slice(page[0].length).trimStart().startsWith('<')) return true;
  const opening = OPENING_TAG.exec(head);
  if (!opening) return false;
  if (!LAST_TAG.test(text.slice(-MAX_TAG_LENGTH).trimEnd())) return false;
  return new RegExp(`</${opening[1]}\\s*>`, 'i').test(text) || PARAGRAPH_END.test(text);
}

/** Does it hold at least one tag? Enough for a file that is named as a page. */
export function mentionsTag(text: string): boolean {
  return KNOWN_TAG.test(text.slice(0, SAMPLE_LENGTH));
}
