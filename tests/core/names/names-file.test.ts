import { describe, expect, test } from 'vitest';
import { parseNamesFile } from '../../../src/index.js';

describe('files of names', () => {
  test('TSV with a line of columns', () => {
    const text = '# ours\nname\ttype\taliases\tlang\narticle'.replace(
      '\narticle',
      '\tarticle\nAcme\torg\tACME | A.C.M.E.\ten\tyes\n\n',
    );
    expect(parseNamesFile(text, 'names.tsv')).toEqual([
      {
        name: 'Acme',
        type: 'org',
        lang: 'en',
        article: true,
        aliases: ['ACME', 'A.C.M.E.'],
        variants: [],
        others: [],
      },
    ]);
  });

  test('TSV without one: name, aliases, type', () => {
    expect(parseNamesFile('Acme\tACME|Acme Inc\r\nOslo\n', 'names.tsv')).toEqual([
      { name: 'Acme', type: 'other', aliases: ['ACME', 'Acme Inc'], variants: [], others: [] },
      { name: 'Oslo', type: 'other', aliases: [], variants: [], others: [] },
    ]);
  });

  test('JSON', () => {
    const text = '[{"name": "Oslo", "type": "place", "id": "Q585", "variants": ["Kristiania"]}]';
    expect(parseNamesFile(text, 'names.json')).toEqual([
      { name: 'Oslo', type: 'place', id: 'Q585', aliases: [], variants: ['Kristiania'], others: [] },
    ]);
  });

  test.each([
    ['too many cells', 'name\ttype\nOslo\tplace\tx', 'n.tsv:2: 3 cells, but 2 columns'],
    ['a strange type', 'name\ttype\nOslo\ttown', 'n.tsv:2: no type is called "town"'],
    ['a strange column', 'name\tsort\nOslo\tplace', 'n.tsv:1: no column is called "sort"'],
    ['no name', 'name\ttype\n\torg', 'n.tsv:2: no name'],
    ['every bad row', 'name\ttype\nOslo\ttown\nBergen\ttown', /n\.tsv:2: [^\n]*\nn\.tsv:3: /],
    ['a row of JSON', '[\n {"name": "Oslo"},\n {"type": "org"}\n]', 'n.tsv:3: no name'],
    ['a list that is none', '[{"name": "Oslo", "aliases": "x"}]', 'n.tsv:1: aliases is not a list'],
    ['a strange field', '[{"name": "Oslo", "alias": []}]', 'n.tsv:1: no field is called "alias"'],
    ['broken JSON', '[\n{"name": }]', /n\.tsv(?::2)?: not JSON/],
  ])('refuses %s', (_why, text, message) => {
    expect(() => parseNamesFile(text, 'n.tsv')).toThrow(message);
    expect(() => parseNamesFile(text, 'n.tsv')).toThrow(expect.objectContaining({ code: 'BAD_LEXICON' }));
  });
});
