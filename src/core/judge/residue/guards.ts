import type { Line } from '../../article.js';
import type { LineView } from '../../text/view.js';
import { isSpeech, opening } from '../ask.js';
import { REASON_OF_LIST } from './evidence.js';
import { isPartOfStory } from './story-guards.js';
import type { ResidueText } from './text.js';

const MIN_SPEECH_WORDS = 5;
const MAX_SUBHEAD_WORDS = 9;
const MAX_CLOSING_WORDS = 5;

/** "Hebrews 8:6", "1 Juan 4:7-8": where a verse is from. */
const VERSE = /^(?:\d\s)?[\p{L}\p{M}]+\.?\s\d+:\d+(?:[-–]\d+)?$/u;
/** A post that the article quotes, or who wrote it: "— City Herald (@herald) March 3, 2017". */
const POST = /pic\.twitter\.com|\/\/t\.co\/|^RT @\w|^[—–-].*\(@\w+\)|@\w.*\s(?:19|20)\d\d$/u;
/** The line under a post that says whose it is. */
const POST_AUTHOR = /^[—–-].*\(@\w+\)/u;
/** How an author's last words end, and a menu's do not. */
const LAST_WORDS = /(?:[!！]|…|\.\.\.)$/u;

/** "Servings: 12 slices", "Cook Time50 mins", "Alto: 3,2 m": a fact of a recipe or a data sheet. A time of the day is none. */
const MEASURE =
  /^[^\d:：]{2,40}(?:[:：] ?~?|(?<=\p{L}))\d+(?:[.,/–-]\d+)?\s?(?:%|°\s?[CF]?|\p{L}+)(?:[.,;]?\s\S+){0,3}$/u;
const MAX_MEASURE_WORDS = 7;

/**
 * Does the line stand where a wrong removal would hurt most? A sentence between sentences of the story, someone's
 * words, a line that introduces the next one, an item of a list, a short title between two paragraphs; and what an
 * article has that looks like residue and is none: a quoted post, the place of a verse, the end of a letter, an
 * editor's note, a last cry, other news in the words of the headline.
 */
export function isGuarded(at: number, text: ResidueText): boolean {
  const { lines, views, headline, firstProse, lastProse } = text;
  const view = views[at]!;
  const isInside = at > firstProse && at < lastProse;
  const isBetween = views[at - 1]?.isSentence && views[at + 1]?.isSentence;
  if (view.wordCount >= MIN_SPEECH_WORDS && isSpeech(view)) return true;
  if (isBetween && view.isSentence) return true;
  if (isBetween && view.wordCount <= MAX_SUBHEAD_WORDS) return true;
  if (headline >= 0 && isOtherNews(view, views[headline]!)) return true;
  if (POST.test(view.text) || POST_AUTHOR.test(views[at + 1]?.text ?? '') || VERSE.test(view.text))
    return true;
  if (view.wordCount <= MAX_MEASURE_WORDS && MEASURE.test(view.text)) return true;
  if (isPartOfStory(at, text)) return true;
  if (opening(view, 'editor-note') !== undefined) return true;
  if (closesLetter(view) || (at > 0 && closesLetter(views[at - 1]!) && view.wordCount <= MAX_CLOSING_WORDS))
    return true;
  if (at === views.length - 1 && LAST_WORDS.test(view.text) && isPlain(view, lines[at]!)) return true;
  return isInside && (view.isItem || /[:：]$/u.test(view.text));
}

/** The headline with other numbers: "3 dead" is not "5 dead". */
function isOtherNews(view: LineView, headline: LineView): boolean {
  const { words } = view.tokens;
  if (words.length !== headline.wordCount || !words.includes('#')) return false;
  return words.every((word, at) => word === headline.tokens.words[at]);
}

/** "Yours in hope,": the name comes in the next line. */
function closesLetter({ text, wordCount }: LineView): boolean {
  return wordCount <= MAX_CLOSING_WORDS && /\p{L},$/u.test(text);
}

/** No rule suspects the line, and no list has a word of it. */
function isPlain({ hits }: LineView, { verdict }: Line): boolean {
  return verdict === undefined && !hits.some(({ list }) => REASON_OF_LIST.has(list));
}
