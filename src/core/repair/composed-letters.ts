import type { Mark } from '../text/traced.js';
import { type Repair, replaceMatches } from './repair.js';

const MARK: Mark = {
  reason: 'encoding',
  rule: 'repair/composed-letter',
  why: 'a letter and its accent, written as the one character that looks the same',
};

const LATIN_GREEK_CYRILLIC =
  '[A-Za-z\\xc0-\\u024f\\u0370-\\u03ff\\u0400-\\u04ff\\u1e00-\\u1fff][\\u0300-\\u036f]{1,3}';
const KANA = '[\\u3040-\\u30ff][\\u3099\\u309a]';
const HANGUL = '[\\u1100-\\u1112][\\u1161-\\u1175][\\u11a8-\\u11c2]?';
const DECOMPOSED = new RegExp(`${LATIN_GREEK_CYRILLIC}|${KANA}|${HANGUL}`, 'g');

/**
 * Letters that were taken apart by a file system or a PDF are put together (NFC), so that a search for "für"
 * finds them. Only where the accents join the letter and nothing else moves: NFC of a whole text would also
 * change Chinese characters and take Hebrew and Indic letters apart, which a reader could see.
 */
export const composedLetters: Repair = {
  clues: '\u0300-\u036f\u3099\u309a\u1161-\u1175',
  find: (text) =>
    replaceMatches(text, DECOMPOSED, MARK, ([letter]) => {
      const composed = letter.normalize('NFC');
      return composed.length < letter.length ? composed : letter;
    }),
};
