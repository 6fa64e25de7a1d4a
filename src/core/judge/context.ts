import type { Article, Line, Reason, Step, Verdict } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import { SURE } from '../select.js';
import { aboutAuthor } from './context/about-author.js';
import { blockAfterLabel } from './context/block.js';
import { captionBesideCredit } from './context/caption-beside-credit.js';
import { captionUnderLabel } from './context/caption-under-label.js';
import { counted } from './context/counted.js';
import { newsletterBox } from './context/newsletter-box.js';
import { openEnded } from './context/open-ended.js';
import { pullQuote } from './context/pull-quote.js';
import type { ContextRule, ContextView } from './context/rule.js';
import { sandwich } from './context/sandwich.js';
import { scrap } from './context/scrap.js';
import { shouted } from './context/shouted.js';
import { supported } from './context/support.js';
import { printedTwice } from './context/twice.js';
import { documentView } from './lines.js';

/** A rule that would take more of an article than this has mistaken its text for a page. */
const MAX_FOUND = 12;
const MAX_SHARE = 0.35;

/** In this order: each may build on what the one before has labelled. */
const CONTEXT_RULES: readonly ContextRule[] = [
  supported,
  printedTwice,
  captionBesideCredit,
  captionUnderLabel,
  sandwich,
  counted,
  newsletterBox,
  shouted,
  blockAfterLabel,
  pullQuote,
  aboutAuthor,
  openEnded,
  scrap,
];

/** Those that hold on a page too, of what its model has kept beside a label that it took out. */
const PAGE_RULES: readonly ContextRule[] = [captionUnderLabel, aboutAuthor];

/** Labels what only its surroundings give away: link lists under a label, buttons in a row, scraps. */
export function judgeContext(lexicon: Lexicon): Step {
  return judgeBy(CONTEXT_RULES, lexicon);
}

/** The same for a page, whose own model has judged its lines by what stands around them already. */
export function judgePageContext(lexicon: Lexicon): Step {
  return judgeBy(PAGE_RULES, lexicon);
}

function judgeBy(rules: readonly ContextRule[], lexicon: Lexicon): Step {
  return (article: Article): Article => {
    let lines: readonly Line[] = article.lines;
    const { views } = documentView(lines, lexicon);
    for (const rule of rules) {
      const context: ContextView = { lines, views };
      const found = rule.find(context);
      if (found.size === 0 || found.size > Math.max(MAX_FOUND, lines.length * MAX_SHARE)) continue;
      lines = lines.map((line, at) => {
        const reason = found.get(at);
        return reason ? { ...line, verdict: verdictOf(rule, reason) } : line;
      });
    }
    return lines === article.lines ? article : { ...article, lines };
  };
}

function verdictOf(rule: ContextRule, label: Reason): Verdict {
  return { label, rule: `${label}/${rule.name}`, why: rule.why, confidence: Math.max(SURE, rule.confidence) };
}
