import type { Mark } from '../text/traced.js';
import { characterAt, characterBefore } from './neighbours.js';
import { type Repair, replaceMatches } from './repair.js';

const MARK: Mark = {
  reason: 'control-character',
  rule: 'repair/icon-glyph',
  why: 'a picture of a font that is not here, in the private use area',
};

/** Without U+F8FF, the apple of Apple's fonts, which articles use as a word. */
const PRIVATE_USE = /[\ue000-\uf8fe]|[\udb80-\udbff][\udc00-\udfff]/g;
const LETTER = /\p{L}/u;
/** Blocks of Chinese, Japanese and Korean, from the radicals to Yi, with the planes of rare characters. */
const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
/** The round bullet of the font Symbol, which Word leaves at the head of list items. */
const SYMBOL_BULLET = '\uf0b7';

/**
 * Icons stand alone or beside a label. Inside a word, and beside Chinese, Japanese or Korean, the private use
 * area holds rare letters that Unicode did not have when the text was typed: they stay.
 */
export const iconGlyphs: Repair = {
  clues: '\ue000-\uf8fe\udb80-\udbff',
  find: (text) =>
    replaceMatches(text, PRIVATE_USE, MARK, ({ 0: glyph, index }) => {
      const before = characterBefore(text, index);
      const after = characterAt(text, index + glyph.length);
      if (LETTER.test(before) && LETTER.test(after)) return glyph;
      if (EAST_ASIAN.test(before) || EAST_ASIAN.test(after)) return glyph;
      return glyph === SYMBOL_BULLET ? '•' : '';
    }),
};
