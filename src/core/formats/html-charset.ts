/** HTML asks for the declaration within the first 1024 bytes; pages put it later too. */
const HEAD_BYTES = 4096;
const LESS_THAN = 0x3c;
const XML_DECLARATION = /^<\?xml[^>]*?\sencoding\s*=\s*["']?([\w.:-]+)/i;
const META = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i;

/** The character encoding that a page names in its head; undefined for what is no page or names none. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const first = bytes.find((byte) => byte > 0x20);
  if (first !== LESS_THAN) return undefined;
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES)).trimStart();
  return (XML_DECLARATION.exec(head) ?? META.exec(head))?.[1]?.toLowerCase();
}
