import { expect, test } from 'vitest';
import { Shell } from '../support/shell.js';

const NOTHING = { byline: null, date: null, dateline: null, names: [], removed: [], edits: [], notices: [] };

test('--json prints one object for one input, with its name', () => {
  const { stdout } = new Shell().run(['--json'], 'The wall.\n');
  expect(stdout.endsWith('}\n')).toBe(true);
  const { metadata, ...result } = JSON.parse(stdout);
  expect(result).toEqual({
    name: '<stdin>',
    schema: 1,
    kind: { name: 'article', confidence: 0.5 },
    ...NOTHING,
    title: null,
    language: null,
    text: 'The wall.',
  });
  expect(new Set(Object.values(metadata))).toEqual(new Set([null]));
});

test('--json prints a line each for several', () => {
  const shell = new Shell({ 'd/a.txt': 'One', 'd/b.txt': 'Two' });
  const lines = shell.run(['--json', 'd']).stdout.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).name)).toEqual(['d/a.txt', 'd/b.txt']);
});

test('--json gives the result of a record, its id and its other fields', () => {
  const input = '{"id":10000000000000000001,"title":"A wall","text":"One","n":1.0}\n';
  const { stdout } = new Shell().run(['--json'], input);
  expect(stdout).toMatch(/^\{"id":10000000000000000001,"schema":1,"kind":\{[^}]+\},"title":"A wall",/);
  expect(stdout).toMatch(/,"record":\{"id":10000000000000000001,"title":"A wall","n":1\.0\}\}\n$/);
});

test('--json says what is known of a page, and where it stands', () => {
  const page = `<html lang="en"><head><meta property="og:site_name" content="Harbour Herald">
    <meta property="article:published_time" content="2024-05-01"><meta name="author" content="Ann Quay"></head>
    <body><h1>A wall</h1><p>The council met.</p></body></html>`;
  const { title, byline, date, metadata } = JSON.parse(new Shell().run(['--json'], page).stdout);
  expect({ title, byline, date }).toEqual({ title: 'A wall', byline: 'Ann Quay', date: '2024-05-01' });
  expect(metadata.site).toEqual({ value: 'Harbour Herald', from: 'opengraph' });
  expect(metadata.authors).toEqual({ value: ['Ann Quay'], from: 'meta' });
  expect(metadata.published).toEqual({ value: '2024-05-01', from: 'opengraph' });
  expect(metadata.title).toEqual({ value: 'A wall', from: 'text' });
});

test('a record gives the same bytes wherever it stands', () => {
  const record = '{"id":1,"text":"One\\u2028two"}\n';
  for (const flags of [['--json'], ['--format', 'jsonl'], []]) {
    const alone = new Shell().run(flags, record).stdout;
    const among = new Shell().run(flags, `{"text":"x"}\n{bad\n${record}`).stdout;
    expect(among.endsWith(alone)).toBe(true);
    expect(alone.split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(2);
  }
});

test('--format jsonl makes a record of a text', () => {
  const { stdout } = new Shell({ 'a.txt': 'The wall.' }).run(['--format', 'jsonl', 'a.txt']);
  const { names, removed, edits, notices, ...known } = NOTHING;
  expect(JSON.parse(stdout)).toEqual({
    id: 'a.txt',
    ...known,
    title: null,
    language: null,
    text: 'The wall.',
  });
});

test('--format jsonl puts a record of a JSON document on one line', () => {
  const shell = new Shell({ 'a.json': '[\n  {\n    "text": "One",\n    "n": 1.0\n  }\n]\n' });
  expect(shell.run(['--format', 'jsonl', 'a.json']).stdout).toBe('{"text":"One","n":1.0}\n');
});
