import type { Step } from '../article.js';
import type { Options } from '../options.js';

/** Gives every entity one name. */
export function names(_options: Options): Step {
  return (article) => article;
}
