import type { Mark } from '../text/traced.js';
import { characterAt, characterBefore } from './neighbours.js';
import { type Repair, replaceMatches } from './repair.js';

const MARK: Mark = {
  reason: 'control-character',
  rule: 'repair/invisible-character',
  why: 'a character without width that the text does not need',
};

/** A flag such as that of Wales, spelled with tag characters; or one character without width. */
const INVISIBLE =
  /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,16}\u{e007f}|[\xad\u180e\u200b-\u200d\u2060-\u2064\ufeff\u{e0001}\u{e0020}-\u{e007f}]/gu;

/** Blocks of the scripts whose letters change their shape at a joiner: Arabic to Sinhala, Tibetan to Javanese. */
const JOINING =
  /[\u0600-\u07ff\u0840-\u0dff\u0f00-\u109f\u1780-\u18af\u1900-\u194f\u1b00-\u1b7f\ua8e0-\ua8ff\ua980-\ua9ff\uaa60-\uaa7f\uaae0-\uaaff\uabc0-\uabff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]/;
/** Blocks of Thai, Lao, Tibetan, Burmese and Khmer, where a space without width tells where a word ends. */
const UNSPACED = /[\u0e00-\u109f\u1780-\u17ff]/;
const MONGOLIAN = /[\u1800-\u18af]/;
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;
const VISIBLE = /[^\s\xad]/u;
/** A space, or the rest of the word on the next line: here a soft hyphen is one that can be seen. */
const AFTER_HYPHEN = /[ \t]{1,32}\S|\r?\n[ \t]{0,32}\p{Ll}/uy;

/**
 * Zero-width spaces, joiners, word joiners, byte order marks inside the text, soft hyphens, invisible
 * operators and tag characters (which can hide whole sentences from a reader). They stay where a script or
 * an emoji needs them. A soft hyphen that ends a word, before a space or the next line, was a plain hyphen.
 */
export const invisibleCharacters: Repair = {
  clues: '\xad\u180e\u200b-\u200d\u2060-\u2064\ufeff\udb40',
  find: (text) =>
    replaceMatches(text, INVISIBLE, MARK, ({ 0: found, index }) => {
      if (found.length > 2) return found;
      const before = characterBefore(text, index);
      const after = characterAt(text, index + found.length);
      if (found === '\xad') return isHyphen(text, before, index + 1) ? '-' : '';
      return isNeeded(found, before, after) ? found : '';
    }),
};

function isNeeded(character: string, before: string, after: string): boolean {
  switch (character) {
    case '\u200b':
      return UNSPACED.test(before) && UNSPACED.test(after);
    case '\u200d':
      if (EMOJI.test(before) && EMOJI.test(after)) return true;
      return JOINING.test(before) || JOINING.test(after);
    case '\u200c':
      return JOINING.test(before) || JOINING.test(after);
    case '\u180e':
      return MONGOLIAN.test(before);
    default:
      return false;
  }
}

function isHyphen(text: string, before: string, after: number): boolean {
  AFTER_HYPHEN.lastIndex = after;
  return VISIBLE.test(before) && AFTER_HYPHEN.test(text);
}
