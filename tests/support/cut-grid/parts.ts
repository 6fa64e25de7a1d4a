import type { CleanResult } from '../../../src/index.js';
import { cleanerFor } from '../cleaners.js';

export const HEADLINE = 'The harbour will be dredged in the spring';
export const PROSE =
  'The council met for three hours on Monday and heard from eleven people who live along the river.';
export const SENTENCE = 'The old boats that lay along the quay were sold to a yard up the river on Monday.';

export const clean = (parts: readonly string[]): CleanResult =>
  cleanerFor({ regime: 'residue', names: false }).clean(parts.join('\n\n'));

/** How many characters were taken out, and put in; for a line that went also the first letters of its rule. */
export function sizes(result: CleanResult): string {
  const shown = [
    ...result.edits.map(({ before, after }) => `${before.length}${after ? `+${after.length}` : ''}`),
    ...result.removed.map(({ rule, text }) => `${rule.split('/')[1]!.slice(0, 2)}${text.length}`),
  ];
  return shown.join('&') || '.';
}

export const WORDS = 'The old boats that lay along the quay were sold'.split(' ');
