import type { Words } from '../gazetteer.js';
import { type Grammar, PLAIN, wordBefore } from './grammar.js';

/** Arabic: what is owned stands before its owner without a small word, "وزارة دفاع روسيا الاتحادية". */
export function arabic(words: Words): Grammar {
  const bodies = words.list('body');
  return {
    ...PLAIN,
    insideName: (mention) => {
      if (mention.row.type !== 'country') return false;
      const { words: all } = mention.line.tokens;
      const at = wordBefore(mention);
      return bodies.has(all[at] ?? '') || (at > 0 && bodies.has(all[at - 1]!));
    },
  };
}
