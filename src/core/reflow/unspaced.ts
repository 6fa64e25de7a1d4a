import { CharClass, classOf } from '../text/classes.js';

/** Marks of scripts without spaces: 、。「」（） and their like. */
const WIDE_MARK = /[\u3000-\u303f\u30fb\u30fc\uff00-\uff65]/;
/** So large a share of a text's letters makes it one of a script without spaces. */
const MIN_UNSPACED_SHARE = 0.15;
const LETTERS = /\p{L}/gu;

/** Is the character a letter or a mark of a script that sets no spaces between words? */
export function isUnspaced(code: number): boolean {
  return classOf(code) === CharClass.unspaced || WIDE_MARK.test(String.fromCharCode(code));
}

/** Is most of the text in a script without spaces between words? */
export function isUnspacedText(text: string): boolean {
  if (!hasUnspaced(text)) return false;
  let letters = 0;
  let unspaced = 0;
  for (const { 0: letter } of text.matchAll(LETTERS)) {
    letters++;
    if (classOf(letter.charCodeAt(0)) === CharClass.unspaced) unspaced++;
  }
  return unspaced > letters * MIN_UNSPACED_SHARE;
}

/** Most texts have no such letter, so that their letters need not be counted. */
function hasUnspaced(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (classOf(text.charCodeAt(at)) === CharClass.unspaced) return true;
  }
  return false;
}

/** Are two characters, with a line end between them, of a script that sets them without a space? */
export function isBreakInWord(text: string, last: number, first: number): boolean {
  return isUnspaced(text.charCodeAt(last)) && isUnspaced(text.charCodeAt(first));
}
