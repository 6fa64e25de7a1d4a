import { hitIn, isSpeech, isWhole, opening } from '../ask.js';
import type { LineRule } from '../rule.js';

/** What a player leaves behind. A sentence in which the author points at a video stays. */
export const videoPlayer: LineRule = {
  id: 'video-player/furniture',
  label: 'video-player',
  why: 'is a label or a button of a video player',
  confidence: 0.93,
  examples: {
    hits: [
      'SCROLL DOWN FOR VIDEO',
      'Please enable Javascript to watch.',
      'You need to enable JavaScript to run this app.',
      'Play Video',
      'Watch the video below',
    ],
    misses: ['You can watch the video of the launch here, and it is worth the four minutes:'],
  },
  matches: (view) => {
    // A line that ends with a colon is the author's, unless it is a bare label.
    if (isSpeech(view) || view.wordCount > 14 || (/[:：]$/u.test(view.text) && view.wordCount > 2))
      return false;
    if (isWhole(view, 'video') || /^(?:watch|video|listen):$/iu.test(view.text)) return true;
    if (/^for more\b/iu.test(view.text)) return hitIn(view, 'video') !== undefined;
    const start = opening(view, 'video');
    if (start) return view.wordCount - start.last <= 3 && start.last - start.first >= 2;
    return hitIn(view, 'video') !== undefined && /javascript|flash|player/i.test(view.text);
  },
};

/** A title with a running time: "Storm hits the coast 7:23", "Play … Embed". */
export const videoTitle: LineRule = {
  id: 'video-player/title',
  label: 'video-player',
  why: 'is the title of a video with its length or its controls',
  confidence: 0.9,
  examples: {
    hits: ['Storm hits the northern coast 7:23', 'Play Storm hits the coast Facebook Twitter Embed'],
    misses: [
      'Bayern - Bremen 2:1',
      'The train leaves at 7:23',
      'Publié le 3 décembre 2023 à 08:00',
      'Genesis 5:26',
    ],
  },
  matches: (view) => {
    const { words } = view.tokens;
    if (view.endsSentence || view.wordCount < 4 || view.wordCount > 24) return false;
    if (words[0] === 'play' && hitIn(view, 'share-network') !== undefined) return true;
    return (
      view.wordCount >= 6 &&
      view.text.includes(':') &&
      // Behind a day stands the time of it.
      !(hitIn(view, 'month') !== undefined && /\d{4}/.test(view.text)) &&
      !/\s[-–—]\s/u.test(view.text) &&
      /\p{L}\s+(?:\d{1,2}:)?\d{1,2}:[0-5]\d$/u.test(view.text) &&
      !/\b(?:at|to|until|um|a las|à|às)\s+\d+:\d+$/iu.test(view.text)
    );
  },
};

export const videoRules = [videoPlayer, videoTitle];
