import type { Article, Line, Step, Verdict } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import { type LineView, viewOf } from '../text/view.js';
import { type DocumentView, documentOf, type LineRule } from './rule.js';
import { LINE_RULES } from './rules/index.js';

export function documentView(lines: readonly Line[], lexicon: Lexicon): DocumentView {
  return documentOf(
    lines,
    lines.map((line) => viewOf(line, lexicon)),
  );
}

function verdictOf(rule: LineRule): Verdict {
  return { label: rule.label, rule: rule.id, why: rule.why, confidence: rule.confidence };
}

/** Items of lists and rows of tables use the words of furniture freely: only the surest rules count there. */
const ITEM_FROM = 0.95;

/** "VIDEO: Man bites dog", "Watch: …", "What do you think?": at the head of a text these are its headline. */
const NOT_FIRST =
  /^(?:related-link\/|comment\/call|share\/call|newsletter\/prompt|ad\/promotion|video-player\/title|read-more\/|tags\/|subscription|section-label\/open|other\/source|caption-credit\/label)/;

/** Asks every rule about one line. */
export function judgeLine(at: number, doc: DocumentView): Verdict | undefined {
  let best: LineRule | undefined;
  const view = doc.views[at]!;
  for (const rule of LINE_RULES) {
    if (best && best.confidence >= rule.confidence) continue;
    if (view.isItem && rule.confidence < ITEM_FROM) continue;
    if (at === 0 && doc.views.length > 1 && NOT_FIRST.test(rule.id)) continue;
    if (rule.matches(view, at, doc)) best = rule;
  }
  return best && verdictOf(best);
}

/** Labels each line by what it says itself, with a look at its neighbours. */
export function judgeLines(lexicon: Lexicon): Step {
  return (article: Article): Article => {
    const doc = documentView(article.lines, lexicon);
    const lines = article.lines.map((line, at) => {
      const verdict = judgeLine(at, doc);
      return verdict ? { ...line, verdict } : line;
    });
    return { ...article, lines };
  };
}

/** Judges a text as the only line of an article, so that no rule sees neighbours. */
export function judgeFragment(view: LineView): Verdict | undefined {
  return judgeLine(0, documentOf([], [view]));
}
