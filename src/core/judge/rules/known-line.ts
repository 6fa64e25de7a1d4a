import type { Reason } from '../../article.js';
import { isWhole } from '../ask.js';
import type { LineRule } from '../rule.js';

/**
 * Lines that a site prints word for word under thousands of stories. Nothing but the whole line counts, so these lists
 * (`lexicons/<language>/line-*.txt`) may hold what would be no evidence inside a sentence.
 */
function knownLine(
  label: Reason,
  list: string,
  why: string,
  hits: readonly string[],
  misses: readonly string[],
): LineRule {
  return {
    id: `${label}/known-line`,
    label,
    why,
    // Below the rules that know more of a line than its words: they name it better.
    confidence: 0.9,
    examples: { hits, misses },
    matches: (view) => isWhole(view, list),
  };
}

export const knownLineRules: readonly LineRule[] = [
  knownLine(
    'video-player',
    'line-video',
    'is a message or a button of a player, word for word',
    ['Media playback is unsupported on your device', 'Listen to this article'],
    ['Media playback is what she wrote her thesis about.'],
  ),
  knownLine(
    'share',
    'line-share',
    'is a button or a message of a share bar, word for word',
    ['Copy link', 'Click to share on Twitter (Opens in new window)'],
    ['Copy link for link, the two chains were the same.'],
  ),
  knownLine(
    'comment',
    'line-comment',
    'is a message of a comment box, word for word',
    ['The comments below have not been moderated.'],
    ['The comments below the film were kinder.'],
  ),
  knownLine(
    'newsletter',
    'line-newsletter',
    'is a message of a form to subscribe, word for word',
    ['Thank you for signing up!', 'Please enter a valid email address'],
    ['Thank you for signing up, she said to each of them.'],
  ),
  knownLine(
    'subscription-paywall',
    'line-paywall',
    'is a message of a wall before the story, word for word',
    ['This article is for subscribers only', 'You have 2 free articles left'],
    ['This article is for my mother.'],
  ),
  knownLine(
    'navigation',
    'line-navigation',
    'is a button or a message of the page, word for word',
    ['Skip to main content', 'Back to top'],
    ['Back to top form, she won in two sets.'],
  ),
  knownLine(
    'caption-credit',
    'line-picture',
    'is a button or a message beside a picture, word for word',
    ['View image in fullscreen', 'Hide caption'],
    ['View image in the mirror.'],
  ),
  knownLine(
    'dateline-timestamp',
    'line-time',
    'says how long the story is to read or when it was changed, word for word',
    ['5 min read', 'Reading time: 3 minutes'],
    ['5 minutes later it was over.'],
  ),
  knownLine(
    'cookie-consent',
    'line-cookie',
    'is a button or a message about cookies, word for word',
    ['Accept all cookies', 'Manage preferences'],
    ['Accept all of it, he said.'],
  ),
  knownLine(
    'ad',
    'line-ad',
    'marks where an advertisement stood, word for word',
    ['Article continues below advertisement', 'Story continues after ad'],
    ['The story continues after the funeral.'],
  ),
];
