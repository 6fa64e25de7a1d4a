import type { Article } from '../../src/core/article.js';
import { trace } from '../../src/core/text/traced.js';

/** A text as it comes to the first step of the flow: not yet divided into lines. */
export function articleOf(source: string): Article {
  const metadata = { byline: null, date: null, dateline: null, language: null };
  return { name: '<text>', source, text: trace(source), lines: [], metadata, names: [], findings: [] };
}
