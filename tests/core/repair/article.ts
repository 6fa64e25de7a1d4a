import type { Edit } from '../../../src/core/article.js';
import { repair } from '../../../src/core/repair/index.js';
import { articleOf } from '../../support/article.js';

export function repaired(source: string): string {
  return repair(articleOf(source)).text.text;
}

/** What a repaired article reports: before and after of each change, with its rule and sentence. */
export function editsOf(source: string): Pick<Edit, 'before' | 'after' | 'rule' | 'reason' | 'why'>[] {
  return repair(articleOf(source)).text.pieces.flatMap(({ text, start, end, mark }) =>
    mark ? [{ before: source.slice(start, end), after: text, ...mark }] : [],
  );
}
