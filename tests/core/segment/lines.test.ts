import { describe, expect, test } from 'vitest';
import { splitLines } from '../../../src/core/segment/lines.js';
import { spanOf, trace } from '../../../src/core/text/traced.js';

/** `number:block:text` of each line. */
function lines(text: string): string[] {
  return splitLines(trace(text)).map(({ number, block, traced }) => `${number}:${block}:${traced.text}`);
}

describe('lines', () => {
  test.each([
    ['blocks are divided by blank lines', 'a\nb\n\nc', ['1:0:a', '2:0:b', '4:1:c']],
    ['blank lines at the start are counted, and begin no block', '\n\n a', ['3:0:a']],
    ['several blank lines are one end of a block', 'a\n \n\t\n\nb', ['1:0:a', '5:1:b']],
    ['white space around a line is layout', '  a b \u00a0', ['1:0:a b']],
    [
      'every line end counts',
      'a\r\nb\rc\u2028d\u2029e\ff\vg\u0085h',
      [...'abcdefgh'].map((c, at) => `${at + 1}:0:${c}`),
    ],
    ['a byte order mark is no text', '\ufeffa', ['1:0:a']],
    ['nothing', ' \n ', []],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected));

  test('know their places in the source', () => {
    const text = '\r\n  One line \r\n\r\ntwo';
    const spans = splitLines(trace(text)).map((line) => spanOf(line.traced));
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['One line', 'two']);
  });
});
