import type { LineView } from '../../text/view.js';
import {
  hitIn,
  isSpeech,
  isWhole,
  nearEnd,
  nearStart,
  opening,
  proseFollows,
  textAfter,
  wordsOf,
} from '../ask.js';
import type { DocumentView, LineRule } from '../rule.js';

const ADDRESS =
  /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|co|news|tk|us|eu|uk|de|fr|es|it|br|mx|ru|cn|in|jp)(?:\/\S*)?$/iu;

/** An address alone in its line; in a list of references it is content. */
export const bareAddress: LineRule = {
  id: 'other/address',
  label: 'other',
  why: 'is an address and nothing else',
  confidence: 0.95,
  examples: {
    hits: ['http://example.com/2016/10/story.html', 'www.example.com/story'],
    misses: ['See http://example.com/story for more.', 'Amazon.com is a shop.'],
  },
  matches: (view, at, doc) => {
    if (view.text.includes(' ') || !ADDRESS.test(view.text) || inReferenceList(at, doc)) return false;
    // A bare name such as "example.com" is a subhead inside a story about it.
    return /^(?:https?:|www\.)|\//iu.test(view.text) || !proseFollows(at, doc);
  },
};

/** A line before it that ends with a colon points at it, unless that line is a label of sources. */
function inReferenceList(at: number, doc: DocumentView): boolean {
  const previous = doc.views[at - 1];
  if (previous === undefined) return false;
  if (/[:：]$/u.test(previous.text) && previous.wordCount > 3) return true;
  return /^\W*(?:\[?\d{1,2}[\].)]|[•*-])\s/u.test(doc.views[at]!.text);
}

