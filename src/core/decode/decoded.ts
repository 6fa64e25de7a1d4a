import type { Notice } from '../article.js';

/** A text with what its bytes were. */
export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  /** Label of the encoding, in small letters. */
  readonly encoding: string;
  readonly findings: readonly Notice[];
}
