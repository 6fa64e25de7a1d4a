import { describe, expect, it } from 'vitest';
import { reflow } from '../../../src/core/reflow/index.js';
import { articleOf } from '../../support/article.js';
import { goesOn } from '../../support/breaks.js';

const linesOf = (text: string): readonly string[] =>
  reflow(goesOn)(articleOf(text)).lines.map(({ traced }) => traced.text);

describe('a wiki', () => {
  it.each([
    ['History[edit]\nThe bay is old.[1][2]', ['History', 'The bay is old.']],
    [
      'Geschichte [Bearbeiten | Quelltext bearbeiten]\nSie ist alt[1] und tief.',
      ['Geschichte', 'Sie ist alt und tief.'],
    ],
    ['History\n[\nedit\n]\nThe bay is old.\n[\n1\n]', ['History', 'The bay is old.']],
  ])('loses its links to edit and the numbers of its sources: %j', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });

  it('marks the headings of its sections', () => {
    const { lines } = reflow(goesOn)(articleOf('History[edit]\nThe bay is old.'));
    expect(lines.map(({ layout }) => layout!.level)).toEqual([2, 0]);
  });

  it('says what it took out', () => {
    const { lines } = reflow(goesOn)(articleOf('History[edit]\nThe bay is old.[1]'));
    const rules = lines.flatMap(({ traced }) => traced.pieces.map(({ mark }) => mark?.rule).filter(Boolean));
    expect(rules).toEqual(['markup/wiki', 'markup/wiki']);
  });

  it('keeps the index of an array and what people add in brackets', () => {
    const text = 'Code[edit]\nIn x[1] stands the first, he said [sic] and [1999].';
    expect(linesOf(text)).toEqual(['Code', 'In x[1] stands the first, he said [sic] and [1999].']);
  });

  it.each(['The bay is old.[1]', 'Press [edit the page] to help.[2]'])('is not seen in %j', (text) => {
    expect(linesOf(text)).toEqual([text]);
  });
});
