import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const files = readdirSync('lexicons', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => /\.(?:txt|tsv)$/.test(file));

describe.each(files)('%s', (file) => {
  const lines = readFileSync(file, 'utf8').split('\n');

  test('says where its entries come from', () => {
    expect(lines[0]).toMatch(/^# \S/);
  });

  test('has no entry twice and no blank around one', () => {
    // Further down `# comments` is a phrase that begins with a number.
    const head = lines.findIndex((line) => !line.startsWith('#'));
    const entries = lines.slice(head).filter((line) => line !== '');
    // The first and the last fields of a table may be empty.
    const trimmed = (entry: string) => (file.endsWith('.tsv') ? entry.replace(/^\t+|\t+$/g, '') : entry);
    expect(entries.filter((entry) => trimmed(entry) !== trimmed(entry).trim())).toEqual([]);
    expect(entries.filter((entry, at) => entries.indexOf(entry) !== at)).toEqual([]);
  });
});
