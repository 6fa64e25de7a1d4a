import type { LineView } from '../../text/view.js';
import { hitIn, isBehindSentence, opening, wordsOf } from '../ask.js';
import type { LineRule } from '../rule.js';

const MAX_FOOTER_WORDS = 90;
const SIGN_NEEDS = /[©ⓒ(&]/;
const SIGN =
  /^\W{0,3}(?:[©ⓒ]|\([cC]\)\s|&copy;)|[©ⓒ]\s*(?:\d{4}|copyright)|(?:copyright|all rights reserved)\W{0,3}[©ⓒ]/iu;

const SIGN_START = /[©ⓒ]|&copy;|\([cC]\)\s/u;

export const copyrightFooter: LineRule = {
  id: 'copyright/footer',
  label: 'copyright',
  why: 'is a copyright notice',
  confidence: 0.95,
  examples: {
    hits: [
      '© 2014 Harbour Media Inc. All Rights Reserved.',
      'Copyright 2017 The Harbour Times',
      'Copyright ⓒ 항구일보. All rights reserved. 무단 전재 및 재배포 금지',
      'Prohibida su reproducción total o parcial.',
    ],
    misses: [
      'The council will rebuild the harbour wall after the storm. © 2014 The Harbour Times. All rights reserved.',
      'Copyright law is older than the printing press, the professor argued in her lecture on Monday.',
    ],
  },
  matches: (view) => {
    if (view.wordCount > MAX_FOOTER_WORDS || isBehindSentence(view, noticeStart(view))) return false;
    if (SIGN_NEEDS.test(view.text) && SIGN.test(view.text)) return true;
    const start = opening(view, 'copyright');
    if (start && view.wordCount <= 25)
      return /\d{4}|©|\([cC]\)|^\W*[Cc]opyright:?\s*(?:by\b|$)|^\W*(?:prohibid|proibid|queda prohib)/iu.test(
        view.text,
      );
    const hit = hitIn(view, 'copyright');
    return hit !== undefined && wordsOf(view, hit) >= 3 && view.wordCount <= 60;
  },
};

/** Where the notice begins: at its sign or at the first of its phrases; 0 where the line has neither. */
function noticeStart(view: LineView): number {
  const sign = SIGN_START.exec(view.text)?.index ?? view.text.length;
  const phrase = hitIn(view, 'copyright')?.start ?? view.text.length;
  return Math.min(sign, phrase) % view.text.length;
}

export const copyrightRules = [copyrightFooter];
