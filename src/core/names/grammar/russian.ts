import { startsSentence } from '../context.js';
import type { Words } from '../gazetteer.js';
import { isCapital, type LineText } from '../line-text.js';
import type { Mention } from '../place.js';
import { type Grammar, PLAIN } from './grammar.js';

/** "Министерство иностранных дел Российской Федерации". */
const MAX_BETWEEN = 3;

const GENITIVE = /^\p{Ll}+(?:ого|его|ых|их|ой|ей|ов|ев|ы|и|а|я|дел|сил)$/u;
/** "Конституционном суде". */
const ADJECTIVE = /^\p{Lu}\p{Ll}+(?:ый|ий|ой|ого|его|ому|ему|ом|ем|ым|им|ая|яя|ую|юю|ое|ее)$/u;

/** May a word without a capital stand inside the name of a body: a genitive, or a noun behind its adjective? */
function leadsOn({ text, tokens }: LineText, at: number): boolean {
  const word = (index: number): string => text.slice(tokens.starts[index], tokens.ends[index]);
  return GENITIVE.test(word(at)) || (/^\p{Ll}/u.test(word(at)) && ADJECTIVE.test(word(at - 1)));
}

/**
 * Russian: the cases are in the gazetteer, form for form; a capitalised noun before a genitive owns it. At the
 * start of a sentence, where every word has a capital, only what is known as a body or a law does.
 */
export function russian(words: Words): Grammar {
  const bodies = [...words.list('body')];
  const insideName = ({ line, first, row }: Mention): boolean => {
    if (row.type !== 'country' || first === 0) return false;
    const { text, tokens } = line;
    let at = first;
    // "Министерство обороны Российской Федерации": genitives between the body and its state.
    do {
      at--;
      if (text.slice(tokens.ends[at]!, tokens.starts[at + 1]!) !== ' ') return false;
    } while (at > 0 && first - at <= MAX_BETWEEN && leadsOn(line, at));
    if (!isCapital(text, tokens.starts[at]!)) return false;
    return !startsSentence(line, at) || bodies.some((stem) => tokens.words[at]!.startsWith(stem));
  };
  return { ...PLAIN, insideName };
}
