import { expect, test } from 'vitest';
import type { OutputFormat } from '../../src/batch/render-outcome.js';
import { outputName } from '../../src/cli/output-name.js';

test.each<[string, OutputFormat, string]>([
  ['a/b.txt', 'own', 'a/b.txt'],
  ['b.md', 'own', 'b.md'],
  ['b', 'own', 'b'],
  ['b.html', 'own', 'b.txt'],
  ['b.jsonl', 'own', 'b.jsonl'],
  ['stdin', 'own', 'stdin.txt'],
  ['b.json', 'text', 'b.txt'],
  ['b.story', 'text', 'b.story'],
  ['b.txt', 'json', 'b.json'],
  ['b.story', 'json', 'b.story.json'],
  ['b.jsonl', 'json', 'b.jsonl'],
  ['b.csv', 'own', 'b.csv'],
  ['b.csv.gz', 'jsonl', 'b.jsonl.gz'],
  ['b.tsv', 'text', 'b.txt'],
  ['b.txt', 'jsonl', 'b.jsonl'],
])('%s as %s is %s', (name, format, output) => {
  expect(outputName(name, format)).toBe(output);
});
