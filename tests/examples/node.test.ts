import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { Shell } from '../support/shell.js';

const GOAT =
  'Goat found on pier\n\nGoat found on pier | Harbour Herald\n\nIt had eaten a rope, said officials of Russian Federation.\n\nSign up for our newsletter\n';

const run = (example: string, args: readonly string[], input = '') =>
  spawnSync(process.execPath, [`examples/${example}`, ...args], { encoding: 'utf8', input });

test('plain.mjs prints an article, what was removed and who is named', () => {
  const shell = new Shell({ 'goat.txt': GOAT });
  const { stdout, status } = run('plain.mjs', [shell.path('goat.txt')]);
  expect(status).toBe(0);
  expect(stdout).toContain('It had eaten a rope, said officials of Russia.');
  expect(stdout).toContain('Removed: headline-repeat (line 3), newsletter (line 7)');
  expect(stdout).toContain('Named: Russia ×1');
});

test('retrieval.mjs prints chunks of whole paragraphs with title and entities', () => {
  const paragraph = `${'The tide came in and went out again over the stones. '.repeat(15).trim()}`;
  const shell = new Shell({ 'in/goat.txt': GOAT, 'in/tide.txt': `Tide\n\n${`${paragraph}\n\n`.repeat(3)}` });
  const { stdout, status } = run('retrieval.mjs', [shell.path('in')]);
  const chunks = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(status).toBe(0);
  expect(chunks[0]).toMatchObject({
    title: 'Goat found on pier',
    entities: ['Russia'],
    text: 'It had eaten a rope, said officials of Russia.',
  });
  expect(chunks.slice(1).map(({ text }) => text)).toEqual([paragraph, paragraph, paragraph]);
});

test('retrieval.mjs says which file failed', () => {
  const { stdout, stderr, status } = run('retrieval.mjs', ['nowhere.txt']);
  expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
  expect(stderr).toContain('nowhere.txt');
});

test('node-stream.mjs keeps order and fields, and reports a bad record in its place', () => {
  const records = [{ id: 1, text: GOAT, source: 'a' }, { id: 2 }, { id: 3, text: 'One line.' }];
  const input = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const { stdout, status } = run('node-stream.mjs', [], input);
  expect(status).toBe(0);
  const [first, second, third] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first).toMatchObject({ id: 1, source: 'a' });
  expect(first.text).not.toContain('newsletter');
  expect(second).toMatchObject({ id: 2, error: expect.stringContaining('"text"') });
  expect(third).toEqual({ id: 3, text: 'One line.' });
});
