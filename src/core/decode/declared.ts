/** Browsers look no further than the first kilobyte; two leave room for a long head. */
const HEAD_BYTES = 2048;
const DECLARATIONS = [
  /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})/i,
  /<meta\s[^>]{0,400}?\bcharset\s*=[\s"']*([\w.:-]{2,40})/i,
];

/** A page whose declaration can be read byte by byte is in none of these; valid UTF-8 needs no declaration. */
const UNICODE = /^(?:utf|ucs|unicode)/i;

/** The encoding that an XML declaration or a `<meta>` at the head of a page names; null where none does. */
export function readDeclaration(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  for (const declaration of DECLARATIONS) {
    const label = declaration.exec(head)?.[1];
    if (label && !UNICODE.test(label)) return label.toLowerCase();
  }
  return null;
}
