import type { Change } from '../place.js';
import { type Adapted, type Grammar, PLAIN, wordBefore } from './grammar.js';

/** Dutch: an article goes with the formal name, "de Russische Federatie", and is not asked for by the short one. */
export const DUTCH: Grammar = { ...PLAIN, adapt };

function adapt({ mention, after }: Change): Adapted {
  const { line, start, end, row, form } = mention;
  const at = wordBefore(mention);
  const hasArticle = at >= 0 && /^(?:de|het)$/.test(line.tokens.words[at]!);
  const drops =
    hasArticle && row.type === 'country' && form.kind === 'wrong' && row.guards.gender === undefined;
  return { start: drops ? line.tokens.starts[at]! : start, end, text: after };
}
