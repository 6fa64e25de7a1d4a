import { describe, expect, test } from 'vitest';
import { createCleaner } from '../../src/index.js';
import { Shell } from '../support/shell.js';

const STORY = [
  'Ferry stops for the winter',
  'Ferry stops for the winter - Harbour Herald',
  'The last boat left at noon on Sunday with eleven passengers and a goat.',
  'Sign up for our newsletter',
].join('\n\n');

describe('why', () => {
  test('says of a line what decided, and which options would have kept it: each was tried', () => {
    const { stdout, status } = new Shell({ 'a.txt': STORY }).run(['why', 'a.txt:7']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^a\.txt:7\n {2}Sign up for our newsletter\n\nTaken out as newsletter: /);
    expect(stdout).toMatch(/\n {2}rules for single lines: newsletter \d\d% \(newsletter\/[a-z-]+\): /);
    expect(stdout).toMatch(/\n {2}[+-]\d\.\d\d {2}[a-z]/);
    expect(stdout).toContain('\n  --keep newsletter\n');
    expect(stdout).toContain('keep: Sign up for our newsletter\n');
  });

  test('what it says would help does help', () => {
    const shell = new Shell({ 'a.txt': STORY, 'my.rules': 'keep: Sign up for our newsletter' });
    for (const flags of [
      ['--keep', 'newsletter'],
      ['--rules', 'my.rules'],
    ]) {
      expect(shell.run([...flags, 'a.txt']).stdout).toContain('Sign up');
      expect(shell.run(['why', ...flags, 'a.txt:7']).stdout).toContain('\nStays');
    }
  });

  test('says of a line that stays what would take it out', () => {
    const { stdout } = new Shell({ 'a.txt': STORY }).run(['why', 'a.txt:5']);
    expect(stdout).toContain('\nStays');
    expect(stdout).toContain('It would have gone with:\n');
  });

  test.each([
    [['why'], 'why: name one line', 2],
    [['why', 'a.txt'], 'why: name one line', 2],
    [['why', 'a.txt:6'], 'a.txt:6: there is no such line, or it is blank', 1],
    [['why', 'a.txt:99'], 'a.txt:99: there is no such line', 1],
    [['why', 'b.txt:1'], 'b.txt: no such file', 1],
    [['why', 'r.jsonl:1'], 'r.jsonl: records', 2],
  ])('%j fails', (args, message, status) => {
    const run = new Shell({ 'a.txt': STORY, 'r.jsonl': '{"text":"One"}\n' }).run(args);
    expect(run.stderr).toContain(message);
    expect(run.status).toBe(status);
  });
});

test('in the library it is data; a part of a page is told from the others', () => {
  const page = `Home News Sport\n\n${STORY}\n\nMore from this section\n\nWall to be rebuilt in May`;
  const [reasons, ...others] = createCleaner({ regime: 'dump' }).why(page, 1);
  expect(others).toEqual([]);
  expect(reasons!.line).toMatchObject({ number: 1, before: 'Home News Sport' });
  expect(reasons!.considered.at(-1)!.by).toBe('learned model');
  expect(reasons!.weights[0]!.weight).not.toBe(0);
  expect(createCleaner().why(page, 2)).toEqual([]);
});
