import { isSpeech } from '../ask.js';
import type { ResidueText } from './text.js';

const MIN_SPEECH_WORDS = 5;
const MAX_SUBHEAD_WORDS = 9;

/**
 * Does the line stand where a wrong removal would hurt most? A sentence between sentences of the story, someone's
 * words, a line that introduces the next one, an item of a list, a short title between two paragraphs.
 */
export function isGuarded(at: number, { views, firstProse, lastProse }: ResidueText): boolean {
  const view = views[at]!;
  const isInside = at > firstProse && at < lastProse;
  const isBetween = views[at - 1]?.isSentence && views[at + 1]?.isSentence;
  if (view.wordCount >= MIN_SPEECH_WORDS && isSpeech(view)) return true;
  if (isBetween && view.isSentence) return true;
  if (isBetween && view.wordCount <= MAX_SUBHEAD_WORDS) return true;
  return isInside && (view.isItem || /[:：]$/u.test(view.text));
}
