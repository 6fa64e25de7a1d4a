import type { Words } from './gazetteer.js';
import type { LineText } from './line-text.js';
import type { Mention } from './place.js';

/** Small words between the act and the state: "the founding of the modern Republic of Turkey". */
const MAX_BETWEEN = 3;
const MAX_SMALL = 6;
const MAX_WORDS_TO_VERB = 5;
const STOP = /[.,;:!?()—–]/;

/**
 * "The founding of the People's Republic of China", "the Islamic Republic of Iran was proclaimed in 1979": what is founded,
 * proclaimed or made up of parts is the state by its formal name; its country was there before.
 */
export function isFounded({ line, first, last, surface, row, form }: Mention, words: Words): boolean {
  if (row.type !== 'country' || form.kind !== 'wrong' || last - first < 2 || !/\p{Ll}/u.test(surface))
    return false;
  return isBehindAct(line, first, words.list('act')) || isActedOn(line, last, words);
}

function isBehindAct({ text, tokens }: LineText, first: number, acts: ReadonlySet<string>): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 1 - MAX_BETWEEN; at--) {
    if (STOP.test(text.slice(tokens.ends[at], tokens.starts[at + 1]))) return false;
    const word = tokens.words[at]!;
    for (const act of acts) if (word.startsWith(act)) return true;
    if (word.length > MAX_SMALL) return false;
  }
  return false;
}

/** A participle of founding behind a form of "to be", or a verb that says so by itself. */
function isActedOn({ text, tokens }: LineText, last: number, words: Words): boolean {
  let isPassive = false;
  for (let at = last; at < tokens.words.length && at < last + MAX_WORDS_TO_VERB; at++) {
    if (STOP.test(text.slice(tokens.ends[at - 1], tokens.starts[at]))) return false;
    const word = tokens.words[at]!;
    if (words.list('acted').has(word)) return true;
    if (isPassive && words.list('acted-passive').has(word)) return true;
    isPassive ||= words.list('auxiliary').has(word);
  }
  return false;
}
