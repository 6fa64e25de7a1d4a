import { describe, expect, it } from 'vitest';
import { createCleaner } from '../../../src/index.js';

const SENTENCES = [
  'The council of the harbour town voted on Tuesday to rebuild the old pier, which a storm had taken.',
  'The work is to begin in March and to cost four million, half of which the county will pay in the end.',
  'Nobody spoke against the plan, although several residents of Quay Street had asked for a smaller one.',
  'Fishermen will be able to land their catch there again, as they once did before the ferry came.',
];

/** Wraps a paragraph as programs do. */
function wrap(text: string, column: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > column) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}
const paragraphs = Array.from({ length: 10 }, (_, at) =>
  [0, 1, 2, 3].map((step) => SENTENCES[(at + step * 3) % 4]!.replace('four', `${at + step + 3}`)).join(' '),
);
const cleaner = createCleaner({ regime: 'residue' });

describe('unwrap', () => {
  it('puts the paragraphs of a wrapped article together, each line end an edit', () => {
    const source = paragraphs.map((text) => wrap(text, 72)).join('\n\n');
    const result = cleaner.clean(source);
    expect(result.text).toBe(paragraphs.join('\n\n'));
    expect(result.edits.length).toBe(source.split('\n').length - result.text.split('\n').length);
    for (const { rule, before, after } of result.edits) {
      expect([rule, before, after]).toEqual(['line-break/wrapped', '\n', ' ']);
    }
  });

  it('leaves a short letter, and verses', () => {
    const letter = wrap(paragraphs[0]!, 72);
    expect(cleaner.clean(letter).text).toBe(letter);
    const verses = SENTENCES.flatMap((line) => line.split(/(?<=,) /)).join('\n');
    const poem = Array.from({ length: 8 }, () => verses).join('\n\n');
    expect(cleaner.clean(poem).text.split('\n').length).toBe(poem.split('\n').length);
  });
});
