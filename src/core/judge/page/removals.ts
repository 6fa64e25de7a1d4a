import type { Line, Reason, Verdict } from '../../article.js';
import type { Page } from '../features/page.js';
import { type Kind, kindOf, type Place } from './kinds.js';

/** A heading such as "Comments" or "Related stories" says what the lines below it are, up to so many. */
const SECTION_LINES = 40;
const HEADING_WORDS = 6;
/** Reasons that a heading hands down to the lines below it. */
const HANDED_DOWN: ReadonlySet<Reason> = new Set([
  'related-link',
  'comment',
  'newsletter',
  'cookie-consent',
  'author-bio',
  'tags',
  'share',
]);
/** What a rule has said counts as the reason from this confidence on. */
const MIN_RULE_CONFIDENCE = 0.5;

interface Section {
  readonly kind: Kind;
  readonly from: number;
}

/**
 * Verdicts of the lines that leave: what a rule has said of the line; else what the heading above it says; else
 * what its shape and place tell.
 *
 * @param kept 1 for a line that stays.
 */
export function explainRemovals(
  page: Page,
  kept: Uint8Array,
  probabilities: Float32Array,
  place: Place,
): (Verdict | undefined)[] {
  let section: Section | undefined;
  return page.lines.map((line, at) => {
    if (kept[at]) {
      section = undefined;
      return undefined;
    }
    const rule = ruleKind(line);
    if (rule && HANDED_DOWN.has(rule.label) && page.scan.words[at]! <= HEADING_WORDS) {
      section = { kind: handedDown(rule), from: at };
    } else if (section && at - section.from > SECTION_LINES) section = undefined;
    const own = kindOf(at, line, page.scan, place);
    const kind = rule ?? (section && isVague(own) ? section.kind : own);
    return { ...kind, confidence: 1 - probabilities[at]!, decided: true };
  });
}

function ruleKind({ verdict }: Line): Kind | undefined {
  if (!verdict || verdict.confidence < MIN_RULE_CONFIDENCE || !isReason(verdict)) return undefined;
  return { label: verdict.label as Reason, rule: verdict.rule, why: verdict.why };
}

function isReason({ label }: Verdict): boolean {
  return label !== 'headline' && label !== 'subhead' && label !== 'body';
}

function handedDown({ label }: Kind): Kind {
  return { label, rule: `${label}/section`, why: 'stands under a heading that says so' };
}

/** Kinds told by place alone: a heading above knows better. */
function isVague({ rule }: Kind): boolean {
  return /^(?:navigation|site-furniture)\/|\/(?:box|teaser|beside-text)$/.test(rule);
}
