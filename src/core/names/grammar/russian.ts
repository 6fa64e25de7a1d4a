import { startsSentence } from '../context.js';
import { isCapital } from '../line-text.js';
import type { Mention } from '../place.js';
import { type Grammar, PLAIN } from './grammar.js';

/** Russian: the cases are in the gazetteer, form for form; a capitalised noun before a genitive owns it. */
export const RUSSIAN: Grammar = {
  ...PLAIN,
  insideName: ({ line, first, row }: Mention): boolean => {
    if (row.type !== 'country' || first === 0) return false;
    const { text, tokens } = line;
    if (text.slice(tokens.ends[first - 1]!, tokens.starts[first]!) !== ' ') return false;
    const word = tokens.words[first - 1]!;
    return (
      word.length > 2 &&
      isCapital(text, tokens.starts[first - 1]!) &&
      !(startsSentence(line, first - 1) && word.length < 4)
    );
  },
};
