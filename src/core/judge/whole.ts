import type { LineView } from '../text/view.js';
import type { DocumentView } from './rule.js';

/**
 * Questions about a whole text. Each is answered once for a text, however many lines ask: a rule that went
 * through the text for every line would take time with the square of its length.
 */

type Test = (view: LineView) => boolean;

const counts = new WeakMap<DocumentView, Map<Test, number>>();
const lastSentences = new WeakMap<DocumentView, number>();

/** How many lines pass a test. The test is the key of the answer, so it has to be a constant function. */
export function countLines(doc: DocumentView, test: Test): number {
  const known = counts.get(doc) ?? new Map<Test, number>();
  counts.set(doc, known);
  const count = known.get(test) ?? doc.views.filter(test).length;
  known.set(test, count);
  return count;
}

/** Index of the last line that reads like a sentence; -1 where there is none. */
export function lastSentence(doc: DocumentView): number {
  const last = lastSentences.get(doc) ?? doc.views.findLastIndex((view) => view.isSentence);
  lastSentences.set(doc, last);
  return last;
}
