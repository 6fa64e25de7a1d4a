import { CharClass, classOf } from '../text/classes.js';
import { titleCuts } from './opening.js';
import { frequentSmallWords } from './small-words.js';

/** Lines beyond this are several paragraphs that a scraper put on one line, or a whole page. */
export const MAX_PARAGRAPH = 1500;
/** `end.Next`: a sentence that ends without a space before the next, both sides being words. */
const GLUED_SENTENCE = /(?<=\p{Ll}{2}[.!?…]["”’»)]?)(?=["“„«]?\p{Lu}[\p{Ll}’']*[ ,])/gu;
/** `}Next`, `;Next`, `); Next`: where code ends and text begins; `.window.x`, `(function(`: the other way round. */
const CODE_EDGE =
  /(?<=\}\s{0,3}|[)\]'"\d];\s{0,3}|;)(?=["“„«]?\p{Lu}\p{L}* \p{L})|(?<=[\p{L}.!?])\s*(?=(?:window\.\w|document\.\w|\(function|!function|var \w+ ?=|\{"@?\w+":))/gu;
/** What every match of the two has: asked first, because looking behind each character takes long. */
const MAY_BE_GLUED = /[.!?…]["”’»)]?["“„«]?\p{Lu}/u;
const MAY_BE_CODE = /[};]|window\.|document\.|function|var |\{"/;
const SENTENCE_END =
  /[.!?…؟।॥۔]["'”’»)\]]*\s+(?=["'“„«‹¿¡([—–-]*[\p{Lu}\p{Lo}\p{N}])|[。！？｡]["”’」』）]*\s*/gu;
const UNSPACED_GAP = /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー。！？」』）】])\s+(?=\S)/gu;
/** One letter or so before the full stop: initials and abbreviations end no sentence. */
const ABBREVIATION = /(?:^|[\s(.])(?:\p{L}|\p{Lu}\p{Ll}{1,2}|\p{N}{1,2})\.\s*$/u;

/**
 * Offsets at which a line is cut into parts, sorted; none where the line is one paragraph.
 *
 * @param title the page's title where it is glued to other text, else empty.
 */
export function findCuts(text: string, title: string): number[] {
  const around = titleCuts(text, title);
  const cuts = new Set<number>();
  const edges = [MAY_BE_GLUED.test(text) ? [GLUED_SENTENCE] : [], MAY_BE_CODE.test(text) ? [CODE_EDGE] : []];
  for (const pattern of edges.flat()) {
    for (const match of text.matchAll(pattern)) cuts.add(match.index + match[0].length);
  }
  if (text.length > MAX_PARAGRAPH) {
    for (const match of text.matchAll(SENTENCE_END)) {
      const end = match.index + match[0].length;
      if (!ABBREVIATION.test(text.slice(Math.max(0, match.index - 5), match.index + 1))) cuts.add(end);
    }
    for (const match of text.matchAll(UNSPACED_GAP)) cuts.add(match.index + match[0].length);
    const ends = [...cuts, ...around].sort((a, b) => a - b);
    for (const cut of runCuts(text, ends)) cuts.add(cut);
  }
  const inTitle = (cut: number) =>
    around.some((start, at) => at % 2 === 0 && cut > start && cut < around[at + 1]!);
  const all = new Set([...around, ...[...cuts].filter((cut) => !inTitle(cut))]);
  all.delete(0);
  all.delete(text.length);
  return [...all].sort((a, b) => a - b);
}

/** A run of capitalised words before a sentence must outweigh its small words by so much to be cut off. */
const MIN_RUN_WEIGHT = 5;
/** A small word weighs more against a run than a capitalised one for it: headings have both. */
const SMALL_WORD_WEIGHT = 1.5;
/** The subject of a sentence may have so many capitalised words: "The Harbour Town Council has …". */
const MAX_SUBJECT_WORDS = 4;
/** So many of a text's most frequent small words, if they are short, can open a sentence with a capital. */
const OPENERS = 40;

/**
 * Where, within the sentences between `ends`, a menu or a row of headings ends and a sentence begins: "Home News
 * Sport Contact The council has decided …". Entries of menus are capitalised, words of sentences mostly not.
 */
function runCuts(text: string, ends: readonly number[]): number[] {
  const openers = frequentSmallWords(text, OPENERS);
  const found: number[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    let weight = 0;
    let best = MIN_RUN_WEIGHT;
    let at = -1;
    /** Capitalised words with nothing between them, the latest last. */
    let capitals: RegExpExecArray[] = [];
    for (const match of text.slice(start, end).matchAll(/\S+/g)) {
      const kind = classOf(match[0].charCodeAt(0));
      if (kind === CharClass.lower) {
        weight -= SMALL_WORD_WEIGHT;
        capitals = [];
        continue;
      }
      weight += 1;
      if (kind === CharClass.upper) capitals = [...capitals.slice(1 - MAX_SUBJECT_WORDS), match];
      if (weight > best) {
        best = weight;
        at = subjectStart(capitals, openers) ?? at;
      }
    }
    if (at > 0 && weight < best - SMALL_WORD_WEIGHT * 2) found.push(start + at);
    start = end;
  }
  return found;
}

/** The run's last words open the sentence: from its last article or preposition on, else from its last capital. */
function subjectStart(
  capitals: readonly RegExpExecArray[],
  openers: ReadonlySet<string>,
): number | undefined {
  const opener = capitals.findLast(([word]) => openers.has(word.toLowerCase()));
  return (opener ?? capitals.at(-1))?.index;
}
