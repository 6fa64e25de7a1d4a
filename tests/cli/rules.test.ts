import { expect, test } from 'vitest';
import { Shell } from '../support/shell.js';

const STORY = 'The harbour wall\n\nThe council met on Monday.\n\nTaste our toffee\n';

test('--rules takes several files; the first that fits counts', () => {
  const shell = new Shell({ 'a.txt': STORY, 'a.rules': 'keep: Taste our*\n', 'b.rules': 'drop: Taste*\n' });
  expect(shell.run(['--rules', 'b.rules', 'a.txt']).stdout).not.toContain('toffee');
  expect(shell.run(['--rules', 'a.rules', '--rules', 'b.rules', 'a.txt']).stdout).toBe(STORY);
});

test.each<[string, string | Uint8Array | undefined, string]>([
  ['a wrong rule', '# mine\ndorp: Taste*\n', 'clean-article: my.rules:2: a rule begins with keep or drop'],
  ['no such file', undefined, 'clean-article: my.rules: no such file'],
  ['no UTF-8', Buffer.from('drop: Caf\xe9', 'latin1'), 'clean-article: my.rules: not UTF-8'],
])('%s is wrong use, and nothing is done', (_name, content, message) => {
  const shell = new Shell({ 'a.txt': STORY, ...(content ? { 'my.rules': content } : {}) });
  const { stdout, stderr, status } = shell.run(['--rules', 'my.rules', 'a.txt']);
  expect(stderr).toContain(message);
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
});
