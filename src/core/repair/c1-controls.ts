import { singleByteTable } from '../text/single-byte.js';
import type { Mark } from '../text/traced.js';
import { type Repair, replaceMatches } from './repair.js';

const C1 = /[\x80-\x9f]/g;

const MARK: Mark = {
  reason: 'mojibake',
  rule: 'repair/c1-control',
  why: 'a control character where windows-1252 has a printed one, as browsers read it',
};

/**
 * U+0080 to U+009F are controls that no text uses; they come from windows-1252 that was read as Latin-1
 * (Node 20 itself does so, nodejs/node#56542). This includes U+0085, which is "…" far more often than the
 * line end of a mainframe. The five that windows-1252 leaves open go with the other controls.
 */
export const c1Controls: Repair = {
  clues: '\x80-\x9f',
  find: (text) => {
    const table = singleByteTable('windows-1252');
    return replaceMatches(text, C1, MARK, ([control]) => table.charAt(control.charCodeAt(0) - 0x80));
  },
};
