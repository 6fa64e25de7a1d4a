import type { EditReason, Verdict } from '../article.js';
import type { Replacement } from '../text/traced.js';
import type { LineView } from '../text/view.js';

/**
 * Residue glued to the end of a paragraph: "… in September.—More…", "… this month. Share this story".
 * The part after the last sentence is asked the same questions as a line of its own, and is cut where a
 * rule is sure. What stays must be a sentence.
 */
const BOUNDARY = /[.!?…。！？।۔؟][")”’»“«\]]*(?=[\s\u00a0—–[(]|\p{Lu}\p{Ll}+ \p{Lu})/gu;
/** What stands between the sentence and the residue. */
const GAP = /^[\s\u00a0—–-]+/u;
const MAX_TAIL = 220;
const MAX_PARTS = 2;
/** Rules whose fragments are never the author's own sentence; a pointer such as "Check out our guide" may be. */
export const TAIL_RULES =
  /^(?:share\/(?:call|bar|label)|read-more\/link|copyright\/footer|related-link\/labelled|video-player\/furniture|other\/source|byline\/contributors|caption-credit\/(?:label|phrase|bracket)|newsletter\/prompt|section-label\/open|comment\/(?:call|furniture))$/;
/** Calls to act are short; a longer one is a sentence that gives advice. */
const MAX_CALL_WORDS = 18;

/** @param judge asks `TAIL_RULES` about the end of the line from an offset on */
export function cutTail(view: LineView, judge: (from: number) => Verdict | undefined): Replacement[] {
  const { text } = view;
  const from = Math.max(0, text.length - MAX_TAIL);
  const ends = [...text.slice(from).matchAll(BOUNDARY)].map((match) => from + match.index + match[0].length);
  for (const end of ends.slice(-MAX_PARTS)) {
    const gap = GAP.exec(text.slice(end))?.[0].length ?? 0;
    if (end + gap === text.length) continue;
    const verdict = judge(end + gap);
    if (verdict === undefined || verdict.confidence < 0.9) continue;
    // A sentence before a credit may be the story's: the credit alone is cut off.
    if (verdict.label === 'caption-credit' && end !== ends.at(-1)) continue;
    if (/^(?:newsletter|share|video|comment)/.test(verdict.rule)) {
      const call = text.slice(end + gap);
      if (call.split(/\s+/u).length > MAX_CALL_WORDS) continue;
      // A question to the reader that ends a paragraph is the author's own.
      if (verdict.label === 'comment' && /[?？]/.test(call)) continue;
    }
    const { label, rule, why } = verdict;
    return [{ start: end, end: text.length, after: '', mark: { reason: label as EditReason, rule, why } }];
  }
  return [];
}

/** The same at the end of a headline, where only an address or a call to share is sure. */
export function cutHeadlineTail(view: LineView, judge: (from: number) => Verdict | undefined): Replacement[] {
  return cutTail(view, judge).filter(({ mark }) => mark.reason === 'read-more' || mark.reason === 'share');
}
