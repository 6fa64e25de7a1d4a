import { expect, test } from 'vitest';
import { createCleaner } from '../../src/index.js';

/** Far above what they take on a slow machine, far below what a quadratic step would. */
const MAX_MILLISECONDS = 60_000;
const MILLION = 1_000_000;

const HEADLINES = Array.from({ length: 5000 }, (_, at) => `Council number ${at} opens its bridge\n\n`);

/** The larger ones are in `bench/torture.mjs`. Text, and how many of its characters that are no white space come out again. */
const TEXTS: [name: string, text: () => string, kept: number | undefined][] = [
  ['10 MB without a line end', () => 'word and more '.repeat(750_000), 8_250_000],
  ['10 MB without a space', () => 'a'.repeat(10 * MILLION), 10 * MILLION],
  ['a million empty lines', () => '\n'.repeat(MILLION), 0],
  ['5000 different headlines', () => HEADLINES.join(''), undefined],
  ['a million marks on one letter', () => `a${'\u0301'.repeat(MILLION)}`, undefined],
  ['a million lone surrogates', () => '\ud83d'.repeat(MILLION), MILLION],
  ['a million zero-width spaces', () => '\u200b'.repeat(MILLION), 0],
  ['a million overrides of direction', () => '\u202e'.repeat(MILLION), 0],
  ['a million NUL characters', () => '\0'.repeat(MILLION), 0],
  ['a million quotation marks', () => '“'.repeat(MILLION), MILLION],
  ['a million blanks between two letters', () => `a${' '.repeat(MILLION)}b`, 2],
];

test.each(TEXTS)('%s', { timeout: 2 * MAX_MILLISECONDS }, (_, make, kept) => {
  const text = make();
  const start = performance.now();
  const result = createCleaner().clean(text);
  expect(performance.now() - start).toBeLessThan(MAX_MILLISECONDS);
  if (kept !== undefined) expect(result.text.replace(/\s+/g, '')).toHaveLength(kept);
  const { removed, edits, notices } = result;
  if (result.text.length < text.trim().length)
    expect(removed.length + edits.length + notices.length).toBeGreaterThan(0);
});

test('of 200,000 identical lines each stays or has its finding', { timeout: 2 * MAX_MILLISECONDS }, () => {
  const { text, removed } = createCleaner().clean('The port is shut.\n'.repeat(200_000));
  expect(text.split('\n').filter(Boolean).length + removed.length).toBe(200_000);
});
