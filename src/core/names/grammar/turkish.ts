import { startsSentence } from '../context.js';
import { isCapital } from '../line-text.js';
import { type Grammar, PLAIN, wordBefore } from './grammar.js';

/** Turkish: a body stands behind its state, "Rusya Federasyonu Savunma Bakanlığı". */
export const TURKISH: Grammar = {
  ...PLAIN,
  insideName: (mention) => {
    const { line, last, end, row } = mention;
    if (row.type !== 'country') return false;
    const { starts } = line.tokens;
    const before = wordBefore(mention);
    if (before >= 0 && isCapital(line.text, starts[before]!) && !startsSentence(line, before)) return true;
    const next = starts[last];
    return next !== undefined && line.text.slice(end, next) === ' ' && isCapital(line.text, next);
  },
};
