import type { Article, Notice, Step } from '../article.js';
import { spanOf } from '../text/traced.js';
import { MAX_JUDGED_LENGTH } from '../text/view.js';
import { splitLines } from './lines.js';

/** Cuts the repaired text into lines. */
export const segment: Step = (article: Article): Article => {
  const lines = splitLines(article.text);
  const notices = lines
    .filter((line) => line.traced.text.length > MAX_JUDGED_LENGTH)
    .map(
      (line): Notice => ({
        kind: 'notice',
        rule: 'segment/long-line',
        why: `line ${line.number} has ${line.traced.text.length} characters, too many to judge; it is kept as it is`,
        span: spanOf(line.traced),
      }),
    );
  return { ...article, lines, findings: [...article.findings, ...notices] };
};
