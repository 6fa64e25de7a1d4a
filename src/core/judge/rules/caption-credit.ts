import type { LineView } from '../../text/view.js';
import {
  hitIn,
  isBehindParagraph,
  isSpeech,
  isWhole,
  opening,
  proseFollows,
  textAfter,
  wordsOf,
} from '../ask.js';
import type { LineRule } from '../rule.js';
import { captionMark } from './caption-mark.js';

const MAX_CAPTION_WORDS = 80;
const MAX_FILE_NAME = 120;
const MAX_CREDIT_WORDS = 20;

/** "IMG_2041.jpg", "beats-music-iphone-app". */
export const imageFile: LineRule = {
  id: 'caption-credit/file-name',
  label: 'caption-credit',
  why: 'is the file name of a picture',
  confidence: 0.96,
  examples: {
    hits: ['AD_152311321.jpg', 'beats-music-iphone-app', 'fat-kid-in-mcdonalds'],
    misses: ['A picture called harbour.jpg was sent to the paper by mistake.', 'well-known'],
  },
  matches: ({ text }) => {
    if (text.length > MAX_FILE_NAME) return false;
    if (/\.(?:jpe?g|png|gif|webp|bmp|tiff?|svg)$/i.test(text))
      return !/\s/.test(text) || /^[\w .()-]+$/.test(text);
    if (
      !/^[^\sA-Z][^\sA-Z_-]*[-_][^\sA-Z]+$/.test(text) ||
      !/^[\p{Ll}\p{N}]+(?:[-_][\p{Ll}\p{N}]+)+$/u.test(text)
    )
      return false;
    const parts = text.split(/[-_]/);
    // Four parts are no word; three are none where one has a digit.
    return parts.length >= 4 || (parts.length === 3 && /[\d_]/.test(text) && /\p{L}/u.test(text));
  },
};

/** "Photo: Agency", "Foto/Name", "Image caption …". */
export const creditLabel: LineRule = {
  id: 'caption-credit/label',
  label: 'caption-credit',
  why: 'opens with the label of a picture',
  confidence: 0.95,
  examples: {
    hits: [
      'Photo: Splash',
      'Photo credit: Harbour Images',
      'Foto/Archivo',
      'Image caption The wall before the storm',
    ],
    misses: [
      'Photo of the week goes to a boy from Leeds, the jury said.',
      'Photo: a word that dentists use for what is surely an X-ray.',
      'Credit/debit cards',
    ],
  },
  matches: (view) => {
    const hit = opening(view, 'credit-label');
    if (hit === undefined || view.wordCount > MAX_CAPTION_WORDS) return false;
    const rest = textAfter(view, hit);
    // "Photo: a word that dentists use …" tells what the word means.
    if (/^[:：]\s?(?:an?|the)\s\p{Ll}/u.test(rest) && view.isSentence) return false;
    if (wordsOf(view, hit) > 1 && rest !== '' && !isSpeech(view)) return true;
    return (
      /^\s*[:：／/|](?!\p{Ll})/u.test(view.text.slice(hit.end)) && !(view.isSentence && view.wordCount > 30)
    );
  },
};

/** A bracket that is a credit, alone or at the end of the line: "(Getty)", "The wall (Foto: M. Vallejo)". */
export const creditBracket: LineRule = {
  id: 'caption-credit/bracket',
  label: 'caption-credit',
  why: 'ends with a credit in brackets',
  confidence: 0.95,
  examples: {
    hits: [
      '(Getty)',
      '(Photo courtesy of Shelby Bell.)',
      'The wall after the storm (Foto: Marco Vallejo)',
      '[Image Credit: YouTube]',
    ],
    misses: [
      'The boat sank (Reuters reported) at noon.',
      'He left the paper after nine years and joined a much larger firm (Facebook).',
      '(See the photo below.)',
      'The wall fell in the night of the storm. Nobody was hurt. The council will meet on Monday. (Photo: Marco Vallejo)',
      'Wallet (credit/debit cards, cash)',
    ],
  },
  matches: (view, at, doc) => {
    if (!/[)\]）】]\s?\.?$/.test(view.text)) return false;
    const bracket = /[([（【]([^()[\]（）【】]+)[)\]）】]\s?\.?$/.exec(view.text);
    if (bracket === null || view.wordCount > MAX_CAPTION_WORDS) return false;
    const inside = bracket.index;
    const alone = inside === 0;
    if (isBehindParagraph(view, inside)) return false;
    if (creditsInside(view, inside)) return view.wordCount - wordsBefore(view, inside) <= MAX_CREDIT_WORDS;
    // The agency fills the bracket, or a name stands before it: "(J. QUAY/AFP)".
    const agency = view.hits.some(
      (hit) =>
        hit.list === 'credit-agency' &&
        hit.last === view.wordCount &&
        (hit.start === inside + 1 + leadingSpace(bracket[1]!) ||
          /[/,]\s*$/u.test(view.text.slice(inside, hit.start))),
    );
    return agency && (alone || !view.isSentence) && !(doc.views[at + 1]?.startsLower ?? false);
  },
};

/** A label with a colon or a slash, or a phrase such as "photo by", at the beginning of the bracket. */
function creditsInside(view: LineView, inside: number): boolean {
  return view.hits.some((hit) => {
    if (hit.start < inside || hit.start > inside + 3) return false;
    if (hit.list !== 'credit-label' && hit.list !== 'credit-phrase') return false;
    return wordsOf(view, hit) > 1 || /^\s*(?:[:：]|\/\s?\P{Ll})/u.test(view.text.slice(hit.end));
  });
}

