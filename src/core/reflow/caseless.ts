import { isUnspaced } from './unspaced.js';

/** Marks that a line of these scripts cannot begin with. */
const CLOSES = /^[、。，；：！？）」』】》〉]/;
/** Letters, and the ends of names and asides, after which a particle may stand. */
const ENDS_WORD = /[\p{L}\p{N}）」』】》〉)”%％]$/u;
/**
 * Particles of Japanese and Korean and the like of Chinese, which belong to the word before: no line begins with them.
 * Those of one character may be the beginning of a word, unless something else than hiragana follows.
 */
const OPENS_PARTICLE = new RegExp(
  [
    '[はがをにのともでへや](?![\\p{Script=Hiragana}ー])',
    '(?:については?|によ[るっりれ]|として|には|とは|など|での|との|への|にも|です|である|という)',
    '(?:から|まで)(?=[、。のに\\p{Script=Han}\\p{Script=Katakana}])',
    'では(?!、)|さん(?=[はがをにのともで、。\\s（(]|$)|氏(?![名族神])',
    '的(?![士确確])',
    '(?:[은는을를의에와과로]|에서|에게|으로|에는|에서는|이?라고|이?라는)(?=\\s)',
  ]
    .map((pattern) => `^(?:${pattern})`)
    .join('|'),
  'u',
);
/** A comma, a particle or a preposition that something has to follow. */
const IS_OPEN =
  /[、，（「『【《〈]$|[\p{Script=Han}\p{Script=Katakana}ー」）][のを]$|(?:への|での|との|からの|までの)$|^\p{Script=Hiragana}{1,2}$|\p{Script=Han}的$|(?:และ|ของ|ที่|ใน|ว่า|กับ|เป็น|จาก)$/u;
const OPENS_WORD = /^[“「『《〈（(]?[\p{L}\p{N}]/u;
/** The end of a sentence with the beginning of another behind it. */
const SENTENCE_INSIDE = /[。！？][^」』）”\s]|(?:다|요)\.\s+\S|[।۔؟]\s+\S|\p{Lo}{2}\.\s+\p{Lo}/u;
const ENDS_LETTER = /\p{Lo}$/u;
/** Entries of menus are shorter. */
const MIN_PROSE = 15;
/** Characters on each side of the line end that must occur together elsewhere. */
const PAIR = 2;

/**
 * Does a sentence go on over the end of a line? Small letters tell it in other scripts; in those without case it is
 * told by particles, by commas, by a sentence that does not end, and by words that stand together elsewhere.
 *
 * @param text the whole text
 */
export function goesOn(before: string, after: string, text: string): boolean {
  if (!OPENS_WORD.test(after)) return CLOSES.test(after);
  if (OPENS_PARTICLE.test(after)) return ENDS_WORD.test(before);
  if (IS_OPEN.test(before)) return true;
  if (ENDS_LETTER.test(before) && SENTENCE_INSIDE.test(before)) return true;
  return Math.max(before.length, after.length) >= MIN_PROSE && areTogether(before, after, text);
}

/** Do the last characters of one line and the first of the next stand together elsewhere, in a script without spaces? */
function areTogether(before: string, after: string, text: string): boolean {
  const pair = before.slice(-PAIR) + after.slice(0, PAIR);
  if (pair.length < 2 * PAIR) return false;
  for (let at = 0; at < pair.length; at++) if (!isUnspaced(pair.charCodeAt(at))) return false;
  return text.includes(pair);
}

/** What comes between two such lines: nothing, but for a space between words of scripts that have them. */
export function gapOf(before: string, after: string): '' | ' ' {
  const isGlued = CLOSES.test(after) || OPENS_PARTICLE.test(after);
  const touches = isUnspaced(before.charCodeAt(before.length - 1)) || isUnspaced(after.charCodeAt(0));
  return isGlued || touches ? '' : ' ';
}

const CASELESS = /\p{Lo}/u;

/** Is a letter without case among the characters next to the line end? */
export function isCaseless(before: string, after: string): boolean {
  return CASELESS.test(before.slice(-PAIR)) || CASELESS.test(after.slice(0, PAIR));
}
