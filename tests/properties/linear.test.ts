import { expect, test } from 'vitest';
import { MAX_JUDGED_LENGTH } from '../../src/core/text/view.js';
import { cleanerFor } from '../support/cleaners.js';

/**
 * Texts that make a careless pattern or loop go back and forth: one unit over and over, in one line of the
 * length that is still judged, and in many lines. A quadratic step needs minutes for them, a linear one a
 * second or two; the bars leave room for a slow machine.
 */
const MAX_LINE_MILLISECONDS = 8000;
const MAX_MILLISECONDS_A_LINE = 1;
/** Few first, so that a quadratic step fails before it takes minutes. */
const COUNTS = [4_000, 16_000, 60_000];

const UNITS = [
  'a', 'A', '1', ' ', '.', '-', '"', '“', '(', '[', '|', '>', ':', '/', '@', '#', '&', '&amp;', '<', "'", '*',
  'é', 'e\u0301', '\u0301', 'я', '相', 'か', 'ก', 'ا', 'पढ़', '\u200b', '\u00a0', 'â€œ', 'Ã©', '\ud83d', '🚢',
  'a ', 'A ', 'Ab ', '1 ', 'a. ', 'a, ', '- ', 'By ', 'Photo: ', 'U.S. ', 'Share ', 'http://', 'www.a.', 'a@b.',
  'MORE: ', '(Reuters) ', 'Kim Jong Un ', 'Russian Federation ', 'Jan. 1, 2019 ', '12:30 ', 'Home > ',
]; // biome-ignore format: a list of short strings

const cleaner = cleanerFor();
function elapsed(text: string): number {
  const start = performance.now();
  cleaner.clean(text);
  return performance.now() - start;
}

test.each(UNITS)('one long line of %j', (unit) => {
  const line = unit.repeat(Math.floor((MAX_JUDGED_LENGTH - 1) / unit.length));
  expect(elapsed(line)).toBeLessThan(MAX_LINE_MILLISECONDS);
});

test.each([
  'a\n',
  '1\n\n',
  'A ABCD\n',
  'Share this\n\n',
  'Latest News\n',
  'By Paul Sorensen\n\n',
  'The sea was calm and wide, he said on Monday in Russian Federation.\n\n',
])('many lines of %j', (unit) => {
  for (const count of COUNTS) {
    expect(elapsed(unit.repeat(count)), `${count} lines`).toBeLessThan(
      1000 + count * MAX_MILLISECONDS_A_LINE,
    );
  }
});
