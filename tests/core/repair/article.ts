import type { Article, Edit } from '../../../src/core/article.js';
import { repair } from '../../../src/core/repair/index.js';
import { trace } from '../../../src/core/text/traced.js';

/** A text as the first step of the cleaner sees it. */
export function articleOf(source: string): Article {
  return {
    name: '<test>',
    source,
    text: trace(source),
    lines: [],
    metadata: { byline: null, date: null, dateline: null, language: null },
    names: [],
    findings: [],
  };
}

export function repaired(source: string): string {
  return repair(articleOf(source)).text.text;
}

/** What a repaired article reports: before and after of each change, with its rule and sentence. */
export function editsOf(source: string): Pick<Edit, 'before' | 'after' | 'rule' | 'reason' | 'why'>[] {
  return repair(articleOf(source)).text.pieces.flatMap(({ text, start, end, mark }) =>
    mark ? [{ before: source.slice(start, end), after: text, ...mark }] : [],
  );
}
