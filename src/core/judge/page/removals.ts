import type { Line, Reason, Verdict } from '../../article.js';
import { SURE } from '../../select.js';
import type { Page } from '../features/page.js';
import {
  BESIDE_CREDIT,
  CONTACT,
  CONTENTS,
  isDate,
  isField,
  isHeadlineLike,
  isSentence,
  type Kind,
  kindOf,
  type Place,
  TEASER,
} from './kinds.js';
import { findSections, type Sign } from './sections.js';

/** What a rule has said counts as the reason from this confidence on. */
const MIN_RULE_CONFIDENCE = 0.5;
/** What stands so many lines from the titles of two other stories belongs to their list: summary, writer, day. */
const TEASER_REACH = 6;
/** A street stands so near to a telephone number or an address of e-mail. */
const CONTACT_REACH = 4;
const STREET_WORDS = 7;
/** A name of so many words above the sentence that begins with it is the head of a box about the writer. */
const NAME_WORDS = 5;
const MAX_HEADING_WORDS = 15;
const CAPTION_WORDS = { min: 4, max: 60 };

const WRITER: Kind = {
  label: 'author-bio',
  rule: 'author-bio/under-name',
  why: 'is about the writer whose name stands above it',
};

const REPLIES: Kind = { label: 'comment', rule: 'comment/count', why: 'counts the comments on the article' };
const MIN_TITLE_WORDS = 3;

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
  const { scan } = page;
  const rules = page.lines.map(
    (line, at) => ruleKind(line) ?? (countsReplies(at, page, place) ? REPLIES : undefined),
  );
  const shapes = page.lines.map((line, at) => (place.kept[at] ? undefined : kindOf(at, line, scan, place)));
  const sections = findSections({
    size: page.size,
    rule: (at) => rules[at],
    words: (at) => scan.words[at]!,
    has: (at, sign) => hasSign(at, sign, page),
    isKept: (at) => place.kept[at] === 1,
    last: place.last,
  });
  const headings = headingsOf(page, place);
  const isCredit = (at: number): boolean => rules[at]?.label === 'caption-credit';
  const isCaption = (at: number): boolean =>
    at < place.last &&
    (isCredit(at - 1) || isCredit(at + 1)) &&
    isVague(shapes[at]!) &&
    !page.lines[at]!.layout?.bullet &&
    scan.words[at]! >= CAPTION_WORDS.min &&
    scan.words[at]! <= CAPTION_WORDS.max;
  return page.lines.map((line, at) => {
    const shape = shapes[at];
    if (!shape) return undefined;
    const inSection = isVague(shape) ? sections[at] : undefined;
    const rule = rules[at];
    const own = (): Kind => {
      if (isAboutWriter(at, page)) return WRITER;
      if (isCaption(at)) return BESIDE_CREDIT;
      return isVague(shape) && headings.has(plain(page.texts[at]!)) ? CONTENTS : inCompany(at, shapes, page);
    };
    const kind = rule ?? inSection ?? own();
    const told = line.verdict?.confidence ?? 0;
    const said = rule && told >= SURE ? told : 0;
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

function hasSign(at: number, sign: Sign, { lines, scan }: Page): boolean {
  switch (sign) {
    case 'sentence':
      return isSentence(at, scan);
    case 'date':
      return isDate(at, scan);
    case 'title':
      return isHeadlineLike(at, lines[at]!, scan);
    case 'field':
      return isField(lines[at]!);
    case 'word':
      return scan.words[at]! <= 2;
  }
}

/** Kinds told by place alone: a heading above knows better. */
function isVague({ rule }: Kind): boolean {
  return /^(?:navigation|site-furniture)\/|\/(?:box|teaser|beside-text|on-page|beside-date)$/.test(rule);
}

/** Summaries, writers and days stand between the titles of other stories; streets and places beside a telephone. */
function inCompany(at: number, shapes: readonly (Kind | undefined)[], page: Page): Kind {
  const shape = shapes[at]!;
  const mayBeStreet =
    shape.rule === 'navigation/below' || (shape === TEASER && page.scan.words[at]! <= STREET_WORDS);
  if (mayBeStreet && page.scan.digits[at]! > 0 && !page.lines[at]!.layout?.bullet) {
    const isContact = (kind: Kind): boolean => kind === CONTACT;
    if (isNear(at, -1, CONTACT_REACH, shapes, isContact) || isNear(at, 1, CONTACT_REACH, shapes, isContact))
      return CONTACT;
  }
  if (!/^(?:navigation|site-furniture)\/below$|\/on-page$/.test(shape.rule)) return shape;
  const isTeaser = (kind: Kind): boolean => kind === TEASER;
  const isTeaserOrDate = (kind: Kind): boolean => kind === TEASER || kind.rule.endsWith('/on-page');
  return isNear(at, -1, TEASER_REACH, shapes, isTeaser) && isNear(at, 1, TEASER_REACH, shapes, isTeaserOrDate)
    ? TEASER
    : shape;
}

/** Is such a line among the next ones in this direction, with no line between that stays? */
function isNear(
  at: number,
  step: -1 | 1,
  reach: number,
  shapes: readonly (Kind | undefined)[],
  isWanted: (kind: Kind) => boolean,
): boolean {
  for (let by = 1; by <= reach; by++) {
    const near = shapes[at + by * step];
    if (!near) return false;
    if (isWanted(near)) return true;
  }
  return false;
}

/** Short lines that stay, as they are compared: a table of contents has them too. */
function headingsOf({ texts, scan }: Page, { kept, title }: Place): Set<string> {
  const headings = new Set<string>();
  texts.forEach((text, at) => {
    if (kept[at] && at !== title && scan.words[at]! <= MAX_HEADING_WORDS && !isDate(at, scan))
      headings.add(plain(text));
  });
  headings.delete('');
  return headings;
}

/** Letters and the spaces between them: numbers and marks in front of a heading differ. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
}

/** A number and the title below the article: "12 replies to “The harbour wall”", in any language. */
function countsReplies(at: number, { texts, scan }: Page, { kept, last, title }: Place): boolean {
  if (at <= last || title < 0 || kept[at] || scan.words[title]! < MIN_TITLE_WORDS) return false;
  return /^\P{L}*\d/u.test(texts[at]!) && plain(texts[at]!).includes(` ${plain(texts[title]!)}`);
}

function isAboutWriter(at: number, { texts, scan }: Page): boolean {
  const name = texts[at - 1]?.trim() ?? '';
  const words = at > 0 ? scan.words[at - 1]! : 0;
  return words >= 2 && words <= NAME_WORDS && isSentence(at, scan) && texts[at]!.startsWith(`${name} `);
}
