import type { Article, Line, Step, Verdict } from '../article.js';
import type { UserRule } from '../options.js';
import { extentOf } from '../text/traced.js';
import type { RuleMatcher } from './matcher.js';

/**
 * Takes the lines that a user's rule names out of a judgement and puts them back with the rule's verdict: nothing
 * looks at them, changes them, or judges others by them. So the rule always wins, and cleaning what was cleaned
 * finds the same lines in the same place.
 */
export function overrule(match: RuleMatcher, step: Step): Step {
  return (article: Article): Article => {
    const named = article.lines.flatMap((line): Line[] => {
      const rule = match(textsOf(line, article), article.site);
      return rule ? [{ ...line, verdict: verdictOf(rule) }] : [];
    });
    return without(named, article, step);
  };
}

/** The same for lines whose verdict is the user's already. */
export function exceptOverruled(step: Step): Step {
  return (article: Article): Article =>
    without(
      article.lines.filter(({ verdict }) => verdict?.byUser),
      article,
      step,
    );
}

/** The repaired text, which cleaning again finds again; of a paragraph of a page, the lines it was put together from too. */
function textsOf({ traced, layout }: Line, { source }: Article): string[] {
  if (!layout) return [traced.text];
  const { start, end } = extentOf(traced);
  return [traced.text, source.slice(start, end)];
}

function verdictOf({ action, label, place }: UserRule): Verdict {
  return {
    label,
    rule: `user/${action}`,
    why: `a rule of yours says so (${place})`,
    confidence: 1,
    byUser: true,
  };
}

function without(aside: readonly Line[], article: Article, step: Step): Article {
  if (aside.length === 0) return step(article);
  const places = new Set(aside.map(placeOf));
  const done = step({ ...article, lines: article.lines.filter((line) => !places.has(placeOf(line))) });
  return { ...done, lines: merge(done.lines, aside) };
}

/** Grows from line to line, and from part to part of one. */
function placeOf({ number, layout }: Line): number {
  return number + (layout ? layout.part / (layout.parts + 1) : 0);
}

/** Both in the order of the text; a headline that was put first stays first. */
function merge(lines: readonly Line[], aside: readonly Line[]): Line[] {
  const isMoved = lines.length > 1 && placeOf(lines[0]!) > placeOf(lines[1]!);
  const merged: Line[] = isMoved ? [lines[0]!] : [];
  let next = 0;
  for (const line of isMoved ? lines.slice(1) : lines) {
    while (next < aside.length && placeOf(aside[next]!) < placeOf(line)) merged.push(aside[next++]!);
    merged.push(line);
  }
  return [...merged, ...aside.slice(next)];
}
