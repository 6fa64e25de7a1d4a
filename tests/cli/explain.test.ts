import { describe, expect, test } from 'vitest';
import { explainDocument } from '../../src/cli/explain.js';
import { loadStyle } from '../../src/cli/style.js';
import type { CleanResult, ExplainedLine } from '../../src/core/result.js';
import { Shell } from '../support/shell.js';

const span = { start: 0, end: 1 };
const removal = {
  kind: 'removal',
  reason: 'share',
  rule: 'share/prompt',
  why: 'asks the reader to share',
  confidence: 0.9,
  line: 12,
  span,
  text: 'Share this \u001b[31mon Facebook, on Twitter, by mail and wherever else you like to share things',
} as const;
const edit = {
  kind: 'edit',
  reason: 'name',
  rule: 'name/country',
  why: 'one name per country',
  span: { start: 5, end: 9 },
  before: 'U.S.A.',
  after: 'U.S.',
} as const;
const notice = {
  kind: 'notice',
  rule: 'encoding/undecodable',
  why: '2 characters could not be read',
  span,
} as const;
const result = { removed: [removal], edits: [edit], notices: [notice] } as unknown as CleanResult;
const line = (number: number): Omit<ExplainedLine, 'edits'> => ({
  number,
  block: 0,
  span: { start: 0, end: 0 },
  before: '',
  after: '',
  label: 'body',
});
const lines: ExplainedLine[] = [
  { ...line(3), edits: [edit] },
  { ...line(12), label: 'share', removal, edits: [] },
];

describe('explainDocument', () => {
  test('says for each finding where, what, why and which text, in black and white', async () => {
    const plain = explainDocument('a.txt', result, lines, await loadStyle(false), 90);
    expect(plain.split('\n')).toEqual([
      'a.txt: 1 line removed, 1 edit',
      '      !  encoding  2 characters could not be read',
      '   3  ~  name      one name per country      “U.S.A.” → “U.S.”',
      '  12  -  share     asks the reader to share  Share this ␛[31mon Facebook, on Twitter, by …',
      '',
    ]);
  });

  test('shows edits that fall between lines', async () => {
    const [, row] = explainDocument(
      'a.txt',
      { ...result, notices: [] },
      [],
      await loadStyle(false),
      80,
    ).split('\n');
    expect(row).toMatch(/^ {6}~ {2}name/);
  });

  test('with colours the words are the same', async () => {
    const plain = explainDocument('a.txt', result, lines, await loadStyle(false), 90);
    const colored = explainDocument('a.txt', result, lines, await loadStyle(true), 90);
    expect(colored).not.toBe(plain);
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });
});

describe('--explain', () => {
  test('goes to stderr, and the result to stdout', () => {
    const run = new Shell({ 'a.txt': 'One\n' }).run(['--explain', 'a.txt']);
    expect(run).toEqual({ stdout: 'One\n', stderr: 'a.txt: 0 lines removed, 0 edits\n', status: 0 });
  });

  test.each<[string, string[], Record<string, string>, boolean]>([
    ['no colour outside a terminal', [], {}, false],
    ['colour on request', ['--color', 'always'], {}, true],
    ['colour by the environment', [], { FORCE_COLOR: '1' }, true],
    ['NO_COLOR comes first', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['--color comes before NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, true],
    ['--color never', ['--color', 'never'], { FORCE_COLOR: '1' }, false],
  ])('%s', (_name, flags, env, colored) => {
    const { stderr } = new Shell().run(['--explain', ...flags], 'One\n', env);
    expect(stderr.includes('\u001b[')).toBe(colored);
  });
});
