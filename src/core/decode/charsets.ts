import { singleByteTable } from '../text/single-byte.js';

/** Encodings other than Unicode. Detection needs statistics of many languages, so it is handed in. */
export interface Charsets {
  /** The likeliest encoding of a sample, as a label; null where nothing fits. */
  readonly detect: (sample: Uint8Array) => string | null;
  /** The text; null where the label is not known. What cannot be decoded is U+FFFD. */
  readonly decode: (bytes: Uint8Array, label: string) => string | null;
}

/** Labels that the WHATWG Encoding Standard reads as windows-1252. */
const WINDOWS_1252 =
  /^(?:windows-?1252|cp-?1252|x-cp1252|iso-?8859-?1(?::1987)?|l(?:atin)?-?1|(?:us-)?ascii)$/i;

/** The encodings every browser has, without detection: for use where nothing else can be loaded. */
export const WEB_CHARSETS: Charsets = { detect: () => null, decode: decodeWeb };

/** Decodes with the encodings of the WHATWG Encoding Standard; null for labels it does not have. */
export function decodeWeb(bytes: Uint8Array, label: string): string | null {
  if (WINDOWS_1252.test(label.trim())) return decodeWindows1252(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

const C1 = /[\x80-\x9f]/g;

/**
 * By a table of our own: the TextDecoder of Node 20 gives control characters for 80 to 9F, where most of the
 * quotation marks and dashes are (nodejs/node#56542). A decoder that does it right leaves nothing to replace.
 */
function decodeWindows1252(bytes: Uint8Array): string {
  const table = singleByteTable('windows-1252');
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(C1, (control) => table.charAt(control.charCodeAt(0) - 0x80));
}
