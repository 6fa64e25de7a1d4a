import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../../src/core/formats/detect.js';
import type { Format } from '../../../src/core/formats/format.js';

const cases: readonly [name: string, text: string, format: Format, file?: string][] = [
  ['nothing', '', 'text'],
  ['prose', 'The council met.\n\nIt rained.', 'text'],
  ['a story that quotes a tag', 'The <p> element starts a paragraph.\n</p> ends it.', 'text'],
  ['a story that begins with a tag', '<p> is the tag of a paragraph, said the teacher.', 'text'],
  ['a story that begins with the tag of a page', '<html> is where every page begins, she said.', 'text'],
  ['a story that begins with a brace', '{Sic} was all that the editor wrote.', 'text'],
  ['a story that begins with a bracket', '[1] The first note of the report.', 'text'],
  ['a story under a line of JSON', '{"@type":"NewsArticle"}\nThe council met.\n', 'text'],
  ['a number in brackets alone', '[1]', 'text'],
  ['a page', '<!DOCTYPE html>\n<html><body><p>Hi</p></body></html>', 'html'],
  ['a page cut off', '<!doctype html><html><head><title>Harbour', 'html'],
  ['a page behind comments', '\ufeff<?xml version="1.0"?>\n<!-- a -->\n<html>\n<head></head></html>', 'html'],
  ['a piece of a page', '<div class="x"><p>One</p>\n<p>Two</p></div>\n', 'html'],
  ['a piece of a page that begins with a picture', '<img src="a.jpg"/>Caption<p>One</p>', 'html'],
  ['text between pictures of counters', '<img src="a.gif">\nThe council met.\n<img src="b.gif">', 'text'],
  ['a named page without a doctype', 'Hello <b>world</b>, and so on.', 'html', 'a.html'],
  ['a named page without a tag', 'Hello world.', 'text', 'a.html'],
  ['a page named as text', '<!doctype html><html><body>x</body></html>', 'html', 'a.txt'],
  ['one record', '{"text":"Hi"}', 'jsonl'],
  ['one record in a file of JSON', '{"text":"Hi"}\n', 'json', 'a.json'],
  ['records', '{"text":"Hi"}\n{"text":"Ho"}\n', 'jsonl'],
  ['records, the second broken', '{"text":"Hi"}\n{"text":', 'jsonl'],
  ['records named as JSON', '{"text":"Hi"}\n{"text":"Ho"}\n', 'jsonl', 'a.json'],
  ['named records, the first broken', '{broken\n\n{"text":"Ho"}\n', 'jsonl', 'a.jsonl'],
  ['prose named as records', 'The council met.\nIt rained.\n', 'text', 'a.jsonl'],
  ['a printed object', '{\n  "text": "Hi"\n}\n', 'json'],
  ['a list of objects', '[{"text":"Hi"}]', 'json'],
  ['broken JSON in a file of JSON', '{"text": "Hi"', 'json', 'a.json'],
  ['Markdown by its content', '# The harbour\n\nSee [the plan](https://example.org/plan).', 'markdown'],
  ['Markdown by its name', 'The harbour', 'markdown', 'a.md'],
  ['a number sign alone', '#1 in the charts for a week\n# 2 was new', 'text'],
];

describe('detectFormat', () => {
  test.each(cases)('%s', (_name, text, format, file) => {
    expect(detectFormat(text, file)).toBe(format);
  });

  test.each([
    ['{', '{'.repeat(200_000)],
    ['[', '['.repeat(200_000)],
    ['<', '<'.repeat(1_000_000)],
    ['<!--', '<!--'.repeat(200_000)],
    ['<p ', '<p '.repeat(300_000)],
  ])('takes a long run of %s in its stride', (_name, text) => {
    const start = performance.now();
    expect(detectFormat(text, 'a.html')).toBe('text');
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
