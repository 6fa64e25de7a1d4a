import { expect, test } from 'vitest';
import { MAX_JUDGED_LENGTH } from '../../src/core/text/view.js';
import { cleanerFor } from '../support/cleaners.js';

/**
 * Texts that make a careless pattern or loop go back and forth: one unit over and over, in one line of the
 * length that is still judged, and in many lines. Time is that of the processor, however busy the machine is.
 */
const MAX_LINE_SECONDS = 8;
/** The more lines there are, the more a quadratic step adds to each; a linear one costs each what it costs among few. */
const [FEW, MANY] = [4_000, 24_000];
const MAX_GROWTH = 2.5;

const UNITS = [
  'a', 'A', '1', ' ', '.', '-', '"', '“', '(', '[', '|', '>', ':', '/', '@', '#', '&', '&amp;', '<', "'", '*',
  'é', 'e\u0301', '\u0301', 'я', '相', 'か', 'ก', 'ا', 'पढ़', '\u200b', '\u00a0', 'â€œ', 'Ã©', '\ud83d', '🚢',
  'a ', 'A ', 'Ab ', '1 ', 'a. ', 'a, ', '- ', 'By ', 'Photo: ', 'U.S. ', 'Share ', 'http://', 'www.a.', 'a@b.',
  'MORE: ', '(Reuters) ', 'Kim Jong Un ', 'Russian Federation ', 'Jan. 1, 2019 ', '12:30 ', 'Home > ',
]; // biome-ignore format: a list of short strings

const cleaner = cleanerFor();
function secondsFor(text: string): number {
  const start = process.cpuUsage();
  cleaner.clean(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

test.each(UNITS)('one long line of %j', (unit) => {
  const line = unit.repeat(Math.floor((MAX_JUDGED_LENGTH - 1) / unit.length));
  expect(secondsFor(line)).toBeLessThan(MAX_LINE_SECONDS);
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
  const [few = 0, many = 0] = [FEW, MANY].map((count) => secondsFor(unit.repeat(count)) / count);
  expect(many / few).toBeLessThan(MAX_GROWTH);
});
