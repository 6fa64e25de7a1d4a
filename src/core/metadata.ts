import type { Article, Line, Step } from './article.js';
import type { Lexicon } from './lexicon.js';
import { SURE } from './select.js';
import { findDate } from './text/dates.js';
import { viewOf } from './text/view.js';

const DATE =
  /\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{4}\. \p{L}{3,10} \d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|[\p{L}\p{M}]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? (?:de )?[\p{L}\p{M}]{3,12}\.?,? (?:de )?\d{4}/u;
/** "김항구 기자 kim@example.com", "[부산=김항구 기자]". */
const KOREAN_REPORTER = /^[[(]?(?:\p{L}{1,12}=)?(\p{Script=Hangul}{2,4})\s?기자/u;
const HANDLE = /\s(?:follow\s)?@\w.*$/iu;

/**
 * Reads the writer and the day from the lines that were taken out for them, where the page or the record does
 * not say them itself.
 */
export function readMetadata(lexicon: Lexicon): Step {
  return (article: Article): Article => {
    const residue = article.lines.filter((line) => (line.verdict?.confidence ?? 0) >= SURE);
    const bylines = residue.filter((line) =>
      /^byline\/(?:line|reporter|name-under-headline)$/.test(line.verdict!.rule),
    );
    const stamps = residue.filter((line) =>
      /^(?:byline|dateline-timestamp)\/(?!on-page$)/.test(line.verdict!.rule),
    );
    const { facts = {}, metadata } = article;
    const writer = first(bylines, (line) => writerIn(line, lexicon));
    const day = first(stamps, (line) => findDate(line.traced.text));
    const { language } = metadata;
    return {
      ...article,
      facts: {
        ...(writer ? { authors: { value: writersOf(writer), from: 'text' } } : {}),
        ...(day ? { published: { value: day, from: 'text' } } : {}),
        ...facts,
        ...(language ? { language: { value: language, from: 'text' } } : {}),
      },
      metadata: {
        ...metadata,
        byline: facts.authors?.value.join(', ') ?? writer,
        date: facts.published?.value ?? first(stamps, (line) => DATE.exec(line.traced.text)?.[0] ?? null),
        language: language ?? facts.language?.value ?? null,
      },
    };
  };
}

/** "Ann Quay and Frank Roe" → two names. */
function writersOf(byline: string): string[] {
  return byline.split(/\s(?:and|und|y|et|e|i|och|og|en|и)\s|\s?[&/;]\s?/u).filter((name) => name !== '');
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
  const reporter = KOREAN_REPORTER.exec(view.text)?.[1];
  if (reporter !== undefined) return reporter;
  const opener = view.hits.filter((hit) => hit.list === 'byline' && hit.first <= 1).at(-1);
  const rest = view.text
    .slice(opener?.end ?? 0)
    .replace(DATE, '')
    .replace(HANDLE, '');
  const name = rest
    .split(/[|•·–—,(]|\s(?:on|at|for|in)\s|\s-\s|\d/u)[0]!
    .replace(/^[\s.:：・]+|(?<![\s:：])[\s:：]+$/gu, '');
  return name.length > 1 && name.length <= 80 ? name : null;
}
