import type { Article, Line, Reason, Step, Verdict } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import { keeps, type Options } from '../options.js';
import { SURE } from '../select.js';
import { type Replacement, replaceTraced } from '../text/traced.js';
import { type LineView, viewText } from '../text/view.js';
import type { KnownPassage, KnownSite } from './known-lines.js';
import { findKnown, OPENING_WORDS, type PassageIndex, passageIndex } from './passage-index.js';
import { suspicionOf } from './suspicion.js';

/** With something beside recurrence that speaks for furniture, such as "sign up". */
const SUSPECT = { articles: 3, share: 0.1, words: OPENING_WORDS };
/** Without: standard sentences recur inside paragraphs as well, but not in most stories of a site. */
const UNSUSPECTED = { articles: 4, share: 0.6, words: 6 };

interface Site {
  readonly name: string;
  readonly known: KnownSite;
  readonly index: PassageIndex;
}

/** Cuts out what is glued into paragraphs of many articles of a site, such as an advertisement. */
export function cutKnown(
  lexicon: Lexicon,
  judge: (view: LineView) => Verdict | undefined,
  options: Options,
): Step {
  const sites = new Map<string, Site>();
  for (const [name, known] of options.known ?? []) {
    if (known.passages.length > 0) sites.set(name, { name, known, index: passageIndex(known.passages) });
  }
  const reasonOf = (text: string, passage: KnownPassage, { name, known }: Site): Reason | undefined => {
    const view = viewText(text, lexicon);
    const reason = suspicionOf(view, judge(view), name);
    const { articles, share, words } = reason === undefined ? UNSUSPECTED : SUSPECT;
    const isMet =
      passage.articles >= articles && passage.articles >= known.sampled * share && passage.words >= words;
    return isMet ? (reason ?? 'site-furniture') : undefined;
  };
  return (article: Article): Article => {
    const site = sites.get(article.site ?? '');
    if (site === undefined) return article;
    const lines = article.lines.map((line): Line => {
      if (!isKept(line)) return line;
      const { text } = line.traced;
      const found = findKnown(text, site.index).flatMap(({ start, end, passage }): Replacement[] => {
        const reason = reasonOf(text.slice(start, end), passage, site);
        if (reason === undefined || keeps(options, reason)) return [];
        return [{ ...tidied(text, start, end), mark: markOf(reason, passage, site) }];
      });
      return found.length === 0 ? line : { ...line, traced: replaceTraced(line.traced, found) };
    });
    return { ...article, lines };
  };
}

function markOf(reason: Reason, { articles }: KnownPassage, { name, known: { sampled } }: Site) {
  const why = `stands inside paragraphs of ${articles} of ${sampled} articles of ${name || 'the collection'}`;
  return { reason, rule: `${reason}/inside-paragraphs`, why } as const;
}

function isKept({ verdict }: Line): boolean {
  return verdict === undefined || verdict.label === 'body' || verdict.confidence < SURE;
}

/** One space is left where words stand on both sides, and none at an end. */
function tidied(text: string, start: number, end: number): Omit<Replacement, 'mark'> {
  let [from, to] = [start, end];
  while (from > 0 && /\s/.test(text[from - 1]!)) from--;
  while (to < text.length && /\s/.test(text[to]!)) to++;
  return { start: from, end: to, after: from > 0 && to < text.length ? ' ' : '' };
}
