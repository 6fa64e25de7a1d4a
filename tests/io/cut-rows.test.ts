import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutRows, type RowBlock, splitRows } from '../../src/io/cut-rows.js';

async function blocks(chunks: readonly string[], maxLength?: number): Promise<RowBlock[]> {
  const buffers = chunks.map((chunk) => Buffer.from(chunk));
  const found: RowBlock[] = [];
  for await (const block of cutRows(buffers, ',', maxLength)) found.push(block);
  return found;
}

const shown = (found: readonly RowBlock[]) =>
  found.map(({ bytes, first, count }) => [String(bytes), first, count]);

test.each<[string, string[], [string, number, number][]]>([
  ['nothing', [], []],
  [
    'rows of one chunk together',
    ['a\nb\nc'],
    [
      ['a\nb\n', 1, 2],
      ['c', 3, 1],
    ],
  ],
  ['a line end within quotes', ['"a\n', 'b"\nc\n'], [['"a\nb"\nc\n', 1, 3]]],
  ['an escaped quote over two chunks', ['"a"', '"\n"\nb\n'], [['"a""\n"\nb\n', 1, 3]]],
  ['quotes within a bare cell', ['5",\nb\n'], [['5",\nb\n', 1, 2]]],
])('cuts %s', async (_name, chunks, expected) => expect(shown(await blocks(chunks))).toEqual(expected));

test('leaves out what is too long, and keeps count', async () => {
  const found = await blocks(['a\n"b\n', 'bbbb', 'bbbb', '"\nc\n'], 6);
  expect(found.map(({ bytes, first, tooLong }) => [String(bytes), first, tooLong])).toEqual([
    ['a\n', 1, false],
    ['', 2, true],
    ['c\n', 4, false],
  ]);
});

test('the rows do not depend on the chunks, and are those of csv-parse', async () => {
  const cell = fc.stringMatching(/^[a",\n\r ]{0,5}$/).map((value) => `"${value.replaceAll('"', '""')}"`);
  const lines = fc.array(
    fc.tuple(cell, cell).map((cells) => `${cells.join(',')}\n`),
    { minLength: 1 },
  );
  await fc.assert(
    fc.asyncProperty(lines, fc.nat(), async (rows, seed) => {
      const text = rows.join('');
      const cut = seed % (text.length + 1);
      const found = await blocks([text.slice(0, cut), text.slice(cut)]);
      expect(found.flatMap(({ bytes }) => splitRows(bytes, ',').map(String))).toEqual(rows);
      expect(parse(text)).toHaveLength(rows.length);
    }),
  );
});
