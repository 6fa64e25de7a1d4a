import type { Article, Line, Step } from './article.js';
import type { Lexicon } from './lexicon.js';
import { SURE } from './select.js';
import { viewOf } from './text/view.js';

const DATE =
  /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? (?:de )?\p{L}{3,10}\.?,? (?:de )?\d{4}/u;
const HANDLE = /\s(?:follow\s)?@\w+.*$/iu;

/** Reads the writer and the day from the lines that were taken out for them. */
export function readMetadata(lexicon: Lexicon): Step {
  return (article: Article): Article => {
    const residue = article.lines.filter((line) => (line.verdict?.confidence ?? 0) >= SURE);
    const bylines = residue.filter((line) =>
      /^byline\/(?:line|name-under-headline)$/.test(line.verdict!.rule),
    );
    const stamps = residue.filter((line) => /^(?:byline|dateline-timestamp)\//.test(line.verdict!.rule));
    return {
      ...article,
      metadata: {
        ...article.metadata,
        byline: first(bylines, (line) => writerIn(line, lexicon)),
        date: first(stamps, (line) => DATE.exec(line.traced.text)?.[0] ?? null),
      },
    };
  };
}

function first(lines: readonly Line[], read: (line: Line) => string | null): string | null {
  for (const line of lines) {
    const value = read(line);
    if (value) return value;
  }
  return null;
}

/** "Posted by Frank Quay on 19 Sep 2016" → "Frank Quay"; null where the line names nobody. */
function writerIn(line: Line, lexicon: Lexicon): string | null {
  const view = viewOf(line, lexicon);
  const opener = view.hits.filter((hit) => hit.list === 'byline' && hit.first <= 1).at(-1);
  const rest = view.text
    .slice(opener?.end ?? 0)
    .replace(DATE, '')
    .replace(HANDLE, '');
  const name = rest.split(/[|•·–—,]|\s(?:on|at|for|in)\s|\s-\s|\d/u)[0]!.replace(/^[\s:：]+|[\s:：]+$/gu, '');
  return name.length > 1 && name.length <= 80 ? name : null;
}
