import { opening } from '../ask.js';
import type { LineRule } from '../rule.js';

/** A caption of more words is a paragraph with a credit stuck to it. */
const MAX_CAPTION_WORDS = 40;
/** Photographer, agency and paper. */
const MAX_CREDIT_WORDS = 9;
const MIN_CAPTION_WORDS = 3;

const STOP = /[.!?…。]["'”’»)]*$/u;
const DOTS = /^(?:\.\.\.|…)/u;

/**
 * A credit is set apart by a dash or a bar. After a full stop it may end a paragraph of the story, unless it has the dots
 * of "Credit...Ann Quay".
 */
function isSetApart(before: string, after: string): boolean {
  if (STOP.test(before)) return DOTS.test(after);
  const caption = before.trimEnd();
  return /(?:[|–—]|\s-)$/u.test(caption) && !STOP.test(caption.slice(0, -1).trimEnd());
}

/** "The wall after the storm — Foto: Marco Vallejo", "… in the storm.Credit...Ann Quay". */
const endCredit: LineRule = {
  id: 'caption-credit/end',
  label: 'caption-credit',
  why: 'ends with the credit of a picture',
  confidence: 0.92,
  examples: {
    hits: [
      'Volunteers clear the harbour wall — Foto: Marco Vallejo/Harbour TV',
      'Karl Quay at work on a piano of 1926 in the harbour.Credit...Lando Vallejo for The Harbour Times',
    ],
    misses: [
      'He wrote three words on the back of it. Photo: Ann Quay',
      'She got the part – credit: a friend who had called the director.',
    ],
  },
  matches: (view) => {
    if (view.wordCount > MAX_CAPTION_WORDS + MAX_CREDIT_WORDS) return false;
    const hit = view.hits.find(
      ({ list, first, start, end }) =>
        list === 'credit-label' &&
        first >= MIN_CAPTION_WORDS &&
        isSetApart(view.text.slice(0, start), view.text.slice(end)),
    );
    if (hit === undefined || hit.first > MAX_CAPTION_WORDS) return false;
    const behind = view.text.slice(hit.end);
    const sign = /^\s?(?:[:：]|\.\.\.|…)/u.exec(behind)?.[0];
    const credit = sign && behind.slice(sign.length).trim();
    // Names: capitals, and no sentence.
    return (
      credit !== undefined &&
      view.wordCount - hit.last <= MAX_CREDIT_WORDS &&
      /^[\p{Lu}\p{Lo}@©]/u.test(credit) &&
      !/[.?!]$/u.test(credit.replace(/\b\p{Lu}\p{L}{0,3}\.$/u, ''))
    );
  },
};

/** "Enlarge / The dish at the observatory": the button of a picture and its caption. */
const enlarged: LineRule = {
  id: 'caption-credit/enlarge',
  label: 'caption-credit',
  why: 'is a caption behind the button that enlarges the picture',
  confidence: 0.94,
  examples: {
    hits: ['Enlarge / The dish at the harbour observatory, where the signal was found.'],
    misses: ['Enlarge the harbour, they said, and the boats will come.'],
  },
  matches: (view) => opening(view, 'line-picture') !== undefined && /^\p{L}+ \/ \S/u.test(view.text),
};

export const captionEndRules = [endCredit, enlarged];
