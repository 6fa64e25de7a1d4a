import { type Charsets, WEB_CHARSETS } from './charsets.js';
import type { Decoded } from './decoded.js';
import { decodeLegacy } from './legacy.js';
import { count, type Losses, noticeLosses } from './losses.js';
import { decodeUnicodeAs, guessWide, readMark } from './unicode.js';
import { decodeMostlyUtf8, decodeValidUtf8 } from './utf8.js';

/**
 * Bytes → text. Never throws: what cannot be decoded becomes U+FFFD and a notice.
 *
 * Order: byte order mark, NUL pattern of UTF-16 and UTF-32, UTF-8, `declared` (a label, as of an HTTP header),
 * the declaration inside the page, detection by `charsets`, windows-1252. Valid UTF-8 is believed before
 * any declaration, because other text is hardly ever valid by chance, and declarations are often wrong.
 */
export function decodeBytes(
  bytes: Uint8Array,
  declared?: string,
  charsets: Charsets = WEB_CHARSETS,
): Decoded {
  return decodeUnicode(bytes) ?? decodeLegacy(bytes, declared, charsets);
}

/** The first half of `decodeBytes`: Unicode, for which nothing need be loaded; null for other bytes. */
export function decodeUnicode(bytes: Uint8Array): Decoded | null {
  const mark = readMark(bytes);
  const encoding = mark?.encoding ?? guessWide(bytes) ?? 'utf-8';
  const body = mark ? bytes.subarray(mark.length) : bytes;
  if (encoding !== 'utf-8') {
    const text = decodeUnicodeAs(body, encoding);
    return makeDecoded(text, encoding, { broken: count(text, '\ufffd'), lost: 0 });
  }
  const valid = decodeValidUtf8(body);
  if (valid !== null) {
    return changesSets(valid)
      ? null
      : makeDecoded(valid, encoding, { broken: 0, lost: count(valid, '\ufffd') });
  }
  const mostly = decodeMostlyUtf8(body, mark !== null);
  return mostly && makeDecoded(mostly.text, encoding, mostly.losses);
}

function makeDecoded(text: string, encoding: string, losses: Losses): Decoded {
  return { text, encoding, findings: noticeLosses(text, encoding, losses) };
}

const SET_CHANGES = ['\x1b$@', '\x1b$A', '\x1b$B', '\x1b$('];

/** ISO-2022 is seven-bit, so it looks like ASCII, but for the escapes that change the set of characters. */
function changesSets(text: string): boolean {
  return text.includes('\x1b$') && SET_CHANGES.some((change) => text.includes(change));
}
