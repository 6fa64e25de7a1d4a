import type { Mark } from '../text/traced.js';
import { type Repair, replaceMatches } from './repair.js';

const MARK: Mark = {
  reason: 'encoding',
  rule: 'repair/lone-surrogate',
  why: 'half of a character whose other half is lost',
};

const PAIR_OR_HALF = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

/** A lone surrogate cannot be written as UTF-8: it becomes U+FFFD, as the writer of the file would do. */
export const loneSurrogates: Repair = {
  clues: '\ud800-\udfff',
  find: (text) =>
    replaceMatches(text, PAIR_OR_HALF, MARK, ([found]) => (found.length === 2 ? found : '\ufffd')),
};
