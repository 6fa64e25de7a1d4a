/** How a text in Unicode was stored. */
export type UnicodeEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** Byte order marks; UTF-32 first, because the mark of UTF-16LE begins that of UTF-32LE. */
const MARKS: readonly [UnicodeEncoding, readonly number[]][] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding that a byte order mark names, and the length of the mark in bytes. */
export function readMark(bytes: Uint8Array): { encoding: UnicodeEncoding; length: number } | null {
  const found = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  return found ? { encoding: found[0], length: found[1].length } : null;
}

const SAMPLE_BYTES = 4096;
/** Bytes that no single-byte text holds: in UTF-16 the halves of Latin letters, line ends, Chinese characters. */
const MIN_CONTROL_SHARE = 0.005;
/** Latin text has its NULs in the high bytes, so many that the order needs no other proof. */
const CLEAR_MAJORITY = 3;
/** So much of a text is no control, though NULs stand for lost letters; in UTF-16 half of Latin letters are NULs. */
const MIN_NARROW_SHARE = 0.75;
const IN_A_TEXT = /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\p{Cf}\t\n\r\f]$/u;
const MIN_TEXT_SHARE = 0.97;

/** UTF-16 or UTF-32 without a mark, by its NULs and by what comes out; null for everything else. */
export function guessWide(bytes: Uint8Array): UnicodeEncoding | null {
  const sample = bytes.subarray(0, Math.min(SAMPLE_BYTES, bytes.length - (bytes.length % 4)));
  let controls = 0;
  for (const byte of sample) if (byte < 0x20) controls += Number(isControl(byte));
  if (controls === 0 || controls < sample.length * MIN_CONTROL_SHARE) return null;
  // Terminal commands in plain ASCII have controls too; Chinese in UTF-16 has bytes above it.
  if (!sample.some((byte) => byte === 0 || byte >= 0x80)) return null;
  if (isNarrow(sample)) return null;
  const nul = [0, 0, 0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) nul[at % 4]!++;
  const [first, second, third, fourth] = nul as [number, number, number, number];
  const size = sample.length / 4;
  if (fourth === size && third * 2 > size) return check(sample, ['utf-32le']);
  if (first === size && second * 2 > size) return check(sample, ['utf-32be']);
  const low = first + third;
  const high = second + fourth;
  if (high > low * CLEAR_MAJORITY) return check(sample, ['utf-16le']);
  if (low > high * CLEAR_MAJORITY) return check(sample, ['utf-16be']);
  return check(sample, ['utf-16le', 'utf-16be']);
}

/** Valid UTF-8 with some NULs, which stand for lost letters. Two of its Latin letters would make a Chinese one. */
function isNarrow(sample: Uint8Array): boolean {
  let readable = 0;
  for (const byte of sample) if (byte >= 0x20 && byte !== 0x7f) readable++;
  return readable >= sample.length * MIN_NARROW_SHARE && isValidUtf8(sample);
}

function isValidUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** C0 without white space, and without the escape and the shifts of seven-bit encodings. */
function isControl(byte: number): boolean {
  return byte < 0x08 || (byte > 0x0f && byte < 0x1b) || (byte > 0x1b && byte < 0x20);
}

/** The encoding in which most of the sample is text; null where it is text in none. */
function check(sample: Uint8Array, encodings: readonly UnicodeEncoding[]): UnicodeEncoding | null {
  let best: UnicodeEncoding | null = null;
  let most = MIN_TEXT_SHARE;
  for (const encoding of encodings) {
    const characters = [...decodeUnicodeAs(sample, encoding)];
    const known = characters.filter((character) => character !== '\ufffd' && IN_A_TEXT.test(character));
    if (known.length / characters.length >= most) {
      most = known.length / characters.length;
      best = encoding;
    }
  }
  return best;
}

/** Decodes without a mark; what is broken becomes U+FFFD. */
export function decodeUnicodeAs(bytes: Uint8Array, encoding: UnicodeEncoding): string {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding === 'utf-32le');
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const characters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian);
    const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    characters.push(isCharacter ? String.fromCodePoint(code) : '\ufffd');
  }
  if (bytes.length % 4 !== 0) characters.push('\ufffd');
  return characters.join('');
}
