import type { Finding } from '../core/article.js';

/** Stand-in for `charset.ts`. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly findings: readonly Finding[];
}

const UTF16_BOMS = [
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

export function decodeBytes(bytes: Uint8Array, declared?: string): Decoded {
  const bom = UTF16_BOMS.find(({ bytes: mark }) => mark.every((byte, at) => bytes[at] === byte));
  const encoding = bom?.encoding ?? declared ?? 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  const why = `${broken} characters could not be read as ${encoding} and are shown as U+FFFD`;
  const findings: Finding[] =
    broken > 0 ? [{ kind: 'notice', rule: 'encoding/undecodable', why, span: { start: 0, end: 0 } }] : [];
  return { text, encoding, findings };
}

export function looksBinary(bytes: Uint8Array): boolean {
  if (UTF16_BOMS.some(({ bytes: mark }) => mark.every((byte, at) => bytes[at] === byte))) return false;
  return bytes.subarray(0, 64_000).includes(0);
}
