import type { Losses } from './losses.js';

const HIGH = /[\x80-\ufffc\ufffe\uffff]/g;
const REPLACED = /\ufffd+/g;
/** In the Chinese and Japanese files of the test sets there were at most 2.1. */
const MIN_GOOD_FOR_BROKEN = 3;

/** The text of valid UTF-8; null for anything else. ASCII is valid UTF-8. */
export function decodeValidUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of a file that is UTF-8 but for a few bytes; null where it is not.
 *
 * What decides is the number of valid sequences. In windows-1252 they are two accented letters or signs that
 * fit together by chance, "Ã©", and hardly ever occur; in Chinese and Japanese encodings they do, but there
 * are about as many broken ones. So three good ones for each broken place prove UTF-8, and a few bad bytes do
 * not make mojibake of a whole file. A sequence that is cut off at the end of the file, with one byte missing,
 * is proof too, and so is a byte order mark, which the caller has seen.
 */
export function decodeMostlyUtf8(
  bytes: Uint8Array,
  isMarked = false,
): { text: string; losses: Losses } | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const lost = countSpelledReplacements(bytes);
  const broken = Math.max(1, (text.match(REPLACED)?.length ?? 0) - lost);
  const good = text.match(HIGH)?.length ?? 0;
  const isCutOff = broken === 1 && endsInsideSequence(bytes);
  const isProved = isMarked || isCutOff || good >= broken * MIN_GOOD_FOR_BROKEN;
  return isProved ? { text, losses: { broken, lost } } : null;
}

function countSpelledReplacements(bytes: Uint8Array): number {
  let found = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) found++;
  }
  return found;
}

/** Do the last bytes begin a sequence of three or four, with at least one continuation byte? */
function endsInsideSequence(bytes: Uint8Array): boolean {
  const [third = 0, second = 0, last = 0] = bytes.subarray(-3);
  const isContinuation = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;
  return isContinuation(last) && (second >= 0xe0 || (isContinuation(second) && third >= 0xf0));
}
