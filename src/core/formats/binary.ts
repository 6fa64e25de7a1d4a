/** First bytes of common kinds of files that hold no plain text, as the `file` command's database has them. */
const SIGNATURES: readonly { readonly bytes: string; readonly what: string; readonly advice: string }[] = [
  { bytes: '\x1f\x8b', what: 'gzip', advice: 'unpack it: gunzip -c FILE | clean-article' },
  { bytes: '\x28\xb5\x2f\xfd', what: 'Zstandard', advice: 'unpack it: zstd -dc FILE | clean-article' },
  { bytes: 'BZh', what: 'bzip2', advice: 'unpack it: bunzip2 -c FILE | clean-article' },
  { bytes: '\xfd7zXZ', what: 'xz', advice: 'unpack it: xz -dc FILE | clean-article' },
  { bytes: '%PDF-', what: 'PDF', advice: 'take its text: pdftotext FILE - | clean-article' },
  { bytes: 'PK\x03\x04', what: 'ZIP or office file', advice: 'unpack it, or save the document as text' },
  { bytes: '\x89PNG', what: 'PNG picture', advice: 'give the text of the article' },
  { bytes: '\xff\xd8\xff', what: 'JPEG picture', advice: 'give the text of the article' },
  { bytes: 'GIF8', what: 'GIF picture', advice: 'give the text of the article' },
];

/** What a file is by its first bytes, and what to do about it; undefined if it may be text. */
export function binaryKind(head: Uint8Array): { readonly what: string; readonly advice: string } | undefined {
  return SIGNATURES.find(({ bytes }) =>
    [...bytes].every((character, at) => head[at] === character.charCodeAt(0)),
  );
}
