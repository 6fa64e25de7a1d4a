import { describe, expect, test } from 'vitest';
import type { Line } from '../../src/core/article.js';
import { joinLines } from '../../src/core/join-lines.js';
import { replaceTraced, trace } from '../../src/core/text/traced.js';
import { replay } from '../support/replay.js';

const MARK = { reason: 'space', rule: 'repair/odd-space', why: 'test' } as const;
type Part = Pick<Line, 'traced'>;

const line = ({ traced }: Part, layout = true): Line =>
  ({ number: 1, block: 0, traced, ...(layout ? { layout: {} } : {}) }) as Line;

/** A part of the source, with so many characters at its end taken out. */
function part(source: string, text: string, takenOut = 0): Part {
  const start = source.indexOf(text);
  const whole = trace(source, start, start + text.length);
  const end = text.length;
  const cut = { start: end - takenOut, end, after: '', mark: MARK };
  return { traced: takenOut === 0 ? whole : replaceTraced(whole, [cut]) };
}

/** What the findings make of the source: those of the join, what was taken out, and the lines that go. */
function replayed(source: string, kept: readonly Part[], removed: readonly Part[] = []): [string, string] {
  const lines = kept.map((each) => line(each));
  const { text, edits } = joinLines(
    source,
    lines,
    removed.map((each) => line(each)),
  );
  const taken = kept.flatMap(({ traced }) => traced.pieces.filter(({ mark }) => mark));
  const gone = removed.map(({ traced }) => traced.pieces[0]!);
  const all = [
    ...edits,
    ...[...taken, ...gone].map(({ start, end }) => ({ span: { start, end }, after: '' })),
  ];
  return [text, replay(source, { removed: [], edits: all } as never)];
}

describe('sentences of one line become one paragraph, and the findings say the same', () => {
  test.each<[string, string, [string, number?][], string[]]>([
    ['with a space', 'It rains. It snows.', [['It rains.'], ['It snows.']], []],
    ['glued', 'It rains.It snows.', [['It rains.'], ['It snows.']], []],
    [
      'with a space that was taken out',
      'It rains.\u00a0It snows.',
      [['It rains.\u00a0', 1], ['It snows.']],
      [],
    ],
    ['around a line that goes', 'It rains. Ad It snows.', [['It rains.'], ['It snows.']], ['Ad']],
    ['around one that takes its spaces', 'It rains. Ad It snows.', [['It rains.'], ['It snows.']], [' Ad ']],
  ])('%s', (_name, source, kept, removed) => {
    const parts = kept.map(([text, takenOut]) => part(source, text, takenOut));
    const [text, again] = replayed(
      source,
      parts,
      removed.map((each) => part(source, each)),
    );
    expect(text).toBe('It rains. It snows.');
    expect(again.replace(/\s+/g, ' ')).toBe(text);
  });
});

test('lines of an article stay lines, without a finding', () => {
  const source = 'It rains.\nIt snows.';
  const lines = ['It rains.', 'It snows.'].map((text, at) => ({
    ...line(part(source, text), false),
    number: at + 1,
  }));
  expect(joinLines(source, lines, [])).toEqual({ text: source, edits: [] });
});
