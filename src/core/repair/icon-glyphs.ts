import type { Mark } from '../text/traced.js';
import { characterAt, characterBefore } from './neighbours.js';
import { type Repair, replaceMatches } from './repair.js';

const MARK: Mark = {
  reason: 'control-character',
  rule: 'repair/icon-glyph',
  why: 'a picture of a font that is not here, in the private use area',
};

/** Without U+F8FF, the apple of Apple's fonts, which articles use as a word. */
const PRIVATE_USE = /[\ue000-\uf8fe\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]+/gu;
const LETTER = /\p{L}/u;
const EAST_ASIAN = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u;
/** The round bullet of the font Symbol, which Word leaves at the head of list items. */
const SYMBOL_BULLET = '\uf0b7';

/**
 * Icons stand alone or beside a label. Inside a word, and beside Chinese, Japanese or Korean, the private use
 * area holds rare letters that Unicode did not have when the text was typed: they stay.
 */
export const iconGlyphs: Repair = (text) =>
  replaceMatches(text, PRIVATE_USE, MARK, ({ 0: glyphs, index }) => {
    const before = characterBefore(text, index);
    const after = characterAt(text, index + glyphs.length);
    if (LETTER.test(before) && LETTER.test(after)) return glyphs;
    if (EAST_ASIAN.test(before) || EAST_ASIAN.test(after)) return glyphs;
    return glyphs === SYMBOL_BULLET ? '•' : '';
  });
