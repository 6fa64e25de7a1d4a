import type { Mark } from '../text/traced.js';
import { type Repair, replaceMatches } from './repair.js';

const MARK: Mark = {
  reason: 'encoding',
  rule: 'repair/lone-surrogate',
  why: 'half of a character whose other half is lost',
};

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A lone surrogate cannot be written as UTF-8: it becomes U+FFFD, as the writer of the file would do. */
export const loneSurrogates: Repair = (text) => replaceMatches(text, LONE_SURROGATE, MARK, () => '\ufffd');
