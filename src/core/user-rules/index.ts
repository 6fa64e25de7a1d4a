import type { Article, Line, Step, Verdict } from '../article.js';
import { placeOf, without } from '../aside.js';
import type { UserRule } from '../options.js';
import { extentOf } from '../text/traced.js';
import type { RuleMatcher } from './matcher.js';

/** A line may come to fit a rule when something is cut out of it; how often that is looked at. */
const MAX_ROUNDS = 4;

/**
 * Takes the lines that a user's rule names out of a judgement and puts them back with the rule's verdict: nothing
 * looks at them, changes them, or judges others by them. So the rule always wins, and cleaning what was cleaned
 * finds the same lines in the same place. A line that fits a rule only as it was left is dropped as well.
 */
export function overrule(match: RuleMatcher, step: Step): Step {
  return (article: Article): Article => {
    const aside = new Map<number, Line>();
    for (const line of article.lines) {
      const rule = match(textsOf(line, article), article.site);
      if (rule) aside.set(placeOf(line), { ...line, verdict: verdictOf(rule) });
    }
    for (let round = 1; ; round++) {
      const named = article.lines.flatMap((line) => aside.get(placeOf(line)) ?? []);
      const done = without(named, article, step);
      const before = new Map(article.lines.map((line) => [placeOf(line), line]));
      const late = dropsIn(done, match).filter(([line]) => {
        const place = placeOf(line);
        return before.has(place) && !aside.has(place);
      });
      if (late.length === 0 || round === MAX_ROUNDS) return done;
      for (const [line, rule] of late) {
        const place = placeOf(line);
        aside.set(place, { ...before.get(place)!, verdict: verdictOf(rule) });
      }
    }
  };
}

/** Drops the lines that fit a rule only now that names were made one in them. */
export function dropRenamed(match: RuleMatcher): Step {
  return (article: Article): Article => {
    const drops = new Map(dropsIn(article, match));
    if (drops.size === 0) return article;
    const lines = article.lines.map((line) => {
      const rule = drops.get(line);
      return rule && !line.verdict?.byUser ? { ...line, verdict: verdictOf(rule) } : line;
    });
    return { ...article, lines };
  };
}

function dropsIn({ lines, site }: Article, match: RuleMatcher): [Line, UserRule][] {
  return lines.flatMap((line): [Line, UserRule][] => {
    const rule = match([line.traced.text], site);
    return rule?.action === 'drop' ? [[line, rule]] : [];
  });
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
