import { coveredWords, hitIn, isSpeech, opening } from '../ask.js';
import type { LineRule } from '../rule.js';

const MAX_BAR_WORDS = 40;
const MAX_CALL_WORDS = 36;

/** "4. Deel": an item of a list, not a counter. */
const NUMBERED = /^\d{1,2}[.)]\s/;

/** A row of buttons and counters: nothing but networks, words such as "share" and numbers. */
export const shareBar: LineRule = {
  id: 'share/bar',
  label: 'share',
  why: 'is a row of share buttons or counters',
  confidence: 0.97,
  examples: {
    hits: [
      '31.4k SHARES Share Tweet',
      'FacebookTwitterTelegramWhatsApp',
      'Share on Facebook',
      'Compartilhar988',
      '21k shares',
    ],
    misses: [
      'Facebook',
      'Instagram and Facebook',
      'MORE TO FOLLOW...',
      '4. Share',
      'She decided to share it on Facebook and Twitter.',
      '12',
    ],
  },
  matches: (view) => {
    const { wordCount } = view;
    if (wordCount < 2 || wordCount > MAX_BAR_WORDS || view.isSentence) return false;
    if (NUMBERED.test(view.text)) return false;
    if (coveredWords(view, 'share-word', 'share-network', 'share-filler') < wordCount) return false;
    // Networks alone may be the subject; three in a row without a word are a bar.
    const networks = view.hits.filter((hit) => hit.list === 'share-network').length;
    return hitIn(view, 'share-word') !== undefined || networks >= 3;
  },
};

/** In a row it proves nothing; right under a share button it is one. */
const SAVE = /^save$/iu;
const SHARE = /^share$/iu;

/** One button alone ("Facebook", "Email"): honest as a subhead, so it only counts beside other residue. */
export const shareButton: LineRule = {
  id: 'share/button',
  label: 'share',
  why: 'is one share button',
  confidence: 0.6,
  examples: { hits: ['Twitter', 'Email', 'WhatsApp'], misses: ['Economy', 'Facebook bought it.'] },
  matches: (view, at, doc) =>
    view.wordCount <= 2 &&
    view.wordCount > 0 &&
    !view.endsSentence &&
    ((SAVE.test(view.text) && SHARE.test(doc.views[at - 1]?.text ?? '')) ||
      (coveredWords(view, 'share-word', 'share-network', 'share-filler') === view.wordCount &&
        hitIn(view, 'share-word', 'share-network') !== undefined)),
};

/** "Please share this with the council." is for one reader. */
const TO_ONE = /\bshare (?:this|it|that|them) with (?:the|my)\b/iu;

/** Asks the reader to pass the story on or to follow the site. */
export const shareCall: LineRule = {
  id: 'share/call',
  label: 'share',
  why: 'asks the reader to share the story or to follow the site',
  confidence: 0.93,
  examples: {
    hits: [
      'Please share this story on Facebook!',
      'Follow us on Twitter for the latest news.',
      'SHARE this with your friends if you agree.',
      'Like our page on facebook.',
      'Like this: Like Loading...',
      'Join us today and share this article now!',
      'Join our WhatsApp channel for the latest news.',
      'Gabung di kanal whatsapp kami',
    ],
    misses: [
      'Please share this with the council.',
      'Follow us, said the ants.',
      '"Share this with your friends," she said, and the hall laughed.',
      'Share this with a friend, the last line of every letter used to say. She dropped it last year.',
      'The app lets people share this kind of picture with anyone they meet, and that worries the regulator.',
    ],
  },
  matches: (view) => {
    if (/^follow:?\s+@/iu.test(view.text) && view.wordCount <= 24) return true;
    const hit = hitIn(view, 'share-call');
    if (hit !== undefined && /!$/u.test(view.text) && view.wordCount <= 16 && !isSpeech(view)) return true;
    const isPlea = view.wordCount <= 32 && /^please\b.*\bshare\b/iu.test(view.text);
    if ((!isPlea && hit === undefined) || TO_ONE.test(view.text)) return false;
    if (isPlea) return true;
    if (hit === undefined || hit.first > 2 || view.wordCount > MAX_CALL_WORDS || isSpeech(view)) return false;
    // "Follow us, said the ants" is a tale.
    if (view.endsSentence && view.hits.some(({ list, first }) => list === 'says' && first >= hit.last))
      return false;
    // Sentences in the past tell what someone did; a call has none after it.
    return !/[.!?]\s+(?:She|He|They|It|We|I)\s/u.test(view.text.slice(hit.end));
  },
};

export const shareRules = [shareBar, shareButton, shareCall, shareLabel()];

/** "Share this:" and the buttons after it. */
function shareLabel(): LineRule {
  return {
    id: 'share/label',
    label: 'share',
    why: 'is the label of a share bar',
    confidence: 0.95,
    examples: { hits: ['Share this: Reddit'], misses: ['Share prices fell.'] },
    matches: (view) => {
      const hit = opening(view, 'share-call', 'share-word');
      return (
        hit !== undefined &&
        view.wordCount <= 12 &&
        /^\s*[:：]/.test(view.text.slice(hit.end)) &&
        coveredWords(view, 'share-word', 'share-network', 'share-filler', 'share-call', 'section-label') ===
          view.wordCount
      );
    },
  };
}
