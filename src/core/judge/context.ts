import type { Step } from '../article.js';
import type { Lexicon } from '../lexicon.js';

export function judgeContext(_lexicon: Lexicon): Step {
  return (article) => article;
}
