import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutBlocks, type LineBlock, splitLines } from '../../src/io/split-lines.js';

async function blocks(chunks: readonly Uint8Array[], maxLength?: number): Promise<LineBlock[]> {
  const found: LineBlock[] = [];
  for await (const block of cutBlocks(
    chunks.map((chunk) => Buffer.from(chunk)),
    maxLength,
  ))
    found.push(block);
  return found;
}

const bytesOf = (texts: readonly string[]) => texts.map((text) => new TextEncoder().encode(text));

describe('cutBlocks', () => {
  test.each<[string, string[], string[]]>([
    ['nothing', [], []],
    ['lines of one chunk together', ['a\nb\nc'], ['a\nb\n', 'c']],
    ['a line over three chunks', ['a', 'b', 'c\nd\n'], ['abc\nd\n']],
    ['a line whose end comes alone', ['a', '\n', 'b'], ['a\n', 'b']],
    ['blank lines with the line after them', ['a\n\n', '\n', 'b\n'], ['a\n', '\n\nb\n']],
    ['blank lines at the end are no block', ['a\n', '\n \n'], ['a\n']],
  ])('%s', async (_name, chunks, expected) => {
    expect((await blocks(bytesOf(chunks))).map(({ bytes }) => String(bytes))).toEqual(expected);
  });

  test('leaves out what is too long, and keeps count', async () => {
    const found = await blocks(bytesOf(['a\n\nbb', 'bbb', 'bbbb', 'b\nc\n', 'dddd']), 4);
    expect(found.map(({ bytes, first, count, tooLong }) => [String(bytes), first, count, tooLong])).toEqual([
      ['a\n', 1, 1, false],
      ['', 2, 2, true],
      ['c\n', 4, 1, false],
      ['dddd', 5, 1, false],
    ]);
  });

  test('the lines and their numbers do not depend on the chunks', async () => {
    const text = fc
      .array(fc.constantFrom('\n', 'a', 'é', '\r'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(40)), async (whole, cuts) => {
        const bytes = Buffer.from(whole);
        const ends = [...new Set([...cuts, bytes.length])].sort((a, b) => a - b);
        const chunks = ends.map((end, at) => bytes.subarray(ends[at - 1] ?? 0, end));
        const numbered = (await blocks(chunks)).flatMap(({ bytes: block, first }) =>
          splitLines(block).map((line, at) => [first + at, String(line)]),
        );
        const expected = whole.split('\n').map((line, at) => [at + 1, line]);
        const hasText = ([, line]: (string | number)[]) => String(line).trim() !== '';
        expect(numbered.filter(hasText)).toEqual(expected.filter(hasText));
      }),
    );
  });
});

test.each<[string, string, string[]]>([
  ['nothing', '', []],
  ['lines', 'a\nb', ['a', 'b']],
  ['blank lines', '\n\na\n', ['', '', 'a']],
  ['other line ends are no line ends', 'a\r\nb\u2028c\u0085d\n', ['a\r', 'b\u2028c\u0085d']],
])('splitLines: %s', (_name, text, expected) => {
  expect(splitLines(Buffer.from(text)).map(String)).toEqual(expected);
});
