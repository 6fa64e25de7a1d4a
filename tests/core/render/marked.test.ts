import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MarkedLine, markSource } from '../../../src/core/render/marked.js';
import type { CleanResult } from '../../../src/index.js';
import { cleanerFor } from '../../support/cleaners.js';

interface Change {
  readonly kind: 'removal' | 'edit';
  readonly span: readonly [number, number];
  readonly after?: string;
}

/** A result with these findings, as far as marks need it. */
function resultOf(changes: readonly Change[], mentions: readonly (readonly [number, number])[] = []) {
  const findings = changes.map(({ kind, span: [start, end], after }) => ({
    kind,
    span: { start, end },
    after,
  }));
  return {
    removed: findings.filter(({ kind }) => kind === 'removal'),
    edits: findings.filter(({ kind }) => kind === 'edit'),
    names: [{ name: 'N', mentions: mentions.map(([start, end]) => ({ span: { start, end } })) }],
  } as unknown as CleanResult;
}

/** `-removed-`, `~old~new~`, `_name_`: marks as one sees them. */
function shown({ parts }: MarkedLine): string {
  return parts
    .map(({ text, change, name }) => {
      const inner = name ? `_${text}_` : text;
      if (!change) return inner;
      return change.kind === 'removal' ? `-${inner}-` : `~${inner}~${change.after}~`;
    })
    .join('');
}

describe('markSource', () => {
  test.each<[string, string, readonly Change[], readonly (readonly [number, number])[], string[]]>([
    ['nothing happened', 'ab\n\ncd', [], [], ['ab', '', 'cd']],
    ['no line after the last line end', 'ab\n', [], [], ['ab']],
    ['an empty text', '', [], [], ['']],
    ['a line removed', 'ab\ncd\n', [{ kind: 'removal', span: [0, 2] }], [], ['-ab-', 'cd']],
    ['a removal over two lines', 'ab\r\ncd', [{ kind: 'removal', span: [1, 6] }], [], ['a-b-', '-cd-']],
    ['an edit inside', 'abcd', [{ kind: 'edit', span: [1, 3], after: 'X' }], [], ['a~bc~X~d']],
    ['something put in', 'ab', [{ kind: 'edit', span: [1, 1], after: ' ' }], [], ['a~~ ~b']],
    [
      'something put in at the end of a line',
      'a\nb',
      [{ kind: 'edit', span: [1, 1], after: '.' }],
      [],
      ['a~~.~', 'b'],
    ],
    ['a line end replaced', 'a\nb', [{ kind: 'edit', span: [1, 2], after: ' ' }], [], ['a~~ ~', 'b']],
    [
      'names, also in what goes',
      'ab cd',
      [{ kind: 'removal', span: [2, 5] }],
      [
        [0, 2],
        [3, 5],
      ],
      ['_ab_- --_cd_-'],
    ],
    [
      'a name longer than the edit of it',
      'abcd',
      [{ kind: 'edit', span: [1, 2], after: 'X' }],
      [[0, 3]],
      ['_a_~_b_~X~_c_d'],
    ],
  ])('%s', (_name, source, changes, mentions, lines) => {
    expect(markSource(source, resultOf(changes, mentions)).map(shown)).toEqual(lines);
  });

  test('a change is told on the line where it begins', () => {
    const lines = markSource('ab\ncd\nef', resultOf([{ kind: 'removal', span: [1, 7] }]));
    expect(lines.map(({ changes }) => changes.length)).toEqual([1, 0, 0]);
  });
});

test('parts give back every line of the source, whatever was done to it', () => {
  const line = fc.oneof(
    fc.constantFrom('Share this', 'By Ann Quay', 'GDYNIA (Reuters) - The yard closed.', 'USA and U.S.'),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const source = lines.join('\n');
      const marked = markSource(source, cleanerFor().clean(source));
      const ends = /\r\n|[\n\r\u2028\u2029\f\v\u0085]/;
      expect(marked.map(({ parts }) => parts.map(({ text }) => text).join('')).join('\n')).toBe(
        source.split(ends).join('\n').replace(/\n$/, ''),
      );
    }),
    { numRuns: 60 },
  );
});
