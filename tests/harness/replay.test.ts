import { describe, expect, test } from 'vitest';
import type { CleanResult, Edit, Removal } from '../../src/index.js';
import { linesOf, replay } from '../support/replay.js';

const SOURCE = 'Title\n\nShare this\n\nCaf&eacute; opens.';

function removal(start: number, end: number): Removal {
  const found = { rule: 'share/label', why: 'asks to share', span: { start, end } } as const;
  return {
    ...found,
    kind: 'removal',
    reason: 'share',
    confidence: 1,
    line: 3,
    text: SOURCE.slice(start, end),
  };
}
function edit(start: number, end: number, after: string): Edit {
  const found = { rule: 'space/some', why: 'a repair', span: { start, end } } as const;
  return { ...found, kind: 'edit', reason: 'space', before: SOURCE.slice(start, end), after };
}
function result(removed: Removal[], edits: Edit[]): CleanResult {
  const nothing = { title: null, byline: null, date: null, dateline: null, language: null };
  const metadata = {} as CleanResult['metadata'];
  return {
    schema: 1,
    kind: { name: 'article', confidence: 1 },
    ...nothing,
    metadata,
    text: '',
    names: [],
    removed,
    edits,
    notices: [],
  };
}

describe('replay', () => {
  test('takes out what was removed and puts in what was edited', () => {
    const replayed = replay(SOURCE, result([removal(7, 17)], [edit(22, 30, 'é')]));
    expect(linesOf(replayed)).toEqual(['Title', 'Café opens.']);
  });

  test('takes findings in order of place, whatever their order in the result', () => {
    const replayed = replay(SOURCE, result([], [edit(22, 30, 'é'), edit(0, 5, 'Headline')]));
    expect(linesOf(replayed)).toEqual(['Headline', 'Share this', 'Café opens.']);
  });

  test('refuses two findings for the same characters', () => {
    expect(() => replay(SOURCE, result([removal(7, 17)], [edit(10, 12, '')]))).toThrow(
      'claim the character at 10',
    );
  });

  test('takes blank lines and white space at the ends of lines for layout', () => {
    expect(linesOf(' a \r\n\r\n\t\rb\u2028c\f\n')).toEqual(['a', 'b', 'c']);
  });
});
