import type { Step } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import type { Options } from '../options.js';

export function cutOut(_lexicon: Lexicon, _options: Options): Step {
  return (article) => article;
}
