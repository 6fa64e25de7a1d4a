import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLines } from '../../src/io/split-lines.js';

async function lines(chunks: readonly string[]): Promise<string[][]> {
  const out: string[][] = [];
  for await (const batch of splitLines(chunks.map((chunk) => Buffer.from(chunk))))
    out.push(batch.map(String));
  return out;
}

test.each<[string, string[], string[][]]>([
  ['nothing', [], []],
  ['lines of one chunk together', ['a\nb\nc'], [['a', 'b'], ['c']]],
  ['a line over three chunks', ['a', 'b', 'c\nd\n'], [['abc', 'd']]],
  ['blank lines', ['\n\na\n'], [['', '', 'a']]],
  ['other line ends are no line ends', ['a\r\nb\u2028c\u0085d\n'], [['a\r', 'b\u2028c\u0085d']]],
])('%s', async (_name, chunks, expected) => {
  expect(await lines(chunks)).toEqual(expected);
});

test('the lines do not depend on the chunks', async () => {
  const text = fc
    .array(fc.constantFrom('\n', 'a', 'é', '\r'), { maxLength: 40 })
    .map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(40)), async (whole, cuts) => {
      const bytes = Buffer.from(whole);
      const ends = [...new Set([...cuts, bytes.length])].sort((a, b) => a - b);
      const chunks = ends.map((end, at) => bytes.subarray(ends[at - 1] ?? 0, end));
      const found: Buffer[] = [];
      for await (const batch of splitLines(chunks)) found.push(...batch);
      const expected = whole.split('\n');
      if (expected.at(-1) === '') expected.pop();
      expect(found.map(String)).toEqual(expected);
    }),
  );
});
