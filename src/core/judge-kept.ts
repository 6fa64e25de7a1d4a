import type { Article, Line, Step } from './article.js';
import { placeOf, without } from './aside.js';
import type { Options } from './options.js';
import { selectLines } from './select.js';

/** A judge that would take more of the characters has mistaken the page's article for something else. */
const MAX_SHARE = 0.3;

/**
 * Judges what stays of a page as the article that it is now, so that cleaning it again finds nothing more: the credit of
 * a picture or a link between two paragraphs stands in the page's article, and is residue of it all the same. What stays
 * keeps the verdict of the page, which knows its title better.
 */
export function judgeKept(judgeArticle: Step, options: Options): Step {
  return (article: Article): Article => {
    const { kept, removed, spared } = selectLines(article, options);
    if (spared) return article;
    const verdicts = new Map(kept.map((line) => [placeOf(line), line.verdict]));
    const unjudged = article.lines.map((line): Line => {
      const { verdict: _, ...bare } = line;
      return verdicts.has(placeOf(line)) ? bare : line;
    });
    const done = without(removed, { ...article, lines: unjudged }, judgeArticle);
    const gone = new Set(selectLines(done, options).removed);
    const taken = done.lines.filter((line) => gone.has(line) && verdicts.has(placeOf(line)));
    if (lengthOf(taken) > MAX_SHARE * lengthOf(kept)) return article;
    const lines = done.lines.map((line): Line => {
      const verdict = verdicts.get(placeOf(line));
      return verdict && !gone.has(line) ? { ...line, verdict } : line;
    });
    return { ...done, lines };
  };
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { traced }) => sum + traced.text.length, 0);
}