function wordsBefore(view: LineView, offset: number): number {
  return view.tokens.starts.filter((start) => start < offset).length;
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}

/** "Photo by …", "image via …", "… Photo from the club's page". */
export const creditPhrase: LineRule = {
  id: 'caption-credit/phrase',
  label: 'caption-credit',
  why: 'says who made a picture or where it comes from',
  confidence: 0.92,
  examples: {
    hits: [
      'Featured image via Getty',
      'photo by Gage Harbour / CC BY-SA 3.0',
      'Image courtesy of Steve Baker on Flickr',
      'This one was 8 feet long. Photo from the club page',
    ],
    misses: [
      'The police released a photo from the scene, and the family said it was not him at all.',
      'He had taken pictures from the roof.',
      'The wall fell in the night of the storm. Nobody was hurt. The council meets on Monday. Photo by Marco Vallejo',
    ],
  },
  matches: (view) => {
    const hit = hitIn(view, 'credit-phrase');
    if (hit === undefined || view.wordCount > 50 || isSpeech(view)) return false;
    if (hit.first === 0 && wordsOf(view, hit) >= 2) return view.wordCount <= 25;
    if (view.wordCount <= 3 && hit.last === view.wordCount) return true;
    if (isBehindParagraph(view, hit.start)) return false;
    // Inside the line the phrase must begin a part of its own, as a credit does.
    const before = view.text.slice(0, hit.start);
    return (
      (/[.|/)\]"”]\s*$|\s\s$|[–—]\s*$/u.test(before) || (/\p{Ll}$/u.test(before) && !view.endsSentence)) &&
      /^\p{Lu}/u.test(view.text.slice(hit.start)) &&
      view.wordCount - hit.last <= 8
    );
  },
};

/** An agency and the words of the picture beside it: "Getty   Attack of the sneezes". */
export const creditOpening: LineRule = {
  id: 'caption-credit/agency',
  label: 'caption-credit',
  why: 'opens with the agency of a picture',
  confidence: 0.88,
  examples: {
    hits: ['Getty   Attack of the sneezes: the incidents were unusual', 'Getty Images', 'AP Photo'],
    misses: ['Reuters reported that the boat had sunk.', 'Facebook', 'Twitter shares fell.'],
  },
  matches: (view) => {
    const hit = opening(view, 'credit-agency', 'credit-phrase');
    if (hit === undefined) return false;
    if (/^(?:\s{2,}|\t)/u.test(view.text.slice(hit.end)) && view.wordCount > hit.last) return true;
    return (
      isWhole(view, 'credit-agency', 'credit-phrase') &&
      /getty|photo|images|afp|epa|shutterstock|istock|alamy|press|foto/iu.test(view.text) &&
      view.wordCount <= 4
    );
  },
};

/** Keywords of a picture: "phone, phone 6, keynote, new phone". */
function isKeywords(view: LineView): boolean {
  if (view.endsSentence || view.capitalShare > 0 || !view.startsLower) return false;
  const parts = view.text.split(', ');
  return (
    parts.length >= 4 && parts.every((part) => part.length >= 2 && part.length <= 40 && !/[;:()]/.test(part))
  );
}

/** Verbs and conjunctions: behind a comma, of a sentence whose beginning was lost with the words of a link. */
const TELLS =
  /(?<!\p{L})(?:is|are|was|were|has|have|had|will|would|can|could|said|says|while|which|because|but|es|son|era|fue|está|están|han|hay|pero|porque|ist|sind|war|waren|hat|haben|wird|aber|est|sont|était|mais|são|foi|mas)(?!\p{L})/u;

/**
 * Words of a picture without a capital or a full stop, such as alternative texts and keywords, in a text
 * that uses both. Lists in small letters have neighbours of the same kind, verses too: they stay.
 */
export const alternativeText: LineRule = {
  id: 'caption-credit/alternative-text',
  label: 'caption-credit',
  why: 'reads like the alternative text or the keywords of a picture',
  confidence: 0.86,
  examples: {
    hits: ['harbour wall after the storm'],
    misses: [
      'The harbour wall',
      '- one more thing',
      'and so it went on for years.',
      'ropes, nets and buoys are what the museum has most of',
    ],
  },
  matches: (view, at, doc) => {
    if (at > 1 && isKeywords(view)) return true;
    if (view.wordCount < 2 || view.wordCount > 40 || view.endsSentence || view.opensWithQuote) return false;
    if (
      !/^\p{Ll}/u.test(view.text) ||
      /\p{Lu}/u.test(view.text) ||
      /[:;@=(){}<>…]|\d\.|https?|www\./.test(view.text)
    )
      return false;
    if (view.text.includes(',') && TELLS.test(view.text)) return false;
    const previous = doc.views[at - 1];
    const next = doc.views[at + 1];
    if (previous === undefined || !previous.endsSentence || !proseFollows(at, doc)) return false;
    return next?.isSentence === true && !next.startsLower;
  },
};

export const captionRules = [
  imageFile,
  creditLabel,
  creditBracket,
  creditPhrase,
  captionMark,
  creditOpening,
  alternativeText,
];
