import { endsWithFullStop, isSpeech, isWhole, opening, textAfter, titleShare, wordsOf } from '../ask.js';
import type { LineRule } from '../rule.js';

const MAX_LINK_WORDS = 40;
/** One word before the colon may be anything ("MORE:", "VIDEO:"); what follows must look like a title. */
const SEPARATOR = /^\s*(?:[:：|»>→–—]|-\s)/u;

/** "[관련기사] 사라지는 산골 다리": the label in square brackets. */
const BRACKET = /^[[［【]/u;
const IN_BRACKET = /^\s?[\]］】]\s?\S/u;
const OWN =
  /(?<!\p{L})(?:our|here|hier|unsere?n?|aquí|nuestr[oa]s?|ici|nos|notre|qui|aqui|noss[oa]s?)(?!\p{L})/iu;
const SPECIFICATION = /^\d+(?:[.,]\d+)?(?:K|p|fps|MP|Hz)(?!\p{L})/u;

/** A label that says "another story" and the title of that story. */
export const relatedLabelled: LineRule = {
  id: 'related-link/labelled',
  label: 'related-link',
  why: 'is a link to another story, with its label',
  confidence: 0.95,
  examples: {
    hits: [
      'MORE: Church ministers arrested for feeding the homeless',
      'RELATED: Harbour wall falls into the sea',
      '[관련기사] 항구 담이 바다로 무너져',
      'MORE: See what the harbour looked like before the storm!',
      'Read more: Inside the plan for the harbour',
      'lRelated Flights delayed because of storms',
      'Te puede interesar: Mujeres destacan en cambios de la televisora',
    ],
    misses: [
      'Video: 4K/30p with no crop',
      'More: the word is what every child in the house says first.',
      'Related work by the same team, published in March, found no effect at all.',
      '«Читайте также» в письмах нет. Реклама встречается, но редко.',
    ],
  },
  matches: (view) => {
    const hit = opening(view, 'related-label', 'related-sure');
    if (hit === undefined || view.wordCount > MAX_LINK_WORDS) return false;
    // "MORE: See what …" reads like the label "more, see" with its sign inside.
    if (/[:：]/u.test(view.text.slice(hit.start, hit.end)) && view.wordCount > hit.last) return true;
    // In quotation marks a label is spoken of.
    if (view.opensWithQuote && /^["”»’'“]/u.test(view.text.slice(hit.end))) return false;
    if (BRACKET.test(view.text)) {
      const sure = opening(view, 'related-sure');
      if (sure !== undefined && IN_BRACKET.test(view.text.slice(sure.end))) return true;
    }
    const rest = textAfter(view, hit);
    if (rest === '' || !SEPARATOR.test(view.text.slice(hit.end))) {
      // A stray icon letter glued to the label ("lRelated Flights …") is as good as a separator.
      return hit.first === 1 && view.wordCount > hit.last + 2 && !view.endsSentence;
    }
    const title = rest.replace(/^[\s:：|»>→–—-]+/u, '');
    // "Video: 4K/30p" is a fact about a camera.
    if (SPECIFICATION.test(title)) return false;
    // After a one-word label a sentence in small letters is prose.
    return title !== '' && !(hit.last - hit.first === 1 && /^\p{Ll}/u.test(title));
  },
};

/** A phrase that is used for links alone, whatever follows. */
export const relatedPhrase: LineRule = {
  id: 'related-link/phrase',
  label: 'related-link',
  why: 'leads to another story',
  confidence: 0.92,
  examples: {
    hits: [
      'SEE ALL RELATED',
      'Check out our review of the phone here',
      'Te puede interesar Cholas descubren la costa',
    ],
    misses: [
      '"Read also the small print," she said, "and then sign nothing at all."',
      'You may also like it cold, with cream.',
    ],
  },
  matches: (view) => {
    const hit = opening(view, 'related-sure');
    // A line that ends with a colon is the author's: what it points at follows.
    if (hit === undefined || isSpeech(view) || /[:：]$/u.test(view.text)) return false;
    if (isWhole(view, 'related-sure')) return true;
    if (
      wordsOf(view, hit) >= 2 &&
      view.wordCount - hit.last >= 3 &&
      !view.endsSentence &&
      titleShare(view) >= 0.6
    )
      return true;
    // A sentence that goes on in small letters is the author's, unless the site speaks of its own.
    const rest = view.text.slice(hit.end);
    if (/^,?\s\p{Ll}/u.test(rest) && endsWithFullStop(view) && !OWN.test(view.text)) return false;
    return wordsOf(view, hit) >= 2 && view.wordCount <= 30 && !(view.isSentence && view.wordCount > 20);
  },
};

/** "Read more" or "See more" and a title, without a sign between the two. */
export const relatedReadMore: LineRule = {
  id: 'related-link/read-more',
  label: 'related-link',
  why: 'is a title behind "Read more"',
  confidence: 0.92,
  examples: {
    hits: ['Read more Harbour Wall Falls Into the Sea After Storm', 'See more Boats Sold for Less Than Ever'],
    misses: ['Read more than one book a week and you will soon run out of shelves.', 'Read more Poetry'],
  },
  matches: (view) => {
    const hit = opening(view, 'read-more');
    return (
      hit !== undefined &&
      view.wordCount - hit.last >= 4 &&
      view.wordCount <= MAX_LINK_WORDS &&
      !view.endsSentence &&
      /^\p{Lu}/u.test(textAfter(view, hit)) &&
      titleShare(view) >= 0.65
    );
  },
};

/** An arrow at the end of a line, as links have it. */
export const relatedArrow: LineRule = {
  id: 'related-link/arrow',
  label: 'related-link',
  why: 'ends with the arrow of a link',
  confidence: 0.9,
  examples: {
    hits: ["'Home Alone' House for Sale for $2.4 Million »", 'Next story →'],
    misses: ['Il a dit : « Je reviendrai »', '« Une histoire de famille »'],
  },
  matches: (view) =>
    view.wordCount >= 2 &&
    view.wordCount <= 25 &&
    /[»›→>►▶]/u.test(view.text.charAt(view.text.length - 1)) &&
    /[^.!?\s]\s+(?:»|›|→|>>|►|▶)$/u.test(view.text) &&
    !/[«‹]/u.test(view.text),
};

/** Capitals that tell the reader to click. */
export const relatedClick: LineRule = {
  id: 'related-link/click-here',
  label: 'related-link',
  why: 'tells the reader to click',
  confidence: 0.9,
  examples: {
    hits: ['ARE THEY GETTING MARRIED THIS SUMMER? CLICK HERE FOR DETAILS ...', '**CLICK HERE TO SEE MORE**'],
    misses: ['Click here is the worst text for a link, as every style guide has said for twenty years now.'],
  },
  matches: (view) =>
    view.wordCount <= 24 &&
    /\b(?:CLICK HERE|CLIC AQU[IÍ]|HAZ CLIC|CLIQUE AQUI|HIER KLICKEN|CLIQUEZ ICI)\b/u.test(view.text) &&
    !isSpeech(view) &&
    (!view.endsSentence || view.capitalShare > 0.8 || /(?:\.\.\.|…)$/u.test(view.text)),
};

export const relatedRules = [relatedLabelled, relatedPhrase, relatedReadMore, relatedArrow, relatedClick];
