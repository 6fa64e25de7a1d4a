import type { Step } from '../article.js';
import type { Lexicon } from '../lexicon.js';

export function judgeLines(_lexicon: Lexicon): Step {
  return (article) => article;
}
