import { type Charsets, decodeWeb } from '../core/decode/charsets.js';
import { decodeUnicode } from '../core/decode/decode.js';
import type { Decoded } from '../core/decode/decoded.js';
import { decodeLegacy } from '../core/decode/legacy.js';

/**
 * Bytes of a file → text, as `decodeBytes`, with detection. Never throws on bytes. The packages that know
 * languages and rare encodings are loaded when the first file comes that is not Unicode.
 *
 * @param declared label of the encoding, where something beside the bytes names it
 */
export async function decodeFile(bytes: Uint8Array, declared?: string): Promise<Decoded> {
  return decodeUnicode(bytes) ?? decodeLegacy(bytes, declared, await loadCharsets());
}

let charsets: Promise<Charsets> | undefined;

function loadCharsets(): Promise<Charsets> {
  charsets ??= Promise.all([import('chardet'), import('iconv-lite')]).then(([chardet, iconv]) => ({
    detect: (sample) => refine(sample, chardet.detect(sample)),
    decode: (bytes, label) =>
      decodeWeb(bytes, label) ?? (iconv.encodingExists(label) ? iconv.decode(bytes, label) : null),
  }));
  return charsets;
}

/**
 * Polish in windows-1250 is taken for ISO-8859-2 where no letter is in the range of controls. They differ in
 * "ą": B9 and B1. A text with "ł" (B3 in both) and B9, but without B1, is windows-1250.
 */
function refine(sample: Uint8Array, detected: string | null): string | null {
  if (detected !== 'ISO-8859-2') return detected;
  const isPolish = sample.includes(0xb3) && sample.includes(0xb9) && !sample.includes(0xb1);
  return isPolish ? 'windows-1250' : detected;
}
