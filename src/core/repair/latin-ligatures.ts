import type { Mark } from '../text/traced.js';
import { type Repair, replaceMatches } from './repair.js';

const MARK: Mark = {
  reason: 'encoding',
  rule: 'repair/latin-ligature',
  why: 'a ligature that a font or a PDF made, written as its letters',
};

const LIGATURE = /[\ufb00-\ufb06]/g;
const LETTERS = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];
const LETTER = /\p{L}/u;

/**
 * The seven ligatures of Latin print, inside words: alone, a ligature is what the text speaks about. Letters
 * such as æ and ĳ belong to their languages and stay.
 */
export const latinLigatures: Repair = {
  clues: '\ufb00-\ufb06',
  find: (text) =>
    replaceMatches(text, LIGATURE, MARK, ({ 0: found, index }) => {
      const isInWord = LETTER.test(text.charAt(index - 1)) || LETTER.test(text.charAt(index + 1));
      return isInWord ? LETTERS[found.charCodeAt(0) - 0xfb00]! : found;
    }),
};
