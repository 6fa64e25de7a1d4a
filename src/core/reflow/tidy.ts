import type { Article, Line, Step, Verdict } from '../article.js';
import { type Mark, type Replacement, replaceTraced } from '../text/traced.js';
import { isOnlyTargets, TARGET_MARK } from './links.js';

const NO_WORDS: Verdict = {
  label: 'other',
  rule: 'other/marks',
  why: 'has no words',
  confidence: 0.99,
  decided: true,
};
const PLACEHOLDER: Verdict = {
  label: 'other',
  rule: 'other/placeholder',
  why: 'is what a program left in the place of a frame or a picture',
  confidence: 0.95,
  decided: true,
};
const BEFORE_MARK: Mark = {
  reason: 'space',
  rule: 'space/before-mark',
  why: 'no space stands before a comma or a full stop',
};
const FORM_MARK: Mark = {
  reason: 'markup',
  rule: 'markup/button',
  why: 'takes out what a program put in the place of a button or a picture',
};
/** Dividing lines, marks of quotations and tables, empty fields, and targets of links and pictures that had no text. */
const MARKS_ONLY =
  /^(?:[-–—_=*~·•#+|/\\>\s\u2500-\u259f]|\[\s*\]|!?\[\s*\]\([^\s)]*\)|\[(?:https?:|data:|\/)[^\]\s]*\])+$/;
/** `[name-of-file]` of w3m for a picture without a description; a frame of lynx. */
const LEFT_BY_PROGRAM =
  /^(?:[*•] )?(?:\[(?=[\w%.-]{3,80}\])(?=[^\]]*(?:[-_\d]|\p{Ll}\p{Lu}))[\w%.-]+\]\*?\s?)+$|^IFRAME: https?:.*$|^\[(?:INLINE|USEMAP|EMBED|ISMAP)[^\]]*\]$/u;
const NUMBER_ONLY = /^\[\d+\]$/;
/** lynx marks buttons, w3m names pictures before the text of a link. */
const LEFT_BEFORE_TEXT = /^\(BUTTON\) |^(?:\[(?=[^\]]*\p{L})[\w%.]+(?:-[\w%.]+)+\](?:\[\w+\])?)+ /u;
/** The end of a link whose text stands in the block before it. */
const STRAY_TARGET = /^\s*\]\((?:https?:\/|\/)[^()\s]*(?:\s+"[^"]{0,200}")?\)\s*/;
/** No language puts a space there; French and others do before the marks that are not named here. */
const SPACE_BEFORE_MARK = /(?<=[\p{L}\p{N}%"”’»)]) (?=[,.](?:\s|$))/gu;

/** Takes from the lines of a page that stay what tags and empty links left between and in them. */
export const tidy: Step = (article: Article): Article => ({ ...article, lines: article.lines.map(tidied) });

function tidied(line: Line): Line {
  const { traced, verdict, layout } = line;
  if (!layout || verdict?.label !== 'body') return line;
  const { text } = traced;
  if (isOnlyTargets(text)) return { ...line, verdict: NO_WORDS };
  if (layout.code) return line;
  if (MARKS_ONLY.test(text)) return { ...line, verdict: NO_WORDS };
  if (LEFT_BY_PROGRAM.test(text) && !NUMBER_ONLY.test(text)) return { ...line, verdict: PLACEHOLDER };
  const replacements: Replacement[] = [
    ...leftAtStart(text, LEFT_BEFORE_TEXT, FORM_MARK),
    ...leftAtStart(text, STRAY_TARGET, TARGET_MARK),
  ];
  for (const { index } of text.matchAll(SPACE_BEFORE_MARK)) {
    replacements.push({ start: index, end: index + 1, after: '', mark: BEFORE_MARK });
  }
  if (replacements.length === 0) return line;
  const changed = replaceTraced(traced, replacements);
  return changed.text === '' ? { ...line, verdict: NO_WORDS } : { ...line, traced: changed };
}

/** What a program left before the text of a line. */
function leftAtStart(text: string, pattern: RegExp, mark: Mark): Replacement[] {
  const left = pattern.exec(text)?.[0] ?? '';
  return left === '' ? [] : [{ start: 0, end: left.length, after: '', mark }];
}
