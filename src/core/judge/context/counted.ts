import type { Reason } from '../../article.js';
import type { LineView } from '../../text/view.js';
import { type ContextRule, sureReason } from './rule.js';

const MAX_ENTRY_LINES = 2;
const MAX_ENTRY_WORDS = 40;
const COUNTER =
  /^(?:(?<picture>image|photo|picture|slide)|list|item|story|article|video) (?<at>\d{1,2}) ?(?:of|\/) ?(?<all>\d{1,2})$/iu;
const END = /^end of list$/iu;

/**
 * What pages count out for those who hear them read, or turn over picture by picture: "list 1 of 3", a headline,
 * "list 2 of 3" … "end of list".
 */
export const counted: ContextRule = {
  name: 'counted',
  why: 'is an entry of a list whose entries are counted, such as “list 2 of 4”',
  confidence: 0.9,
  find: ({ lines, views }) => {
    const found = new Map<number, Reason>();
    const counters = views.map(({ text }) => (text.length <= 20 ? COUNTER.exec(text) : null));
    for (let at = 0; at < views.length; at++) {
      if (counters[at]?.groups?.at !== '1') continue;
      const { all, picture } = counters[at]!.groups!;
      const last = endOf(counters, views, at, Number(all));
      if (last === undefined) continue;
      const reason: Reason = picture === undefined ? 'related-link' : 'caption-credit';
      for (let next = at; next <= last; next++)
        if (sureReason(lines[next]) === undefined) found.set(next, reason);
      at = last;
    }
    return found;
  },
};

/** The last line of the list that begins with a counter; undefined where it does not count on to its end. */
function endOf(
  counters: readonly (RegExpExecArray | null)[],
  views: readonly LineView[],
  first: number,
  all: number,
): number | undefined {
  let at = first;
  for (let count = 2; count <= all; count++) {
    const entry = counters.slice(at + 1, at + 2 + MAX_ENTRY_LINES);
    const next = entry.findIndex((counter) => counter !== null);
    if (entry[next]?.groups?.at !== String(count)) return undefined;
    at += next + 1;
  }
  const isClosed = (line: number) => END.test(views[line]?.text ?? '');
  if (isClosed(at + 1)) return at + 1;
  if (isClosed(at + 2)) return at + 2;
  const entry = views[at + 1];
  return entry !== undefined && !entry.isSentence && entry.wordCount <= MAX_ENTRY_WORDS ? at + 1 : at;
}
