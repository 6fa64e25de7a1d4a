import magic from './magic.json' with { type: 'json' };
import { guessWide, readMark } from './unicode.js';

const SAMPLE_BYTES = 8192;
/** A text has next to none; of random bytes one in ten is a control. */
const MAX_CONTROL_SHARE = 0.03;
const MIN_CONTROLS = 4;

const UNKNOWN: BinaryKind = { kind: 'binary data' };

/** How the file begins, in hexadecimal; `..` stands for any byte. `at` is the offset of the first. */
interface Kind extends BinaryKind {
  readonly bytes: string;
  readonly at?: number;
}

/** What a file is that is not text, for people, "PNG image", and what its owner can do about it. */
export interface BinaryKind {
  readonly kind: string;
  readonly advice?: string;
}

/** Null for text in any encoding. By the first bytes of a file, else by its control characters. */
export function looksBinary(bytes: Uint8Array): BinaryKind | null {
  const known = (magic.kinds as readonly Kind[]).find((kind) => begins(bytes, kind));
  if (known) return known;
  if (readMark(bytes) || guessWide(bytes)) return null;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 || byte === 0x7f) controls += Number(isControl(byte));
  return controls >= MIN_CONTROLS && controls > sample.length * MAX_CONTROL_SHARE ? UNKNOWN : null;
}

function begins(bytes: Uint8Array, { bytes: pattern, at = 0 }: Kind): boolean {
  const size = pattern.length / 2;
  if (bytes.length < at + size) return false;
  for (let index = 0; index < size; index++) {
    const pair = pattern.slice(index * 2, index * 2 + 2);
    if (pair !== '..' && bytes[at + index] !== Number.parseInt(pair, 16)) return false;
  }
  return true;
}

/** C0 without white space and the escape of terminals, and DEL. */
function isControl(byte: number): boolean {
  return (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) || byte === 0x7f;
}
