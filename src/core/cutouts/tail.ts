import type { Verdict } from '../article.js';
import type { Replacement } from '../text/traced.js';

/**
 * Residue glued to the end of a paragraph: "… in September.—More…", "… this month. Share this story".
 * The part after the last sentence is asked the same questions as a line of its own, and is cut where a
 * rule is sure. What stays must be a sentence.
 */
const BOUNDARY = /[.!?…。！？।][")”’»\]]*(?=[\s\u00a0—–[(]|\p{Lu}\p{Ll}+ \p{Lu})/gu;
const MAX_TAIL = 220;
const MAX_PARTS = 2;
/** Reasons that stand inside paragraphs of the story with the same words are left alone. */
const REASONS = new Set<string>([
  'share',
  'newsletter',
  'read-more',
  'copyright',
  'related-link',
  'video-player',
  'other',
  'subscription-paywall',
  'caption-credit',
  'byline',
  'ad',
]);
/** Rules that say nothing about a fragment: it stands in another place than their lines do. */
const NOT_FOR_FRAGMENTS =
  /^(?:caption-credit\/(?:alternative-text|agency|file-name)|other\/(?:ornament|address))$/;

export function cutTail(text: string, judge: (fragment: string) => Verdict | undefined): Replacement[] {
  const from = Math.max(0, text.length - MAX_TAIL);
  const ends = [...text.slice(from).matchAll(BOUNDARY)].map((match) => from + match.index + match[0].length);
  for (const end of ends.slice(-MAX_PARTS)) {
    const tail = text.slice(end);
    const fragment = tail.replace(/^[\s\u00a0—–-]+/u, '');
    if (fragment === '') continue;
    const verdict = judge(fragment);
    if (verdict === undefined || verdict.confidence < 0.9) continue;
    if (!REASONS.has(verdict.label) || NOT_FOR_FRAGMENTS.test(verdict.rule)) continue;
    const { label, rule, why } = verdict;
    return [
      {
        start: end,
        end: text.length,
        after: '',
        mark: { reason: label as Exclude<typeof label, 'body' | 'subhead'>, rule, why },
      },
    ];
  }
  return [];
}

const BYLINE_TAIL = /\s(?:By|by|Por) (?=\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.'-]*){1,3}$)/u;

/** The same at the end of a headline, where only an address, a call to share or the writer's name is sure. */
export function cutHeadlineTail(
  text: string,
  judge: (fragment: string) => Verdict | undefined,
): Replacement[] {
  const byline = BYLINE_TAIL.exec(text);
  if (
    byline &&
    byline.index > 20 &&
    !/[.…!?]/u.test(text.slice(byline.index)) &&
    /\p{Lu}\p{Ll}+ \p{Lu}/u.test(text)
  ) {
    const mark = {
      reason: 'byline',
      rule: 'byline/headline-tail',
      why: 'names the writer after the headline',
    } as const;
    return [{ start: byline.index, end: text.length, after: '', mark }];
  }
  return cutTail(text, judge).filter(({ mark }) => mark.reason === 'read-more' || mark.reason === 'share');
}
