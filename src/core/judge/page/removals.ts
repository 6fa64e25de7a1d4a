import type { Line, Reason, Verdict } from '../../article.js';
import { SURE } from '../../select.js';
import type { Page } from '../features/page.js';
import { type Kind, kindOf, type Place } from './kinds.js';

/** Words of a heading such as "Comments" or "Related stories", which says what the lines below it are. */
const HEADING_WORDS = 6;
/** For how many lines below it a heading speaks: comments and other stories go on and on, buttons do not. */
const SECTION_LINES: Readonly<Partial<Record<Reason, number>>> = {
  comment: 60,
  'related-link': 30,
  'cookie-consent': 3,
  newsletter: 4,
  'author-bio': 4,
  tags: 6,
  share: 4,
};
/** Sections of names and buttons: a sentence below them is something else. */
const SHORT_SECTIONS: ReadonlySet<Reason> = new Set(['share', 'tags']);
const SHORT_WORDS = 2;

/** What a rule has said counts as the reason from this confidence on. */
const MIN_RULE_CONFIDENCE = 0.5;

interface Section {
  readonly kind: Kind;
  /** The last line it speaks for. */
  readonly end: number;
}

/**
 * Verdicts of the lines that leave: what a rule has said of the line; else what the heading above it says; else
 * what its shape and place tell.
 *
 * @param probabilities of each line to be article
 */
export function explainRemovals(
  page: Page,
  probabilities: Float32Array,
  place: Place,
): (Verdict | undefined)[] {
  const { kept } = place;
  let section: Section | undefined;
  return page.lines.map((line, at) => {
    if (kept[at]) {
      section = undefined;
      return undefined;
    }
    const rule = ruleKind(line);
    const words = page.scan.words[at]!;
    const lines = rule && words <= HEADING_WORDS ? SECTION_LINES[rule.label] : undefined;
    if (rule && lines) section = { kind: handedDown(rule), end: at + lines };
    else if (section && at > section.end) section = undefined;
    const own = kindOf(at, line, page.scan, place);
    const isInSection =
      section && isVague(own) && (words <= SHORT_WORDS || !SHORT_SECTIONS.has(section.kind.label));
    const kind = rule ?? (section && isInSection ? section.kind : own);
    const said = rule && line.verdict!.confidence >= SURE ? line.verdict!.confidence : 0;
    return { ...kind, confidence: Math.max(said, 1 - probabilities[at]!), decided: true };
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
  return {
    label,
    rule: `${label}/section`,
    why: 'stands under a heading such as “Comments” or “Related stories”',
  };
}

/** Kinds told by place alone: a heading above knows better. */
function isVague({ rule }: Kind): boolean {
  return /^(?:navigation|site-furniture)\/|\/(?:box|teaser|beside-text)$/.test(rule);
}
