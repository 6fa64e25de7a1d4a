import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repaired } from './article.js';

interface Row {
  readonly name: string;
  readonly note?: string;
  readonly input: string;
  readonly expected: string;
  /** Why this one is not repaired yet. */
  readonly fails?: string;
}

const FOLDER = new URL('../../../fixtures/snippets/', import.meta.url);
const FILES = ['mojibake-of-ftfy', 'mojibake', 'character-references', 'characters', 'clean'];

test('every file of snippets about characters is run', () => {
  const there = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  expect(there).toEqual(expect.arrayContaining(FILES.map((name) => `${name}.json`)));
});

describe.each(FILES)('%s', (file) => {
  const rows = JSON.parse(readFileSync(new URL(`${file}.json`, FOLDER), 'utf8')) as Row[];

  test.each(rows.filter((row) => row.fails === undefined))('$name', ({ input, expected }) => {
    expect(repaired(input)).toBe(expected);
    expect(repaired(expected), 'repaired twice').toBe(expected);
  });

  test.fails.each(rows.filter((row) => row.fails !== undefined))('$name: $fails', ({ input, expected }) => {
    expect(repaired(input)).toBe(expected);
  });
});

describe('text that was misread once more', () => {
  const rows = JSON.parse(readFileSync(new URL('mojibake-of-ftfy.json', FOLDER), 'utf8')) as Row[];
  const bytewise = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

  // A reference inside of mojibake is read before the second level is.
  const readable = rows.filter((row) => row.fails === undefined && !row.input.includes('&frac14;'));

  test.each(readable)('$name', ({ input, expected }) => {
    expect(repaired(bytewise(input))).toBe(expected);
  });
});
