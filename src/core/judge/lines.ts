import type { Article, Line, Step, Verdict } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import { type LineView, perView, viewOf } from '../text/view.js';
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
  /^(?:related-link\/|comment\/call|share\/call|newsletter\/prompt|ad\/promotion|video-player\/title|read-more\/|tags\/|subscription-paywall\/(?!known-line)|section-label\/open|other\/source|caption-credit\/label)/;

type Asked = (view: LineView, at: number, doc: DocumentView) => LineRule | undefined;
const NOWHERE = documentOf([], []);

/**
 * Asks rules about one line; the surest that holds wins, then the first. A rule that takes a view and no more
 * has the same answer wherever the text stands, so its answer is kept.
 */
function asking(rules: readonly LineRule[]): Asked {
  const ranked = [...rules].sort((a, b) => b.confidence - a.confidence);
  const isAlone = (rule: LineRule) => rule.matches.length < 2;
  const alone = ranked.filter(isAlone);
  const inPlace = ranked.flatMap((rule, rank) => (isAlone(rule) ? [] : [{ rule, rank }]));
  const applies = (rule: LineRule, view: LineView) => !view.isItem || rule.confidence >= ITEM_FROM;
  const surestAlone = perView((view) =>
    alone.find((rule) => applies(rule, view) && rule.matches(view, 0, NOWHERE)),
  );
  return (view, at, doc) => {
    const best = surestAlone(view);
    const limit = best ? ranked.indexOf(best) : ranked.length;
    for (const { rule, rank } of inPlace) {
      if (rank > limit) break;
      if (applies(rule, view) && rule.matches(view, at, doc)) return rule;
    }
    return best;
  };
}

const anyRule = asking(LINE_RULES);
const ruleForFirst = asking(LINE_RULES.filter((rule) => !NOT_FIRST.test(rule.id)));

export function judgeLine(at: number, doc: DocumentView): Verdict | undefined {
  const isFirst = at === 0 && doc.views.length > 1;
  const best = (isFirst ? ruleForFirst : anyRule)(doc.views[at]!, at, doc);
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

/** Pattern of rule ids → those rules: the same for every cleaner. */
const wantedRules = new Map<string, Asked>();

/**
 * Judges a text as the only line of an article, so that no rule sees neighbours. Only a verdict of the wanted
 * rules counts; so they are asked first, and the others where one of them holds.
 */
export function fragmentJudge(wanted: RegExp): (view: LineView) => Verdict | undefined {
  const wantedRule = wantedRules.get(wanted.source) ?? asking(LINE_RULES.filter(({ id }) => wanted.test(id)));
  wantedRules.set(wanted.source, wantedRule);
  return (view) => {
    const doc = documentOf([], [view]);
    const best = wantedRule(view, 0, doc);
    return best && anyRule(view, 0, doc) === best ? verdictOf(best) : undefined;
  };
}
