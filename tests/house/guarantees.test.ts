import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/guarantees.md', 'utf8');
const promises = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:promise|-)/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()) as [string, string]);

test('there are promises', () => {
  expect(promises.length).toBeGreaterThan(15);
});

test.each(promises)('%s', (_, tests) => {
  const named = [...tests.matchAll(/`([^`]+)`(?: "([^"]+)")?/g)];
  expect(named.length).toBeGreaterThan(0);
  for (const [, file, title] of named) {
    expect(existsSync(file!), file).toBe(true);
    expect(readFileSync(file!, 'utf8')).toContain(title ?? 'test');
  }
});
