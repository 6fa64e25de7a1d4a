import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCleaner } from '../../src/index.js';
import { findingRow, readCase, readCases, runCase } from '../support/cases.js';
import { check, titled } from '../support/known-failure.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cases-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(name: string, files: Record<string, string>): void {
  mkdirSync(join(root, name));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, name, file), text);
}

describe('a case', () => {
  test('is a folder with an input; the rest is optional', () => {
    put('b', { 'input.txt': 'One.\r\n' });
    put('a', { 'input.txt': 'Two.', 'expected.txt': 'Two.\n', 'case.json': '{"options": {"names": false}}' });
    expect(readCases(root)).toMatchObject([
      { name: 'a', input: 'Two.', expected: 'Two.\n', findings: null, options: { names: false } },
      { name: 'b', input: 'One.\r\n', expected: null, knownFailure: null },
    ]);
  });

  test.each([
    ['no input', {}, 'has no input.txt'],
    [
      'a field that nobody reads',
      { 'input.txt': '', 'case.json': '{"optoins": {}}' },
      'unknown field optoins',
    ],
    ['a known failure without a reason', { 'input.txt': '', 'case.json': '{"expect": "fail"}' }, 'says why'],
    ['another expectation', { 'input.txt': '', 'case.json': '{"expect": "pass"}' }, 'can only be "fail"'],
  ])('is refused with %s', (_, files, message) => {
    put('bad', files);
    expect(() => readCase('bad', root)).toThrow(message);
  });

  test('is cleaned with its options, to a text that ends as a file does', () => {
    put('a', { 'input.txt': 'One line\n\n\n\nof two', 'case.json': '{"options": {"keep": "all"}}' });
    expect(runCase(readCase('a', root), createCleaner).text).toBe('One line\n\nof two\n');
    put('b', { 'input.txt': '\n \n' });
    expect(runCase(readCase('b', root), createCleaner).text).toBe('');
  });
});

test('a row of findings keeps what a person checks', () => {
  const found = { rule: 'share/bar', why: 'a bar', span: { start: 0, end: 5 } } as const;
  const removal = {
    ...found,
    kind: 'removal',
    reason: 'share',
    confidence: 1,
    line: 1,
    text: 'Share',
  } as const;
  expect(findingRow(removal)).toEqual({ kind: 'removal', reason: 'share', rule: 'share/bar', text: 'Share' });
  const edit = { ...found, kind: 'edit', reason: 'name', before: 'USA', after: 'U.S.' } as const;
  expect(findingRow(edit)).toEqual({
    kind: 'edit',
    reason: 'name',
    rule: 'share/bar',
    before: 'USA',
    after: 'U.S.',
  });
});

describe('a known failure', () => {
  const fails = () => expect(1).toBe(2);
  const passes = () => expect(1).toBe(1);

  test('may fail', () => expect(() => check('not built', fails)).not.toThrow());
  test('may not pass', () => expect(() => check('not built', passes)).toThrow('passes now'));
  test('is the only case that may fail', () => expect(() => check(null, fails)).toThrow());
  test('is named as such', () => expect(titled('x', 'not built')).toBe('x (known failure: not built)'));
});
