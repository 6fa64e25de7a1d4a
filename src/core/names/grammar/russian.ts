import { startsSentence } from '../context.js';
import type { Words } from '../gazetteer.js';
import { isCapital } from '../line-text.js';
import type { Mention } from '../place.js';
import { type Grammar, PLAIN } from './grammar.js';

/**
 * Russian: the cases are in the gazetteer, form for form; a capitalised noun before a genitive owns it. At the
 * start of a sentence, where every word has a capital, only what is known as a body or a law does.
 */
export function russian(words: Words): Grammar {
  const bodies = [...words.list('body')];
  const insideName = ({ line, first, row }: Mention): boolean => {
    if (row.type !== 'country' || first === 0) return false;
    const { text, tokens } = line;
    const at = first - 1;
    if (text.slice(tokens.ends[at]!, tokens.starts[first]!) !== ' ') return false;
    if (!isCapital(text, tokens.starts[at]!)) return false;
    return !startsSentence(line, at) || bodies.some((stem) => tokens.words[at]!.startsWith(stem));
  };
  return { ...PLAIN, insideName };
}