/** A rule of dashes or stars, or a mark that is all that is left of a line. */
export const ornament: LineRule = {
  id: 'other/ornament',
  label: 'other',
  why: 'is a dividing line or a stray mark, without a word',
  confidence: 0.9,
  examples: { hits: ['------------', '* * *', '~', '***', '（完）'], misses: ['.', '?!', '…', '3', '$'] },
  matches: (view) =>
    /^[（(]完[)）]$/u.test(view.text) ||
    (view.wordCount === 0 && /^[-–—_=*~·•#+|/\\.\s]+$/.test(view.text) && !/^[.\s]+$/.test(view.text)),
};

const SCRIPT =
  /(?:\bfunction\s*\(|document\.(?:write|getElement|createElement)|window\.\w+\s*[=(.]|\)\s*\{|\{%|\{\{\s*\w|^\s*\/\*.*\*\/|<\/?(?:script|iframe|div|span|style)\b|\{\s*[\w-]+\s*:\s*[^}]{1,80};\s*\}|^\s*@media\b|googletag|adsbygoogle)/u;

/** A line of a listing: it opens or closes a block, or ends as a statement. */
const CODE = /[{};]$|^(?:const|let|var|return|import|def|class)\s.*[=({:]/;

function isScript(view: LineView): boolean {
  return SCRIPT.test(view.text);
}

function isCode(view: LineView): boolean {
  return CODE.test(view.text);
}

function isStory(view: LineView): boolean {
  return view.isSentence && view.wordCount > 12 && !isScript(view);
}

/** Code of an embed or an ad. An article about code shows many such lines: then they stay. */
export const script: LineRule = {
  id: 'other/script',
  label: 'other',
  why: 'is code of the page',
  confidence: 0.93,
  examples: {
    hits: ['(function(d, s, id) { var js = d.getElementsByTagName(s)[0]; })'],
    misses: ['The document. The window. The function of the state.'],
  },
  matches: (view, _at, doc) => {
    if (!/[({<@*]|google/.test(view.text) || !SCRIPT.test(view.text)) return false;
    if (view.isSentence && view.wordCount > 25 && /^\p{Lu}/u.test(view.text)) return false;
    return (doc.count(isScript) < 3 && doc.count(isCode) < 4) || doc.count(isStory) === 0;
  },
};

/** "Source: X", "H/T X", "Via X" under the story: where the text was taken from. */
export const sourceLine: LineRule = {
  id: 'other/source',
  label: 'other',
  why: 'names where the text was taken from',
  confidence: 0.92,
  examples: {
    hits: ['Source: guerilla', 'H/T RedFlag News', 'FONTE: Big Brother Brasil', 'Via Games Harbour'],
    misses: [
      'Source: a boy who saw it all from the harbour wall and told the police about it that night.',
      'Via the old road it takes two hours.',
    ],
  },
  matches: (view, at, doc) => {
    const hit = opening(view, 'source');
    if (hit !== undefined && /^[([].*[)\]]$/u.test(view.text) && view.wordCount <= 8) return true;
    if (hit === undefined || view.wordCount > 12 || isSpeech(view)) return false;
    const rest = textAfter(view, hit);
    const labelled = /^\s*[:：]/u.test(view.text.slice(hit.end)) || wordsOf(view, hit) > 1;
    if (rest.replace(/^[:：]\s*/u, '') === '') return false;
    if (labelled) return !(view.isSentence && view.wordCount > 8);
    return (
      /^\p{Lu}/u.test(rest) &&
      !view.endsSentence &&
      !proseFollows(at, doc) &&
      nearEnd(at, doc, 6) &&
      view.wordCount <= 6
    );
  },
};

/** What an embedded post leaves behind. */
export const embed: LineRule = {
  id: 'other/embed',
  label: 'other',
  why: 'is left from a post that was embedded, such as a tweet',
  confidence: 0.92,
  examples: {
    hits: ['Post by Taylor Harbour.', 'Loading...', 'View this post on Instagram'],
    misses: [
      'Post by post the fence was carried to the sea by the men of the village.',
      'Loading the boat took an hour.',
    ],
  },
  matches: (view) => {
    if (view.wordCount > 14) return false;
    if (isWhole(view, 'embed')) return view.wordCount > 1 || /(?:\.{3}|…)$/u.test(view.text);
    const hit = opening(view, 'embed');
    return (
      hit !== undefined &&
      hit.last - hit.first >= 2 &&
      /^\s*[@\p{Lu}]/u.test(view.text.slice(hit.end)) &&
      view.wordCount <= 9
    );
  },
};

/** The phrase opens a disclaimer, or the site speaks of itself in it; a story may speak of another site. */
const MAX_WORDS_BEFORE = 3;
const OF_ITSELF =
  /(?<!\p{L})(?:this|these|our|we|here|all|disclaimer|nuestr[oa]s?|este|esta|unser\p{L}*|diese\p{L}*|notre|nos|ce|cet|cette|nosso|nossa)(?!\p{L})/iu;

/** A standing disclaimer of the site. */
export const disclaimer: LineRule = {
  id: 'other/disclaimer',
  label: 'other',
  why: 'is a standing disclaimer of the site',
  confidence: 0.88,
  examples: {
    hits: ['Note: We at Harbour Post cannot make any warranties about the completeness of this information.'],
    misses: [
      'The opinions expressed in the letter were not his own, he told the court on Monday morning.',
      'The picture was first printed by Harbour Lies, a satirical website, and then shared by thousands.',
    ],
  },
  matches: (view, at, doc) => {
    const hit = hitIn(view, 'disclaimer');
    if (hit === undefined || isSpeech(view) || view.wordCount > 70) return false;
    if (!nearEnd(at, doc, 5) && !nearStart(at, 3)) return false;
    return hit.first <= MAX_WORDS_BEFORE || OF_ITSELF.test(view.text);
  },
};

const MARKUP =
  /^(?:\[\/?(?:embed|caption|gallery|youtube|video|ad|audio|playlist)[^\]]*\]|&nbsp;|<!--[^>]*-->|<\/?\w[^<>]*>)+$/iu;

function isMarkup(view: LineView): boolean {
  return MARKUP.test(view.text);
}

/** Stray markup without a sentence; several such lines are an example of markup. */
export const markup: LineRule = {
  id: 'other/markup',
  label: 'other',
  why: 'is markup without text',
  confidence: 0.9,
  examples: { hits: ['[embed]', '&nbsp;', '<!-- -->'], misses: ['[sic]', '<3'] },
  matches: (view, _at, doc) => /^[[&<]/.test(view.text) && MARKUP.test(view.text) && doc.count(isMarkup) < 4,
};

export const otherRules = [bareAddress, ornament, script, sourceLine, embed, disclaimer, markup];
