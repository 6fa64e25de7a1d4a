import type { Notice } from '../article.js';
import { type Charsets, decodeWeb } from './charsets.js';
import { readDeclaration } from './declared.js';
import type { Decoded } from './decoded.js';
import { count, noticeLosses } from './losses.js';

/** Bytes shown to the detection: it needs a page, not a book. */
const SAMPLE_BYTES = 0x10000;
const CONTEXT_BYTES = 1024;
/** In the right encoding nearly every character has its place. */
const MAX_BROKEN_SHARE = 0.01;

/** The second half of `decodeBytes`: the encodings before Unicode. */
export function decodeLegacy(bytes: Uint8Array, declared: string | undefined, charsets: Charsets): Decoded {
  const named = declared ?? readDeclaration(bytes);
  const asNamed = named && read(bytes, named, charsets.decode);
  if (asNamed) return asNamed;
  const detected = charsets.detect(sampleOf(bytes));
  const asDetected = detected && read(bytes, detected, charsets.decode);
  // Windows-1252 has a character for every byte, so it never fails.
  const guessed = asDetected || read(bytes, 'windows-1252', decodeWeb)!;
  return { ...guessed, findings: [noticeGuess(guessed.encoding, named), ...guessed.findings] };
}

/** Reads the bytes under a label; null where the label is not known or does not fit. */
function read(bytes: Uint8Array, label: string, decode: Charsets['decode']): Decoded | null {
  const text = decode(bytes, label);
  if (text === null) return null;
  const broken = count(text, '\ufffd');
  if (broken > text.length * MAX_BROKEN_SHARE) return null;
  const encoding = canonicalLabel(label);
  return { text, encoding, findings: noticeLosses(text, encoding, { broken, lost: 0 }) };
}

/** The name of the encoding by the Encoding Standard: `latin1` is read as windows-1252. */
function canonicalLabel(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return label.trim().toLowerCase();
  }
}

/** The part of the file around its first byte that is not ASCII, where the language shows. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80 || byte === 0x1b);
  const start = Math.max(0, first - CONTEXT_BYTES);
  return bytes.subarray(start, start + SAMPLE_BYTES);
}

function noticeGuess(encoding: string, named: string | null): Notice {
  const reason = named
    ? `not valid UTF-8, and not ${named}, although declared so`
    : 'not valid UTF-8, and no encoding is declared';
  const why = `${reason}; read as ${encoding}, which is a guess`;
  return { kind: 'notice', rule: 'decode/guessed-encoding', why, span: { start: 0, end: 0 } };
}
