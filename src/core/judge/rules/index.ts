import type { LineRule } from '../rule.js';
import { adRules } from './ad.js';
import { authorRules } from './author-bio.js';
import { bylineRules } from './byline.js';
import { captionRules } from './caption-credit.js';
import { captionEndRules } from './caption-end.js';
import { commentRules } from './comment.js';
import { cookieRules } from './cookie.js';
import { copyrightRules } from './copyright.js';
import { datelineRules } from './dateline.js';
import { knownRules } from './known.js';
import { navigationRules } from './navigation.js';
import { newsletterRules } from './newsletter.js';
import { otherRules } from './other.js';
import { readMoreRules } from './read-more.js';
import { relatedRules } from './related-link.js';
import { sectionLabelRules } from './section-label.js';
import { shareRules } from './share.js';
import { subscriptionRules } from './subscription.js';
import { tagRules } from './tags.js';
import { videoRules } from './video.js';

/** Every rule, in the order in which they are asked; the most confident verdict wins, then the first. */
export const LINE_RULES: readonly LineRule[] = [
  ...adRules,
  ...captionRules,
  ...captionEndRules,
  ...relatedRules,
  ...readMoreRules,
  ...shareRules,
  ...newsletterRules,
  ...subscriptionRules,
  ...cookieRules,
  ...commentRules,
  ...copyrightRules,
  ...sectionLabelRules,
  ...navigationRules,
  ...videoRules,
  ...tagRules,
  ...bylineRules,
  ...authorRules,
  ...datelineRules,
  ...otherRules,
  ...knownRules,
];
