import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repaired } from './article.js';

interface Row {
  readonly name: string;
  readonly note?: string;
  readonly input: string;
  readonly expected: string;
  /** A known failure. */
  readonly expect?: 'fail';
}

/** The rows themselves are run with the other fixtures; here what else must hold of them. */
const FOLDER = new URL('../../../fixtures/snippets/repair/', import.meta.url);

function readRows(file: string): Row[] {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Row[];
}

describe.each(readdirSync(FOLDER))('%s', (file) => {
  test.each(readRows(file).filter((row) => row.expect !== 'fail'))(
    '$name, repaired twice',
    ({ expected }) => {
      expect(repaired(expected)).toBe(expected);
    },
  );
});

describe('text that was misread once more', () => {
  const rows = readRows('mojibake-of-ftfy.json');
  const bytewise = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

  // A reference inside of mojibake is read before the second level is.
  const readable = rows.filter((row) => row.expect !== 'fail' && !row.input.includes('&frac14;'));

  test.each(readable)('$name', ({ input, expected }) => {
    expect(repaired(bytewise(input))).toBe(expected);
  });
});
