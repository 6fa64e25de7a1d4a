import { CharClass, classOf } from '../text/classes.js';

/** Longer ones are no headings. */
const MAX_HEADING_WORDS = 14;
/** In small letters, headings have only words as short as these: articles, prepositions, conjunctions. */
const MAX_SMALL_WORD = 4;
const WORD = /\S+/g;
const MARKS = /^["“„«(]+|(?<!["”»),:])["”»),:]+$/g;
const ENDS_SENTENCE = /[.!]["”»)]*$/;

/**
 * Where a heading ends that stands before a sentence without a mark between them: "Compelling Visuals Your website
 * should …". A capital on one of the text's most frequent small words, with small letters behind it, opens the
 * sentence. The whole length where the text is a question in capitals; 0 where there is no heading.
 *
 * @param following what stands behind the text on the same line, without a mark between them
 * @param openers words in small letters that can open a sentence
 */
export function headingEnd(text: string, following: string, openers: ReadonlySet<string>): number {
  const words = firstWords(`${text} ${following}`);
  if (!words[0] || !isCapital(words[0][0])) return 0;
  for (let at = 1; at < words.length; at++) {
    const [word] = words[at]!;
    const before = words[at - 1]![0];
    if (ENDS_SENTENCE.test(before)) return 0;
    const isOpener = isCapital(word) && openers.has(bare(word).toLowerCase());
    const opensSentence =
      isOpener && isSmall(words[at + 1]?.[0]) && isCapital(before) && !isOpen(before, openers);
    if (opensSentence) return Math.min(words[at]!.index, text.length);
    if (isSmall(word) && bare(word).length > MAX_SMALL_WORD) return 0;
  }
  const isQuestion = text.endsWith('?') && words.length > 2 && words.length <= MAX_HEADING_WORDS;
  const capitals = words.filter(([word]) => isCapital(word)).length;
  return isQuestion && capitals * 2 >= words.length ? text.length : 0;
}

/** Its first words, and a few more than a heading has. */
function firstWords(text: string): RegExpExecArray[] {
  const words: RegExpExecArray[] = [];
  for (const word of text.matchAll(WORD)) {
    if (words.push(word) > MAX_HEADING_WORDS + 1) break;
  }
  return words;
}

/** A comma or one of the small words, capitalised or not, goes on with a name: "Lord Of The", "Yesterday, The". */
function isOpen(word: string, openers: ReadonlySet<string>): boolean {
  return /[,;:–—-]$/.test(word) || openers.has(bare(word).toLowerCase());
}

function isCapital(word: string): boolean {
  const kind = classOf(bare(word).charCodeAt(0));
  return kind === CharClass.upper || kind === CharClass.digit;
}

function isSmall(word: string | undefined): boolean {
  return word !== undefined && classOf(bare(word).charCodeAt(0)) === CharClass.lower;
}

function bare(word: string): string {
  return word.replace(MARKS, '') || word;
}
