import type { Mark } from '../text/traced.js';
import { type Repair, replaceMatches } from './repair.js';

const MARK: Mark = {
  reason: 'control-character',
  rule: 'repair/terminal-escape',
  why: 'a command to a terminal, such as a colour',
};

/**
 * The escape sequences of ECMA-48 that no text begins with: CSI with its parameters; strings such as a window
 * title or a link, up to their end on the same line; character sets; cursor and keypad.
 */
const ESCAPE =
  /\x1b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|[\]PX^_][^\x07\x1b\n]{0,1000}(?:\x07|\x1b\\)|[#%()*+./-][0-~]|[78=>])/g;

export const terminalEscapes: Repair = {
  clues: '\x1b',
  find: (text) => replaceMatches(text, ESCAPE, MARK, () => ''),
};
