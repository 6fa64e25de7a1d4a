import { describe, expect, it } from 'vitest';
import type { Article, Line, Step, Verdict } from '../../../src/core/article.js';
import { resolveOptions } from '../../../src/core/options.js';
import { belowHead } from '../../../src/core/regime/page-head.js';
import { splitLines } from '../../../src/core/segment/lines.js';
import { trace } from '../../../src/core/text/traced.js';

const SOURCE = 'Ada Pier\nHome Blog About\n\nWhy the old pier was lost\n\nThe storm took it in one night.\n';
const EMPTY = { byline: null, date: null, dateline: null, language: null };
const start = (source: string): Article => ({
  name: 'test',
  source,
  text: trace(source),
  lines: [],
  metadata: EMPTY,
  names: [],
  findings: [],
});
const verdict = (label: Verdict['label'], confidence = 0.9): Verdict => ({
  label,
  rule: 'test/test',
  why: 'a test',
  confidence,
});
const ofArticle: Step = (article) => ({
  ...article,
  lines: splitLines(article.text).map((line) => ({ ...line, verdict: verdict('body') })),
});
const cleanedAs = (...verdicts: Verdict[]): Article => ({
  ...start(SOURCE),
  lines: splitLines(trace(SOURCE)).map((line, at): Line => ({ ...line, verdict: verdicts[at]! })),
});
const options = resolveOptions({});
const below = (...verdicts: Verdict[]) =>
  belowHead(start(SOURCE), cleanedAs(...verdicts), ofArticle, options);
const gone = verdict('navigation');
const body = verdict('body');

describe('the head of a small page', () => {
  it('goes, and the rest is judged as an article, at its places in the source', () => {
    const article = below(gone, gone, verdict('headline'), body)!;
    expect(article.lines.map((line) => line.verdict!.label)).toEqual([
      'navigation',
      'navigation',
      'body',
      'body',
    ]);
    expect(article.lines.map((line) => line.number)).toEqual([1, 2, 4, 6]);
    expect(article.lines.map((line) => line.block)).toEqual([0, 0, 1, 2]);
    const { pieces } = article.lines[2]!.traced;
    expect(SOURCE.slice(pieces[0]!.start, pieces[0]!.end)).toBe('Why the old pier was lost');
  });

  it('is none where a line of it would stay, where the title opens the text or is doubtful', () => {
    expect(below(gone, body, verdict('headline'), body)).toBeUndefined();
    expect(below(verdict('headline'), gone, gone, body)).toBeUndefined();
    expect(below(gone, gone, verdict('headline', 0.4), body)).toBeUndefined();
    expect(below(gone, gone, body, body)).toBeUndefined();
  });
});
