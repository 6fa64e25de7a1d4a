import type { Mark, Replacement } from '../text/traced.js';
import type { Repair } from './repair.js';

const MARK: Mark = {
  reason: 'space',
  rule: 'repair/odd-space',
  why: 'a space of another width or kind where a plain one does the same',
};

/** A no-break space, one of a fixed width, or the blank of a braille font. */
const ODD = '\xa0\u1680\u2000-\u200a\u202f\u205f\u2800\u3164';
const ODD_SPACE = new RegExp(`[${ODD}]`, 'g');
/** Spaces that hold a number or a mark: no-break, narrow no-break, thin. */
const HOLDING = /^[\xa0\u202f\u2009]$/;
const DIGIT = /\p{Nd}/u;
const OF_NUMBERS = /[\p{Nd}%‰°€$£¥₹₽]/u;
const CLOSING = /[;:!?»›।॥]/;
const OPENING = /[«‹]/;
const END = /^[\n\r]?$/;
const BRAILLE = /[\u2801-\u28ff]/;

/**
 * Spaces that an editor, a font or a layout left become one plain space, so that a search and `wc` find the
 * words. A single one stays where typography asks for it: inside numbers and before their signs ("10 000",
 * "5 %"), before ; : ! ? » and । and after « as in French. At the ends of a line all are trimmed anyway. Tabs,
 * runs of plain spaces and ideographic spaces stay: they part columns, captions and sentences.
 */
export const oddSpaces: Repair = {
  clues: ODD,
  find: (text) => {
    const found: Replacement[] = [];
    let end = 0;
    for (const { index } of text.matchAll(ODD_SPACE)) {
      if (index < end) continue;
      let start = index;
      while (text[start - 1] === ' ') start--;
      end = index + 1;
      while (isSpace(text[end])) end++;
      const before = text.charAt(start - 1);
      const after = text.charAt(end);
      if ((END.test(before) || END.test(after)) && text.slice(start, end).trim() === '') continue;
      if (isTypography(text.slice(start, end), before, after)) continue;
      found.push({ start, end, after: ' ', mark: MARK });
    }
    return found;
  },
};

const isSpace = (character: string | undefined): boolean =>
  character === ' ' || (character !== undefined && ODD.includes(character));

function isTypography(spaces: string, before: string, after: string): boolean {
  if (BRAILLE.test(before) || BRAILLE.test(after)) return true;
  if (!HOLDING.test(spaces)) return false;
  if (CLOSING.test(after) || OPENING.test(before)) return true;
  return (DIGIT.test(before) && OF_NUMBERS.test(after)) || (/[€$£¥]/.test(before) && DIGIT.test(after));
}
