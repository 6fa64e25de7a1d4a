import type { Mark } from '../text/traced.js';
import { type Repair, replaceMatches } from './repair.js';

const MARK: Mark = {
  reason: 'encoding',
  rule: 'repair/latin-ligature',
  why: 'a ligature that a font or a PDF made, written as its letters',
};

/** Beside a letter: alone, a ligature is what the text speaks about. */
const LIGATURES = /(?<=\p{L})[\ufb00-\ufb06]+|[\ufb00-\ufb06]+(?=\p{L})/gu;
const LETTERS = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];

/** The seven ligatures of Latin print; letters such as æ and ĳ belong to their languages and stay. */
export const latinLigatures: Repair = (text) =>
  replaceMatches(text, LIGATURES, MARK, ([found]) =>
    found.replace(/./g, (ligature) => LETTERS[ligature.charCodeAt(0) - 0xfb00]!),
  );
