import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/core/judge/features/page.js';
import { dropLeftHeading } from '../../../../src/core/judge/page/left-headings.js';
import { trace } from '../../../../src/core/text/traced.js';

const LONG =
  'The council of the harbour town voted on Tuesday to rebuild the old pier before the next winter comes.';

/** Which of the lines stay, where all but the last kept one are likely to be article. */
function left(lines: readonly string[], kept: readonly number[], last = 0.6): number[] {
  const page = readPage(lines.map((text, at) => ({ number: at + 1, block: 0, traced: trace(text) })));
  const probabilities = Float32Array.from(lines, (_, at) => (at === kept.lastIndexOf(1) ? last : 0.9));
  const result = Uint8Array.from(kept);
  dropLeftHeading(result, probabilities, page);
  return [...result];
}

describe('the last heading of the article', () => {
  it('goes where the section below it went', () => {
    expect(left([LONG, LONG, 'Article sources:', 'Harbour Post'], [1, 1, 1, 0])).toEqual([1, 1, 0, 0]);
  });
  it('stays at the end of the text', () => {
    expect(left([LONG, LONG, 'Ann Quay'], [1, 1, 1])).toEqual([1, 1, 1]);
  });
  it('stays where the model is sure of it', () => {
    expect(left([LONG, LONG, 'Article sources:', 'Post'], [1, 1, 1, 0], 0.9)).toEqual([1, 1, 1, 0]);
  });
  it('stays where it is the last of a list, a sentence, or the end of a letter', () => {
    expect(left([LONG, 'Oars', 'Ropes', 'Post'], [1, 1, 1, 0])).toEqual([1, 1, 1, 0]);
    expect(left([LONG, LONG, 'Nobody came.', 'Post'], [1, 1, 1, 0])).toEqual([1, 1, 1, 0]);
    expect(left([LONG, LONG, 'With love,', 'Post'], [1, 1, 1, 0])).toEqual([1, 1, 1, 0]);
  });
  it('is not looked for on a page of which nothing stays', () => {
    expect(left([LONG, 'Oars'], [0, 0])).toEqual([0, 0]);
  });
});
