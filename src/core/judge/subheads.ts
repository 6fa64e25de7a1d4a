import type { Article, Line, Step } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import { type LineView, viewOf } from '../text/view.js';

const MAX_WORDS = 14;

/** Labels short titles between paragraphs, so that `--drop subhead` knows them. They stay by default. */
export function subheads(lexicon: Lexicon): Step {
  return (article: Article): Article => {
    const headline = article.lines.findIndex((line) => line.verdict?.label === 'headline');
    const lines = article.lines.map((line, at): Line => {
      if (line.verdict !== undefined || at <= headline + 1) return line;
      const view = viewOf(line, lexicon);
      const next = article.lines[at + 1];
      if (!isShortTitle(view) || next === undefined || !viewOf(next, lexicon).isSentence) return line;
      return {
        ...line,
        verdict: {
          label: 'subhead',
          rule: 'subhead/short-line',
          why: 'is a short title in front of a paragraph',
          confidence: 0.7,
        },
      };
    });
    return { ...article, lines };
  };
}

function isShortTitle(view: LineView): boolean {
  return (
    view.wordCount > 0 &&
    view.wordCount <= MAX_WORDS &&
    !view.isItem &&
    !view.opensWithQuote &&
    !view.startsLower &&
    !/[.,;:…]$/u.test(view.text)
  );
}
