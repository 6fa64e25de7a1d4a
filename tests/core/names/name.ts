import type { Options } from '../../../src/core/options.js';
import { createCleaner } from '../../../src/index.js';

/** The text with its names made one and nothing else changed. */
export function named(text: string, options: Partial<Options> = {}): string {
  return createCleaner({ keep: 'all', repair: false, lang: 'en', ...options }).clean(text).text;
}
