import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  delimiterOf,
  lackOf,
  readRow,
  rowToJson,
  rowWithText,
  splitCells,
} from '../../../src/core/formats/csv.js';

const values = (raw: string, delimiter = ',') => splitCells(raw, delimiter).map(({ value }) => value);

describe('splitCells', () => {
  test.each<[string, string, string[]]>([
    ['bare cells', 'a,b', ['a', 'b']],
    ['an empty row', '', ['']],
    ['empty cells', ',,', ['', '', '']],
    ['quoted cells', '"a,b","c""d"', ['a,b', 'c"d']],
    ['an empty quoted cell', '"",""', ['', '']],
    ['a line end within quotes', '"a\nb",c', ['a\nb', 'c']],
    ['quotes within a bare cell', '5" pipe,b', ['5" pipe', 'b']],
    ['more behind a closing quote', '"a"b,c', ['"a"b', 'c']],
    ['a quote that never closes', '"a,b', ['"a,b']],
  ])('%s', (_name, raw, expected) => expect(values(raw)).toEqual(expected));

  test('reads what csv-parse reads', () => {
    const cell = fc.stringMatching(/^[a"',;\n ]{0,6}$/);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (cells) => {
        const raw = cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(',');
        expect(values(raw)).toEqual(parse(raw)[0]);
      }),
    );
  });
});

test.each([
  ['id,text', ','],
  ['id;text', ';'],
  ['id\ttext', '\t'],
  ['"a;b;c",text', ','],
  ['text', ','],
])('the delimiter of %j is %j', (header, delimiter) => expect(delimiterOf(header)).toBe(delimiter));

const table = { format: 'csv', delimiter: ',', columns: ['id', 'text', 'body'] } as const;
const row = (raw: string) => ({ raw, table });

test('a table lacks a column for the text, or not', () => {
  expect(lackOf(table, {})).toBeUndefined();
  expect(lackOf(table, { textKey: 'id' })).toBeUndefined();
  expect(lackOf(table, { textKey: 'story' })).toMatch(
    /^no column "story" .*"id", "text", "body".*--text-key$/,
  );
});

test.each<[string, string, object]>([
  ['text', '1,One,Two', { id: '"1"', target: 'text', text: 'One' }],
  ['the first that is filled', '1,,Two', { target: 'body', text: 'Two' }],
  ['too few cells', '1,One', { id: '"1"', message: expect.stringMatching(/^2 cells/) }],
  ['too many cells', '1,One,Two,Three', { id: '"1"', message: expect.stringMatching(/^4 cells/) }],
])('reads a row: %s', (_name, raw, expected) =>
  expect(readRow(row(raw), rowToJson(row(raw)), {})).toMatchObject(expected),
);

test.each<[string, string, string, string]>([
  ['bare', '1,One,x', 'Two', '1,Two,x'],
  ['quoted stays quoted', '1,"One","x"', 'Two', '1,"Two","x"'],
  ['with a delimiter', '1,One,x', 'a,b', '1,"a,b",x'],
  ['with a quote', '1,One,x', 'a "b"', '1,"a ""b""",x'],
  ['with a line end', '1,One,x', 'a\nb', '1,"a\nb",x'],
  ['the same', '1,"O""ne",x', 'O"ne', '1,"O""ne",x'],
  ['nothing', '1,One,x', '', '1,,x'],
])('puts a text into a row: %s', (_name, raw, text, expected) => {
  expect(rowWithText(row(raw), 'text', text)).toBe(expected);
  expect(values(expected)[1]).toBe(text);
});
