import type { Mark } from '../text/traced.js';
import { type Repair, replaceMatches } from './repair.js';

const MARK: Mark = {
  reason: 'control-character',
  rule: 'repair/control-character',
  why: 'a control character, which no reader can see',
};

/**
 * Controls that mean nothing in a text: C0 but for white space, which ends lines or parts columns; DEL; C1
 * that stands for nothing in windows-1252; the deprecated 206A–206F, interlinear annotation, the place of an
 * embedded object, and code points that are no characters. List of ftfy, with the last ones added.
 */
const CONTROLS =
  '\0-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d\u206a-\u206f\ufdd0-\ufdef\ufff9-\ufffc\ufffe\uffff';
/** In bites: a run of any length would overflow the stack of the pattern matcher. */
const CONTROL_RUN = new RegExp(`[${CONTROLS}]{1,1000}`, 'g');

export const controlCharacters: Repair = {
  clues: CONTROLS,
  find: (text) => replaceMatches(text, CONTROL_RUN, MARK, () => ''),
};
