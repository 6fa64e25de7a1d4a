import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchLines } from '../../../../src/core/render/diff/match-lines.js';
import { UnifiedDiff } from '../../../../src/core/render/diff/unified-diff.js';
import { Shell } from '../../../support/shell.js';

function diffOf(before: string, after: string, name = 'a.txt'): string {
  const diff = new UnifiedDiff(name);
  return diff.add(before, after) + diff.end();
}

/** What `git apply` makes of a file. */
function applied(before: string, diff: string, name = 'a.txt'): string {
  const shell = new Shell({ [name]: before, 'x.diff': diff });
  const { status, stderr } = spawnSync('git', ['apply', '--unsafe-paths', '--whitespace=nowarn', 'x.diff'], {
    cwd: shell.folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_CEILING_DIRECTORIES: shell.folder },
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return shell.read(name);
}

test('looks as diff -u prints it', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\n';
  const after = 'a\nB\nc\nd\ne\nf\ng\nh\ni\nj\nl\nm\n';
  expect(diffOf(before, after)).toBe(
    '--- a/a.txt\n+++ b/a.txt\n@@ -1,5 +1,5 @@\n a\n-b\n+B\n c\n d\n e\n@@ -8,6 +8,5 @@\n h\n i\n j\n-k\n l\n m\n',
  );
});

test('nothing changed, nothing to say', () => {
  expect(diffOf('a\nb\n', 'a\nb\n')).toBe('');
});

describe('git apply accepts it', () => {
  test.each<[string, string, string, string?]>([
    ['a line out of the middle', 'a\nb\nc\n', 'a\nc\n'],
    ['all of it', 'a\nb\n', ''],
    ['no line end before', 'a\nb', 'a\nb\n'],
    ['no line end after', 'a\nb\n', 'a'],
    ['none at all', 'a\nb', 'x\nb'],
    ['carriage returns', 'a\r\nb\r\nc\r\n', 'a\nc\n'],
    ['other line ends inside a line', 'a\u2028b\n\u0085\nc\fd\n', 'a\u2028b\nc\fd\n'],
    ['moved lines', 'a\nb\nc\nd\n', 'd\na\nb\nc\n'],
    ['a space in the name', 'a\nb\n', 'a\n', 'the story.txt'],
    ['quotes and letters in the name', 'a\nb\n', 'a\n', 'the "größte" wall.txt'],
  ])('%s', (_name, before, after, name) => {
    expect(applied(before, diffOf(before, after, name), name)).toBe(after);
  });

  test('whatever the two texts are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\n', '\r'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after && before !== '');
        expect(applied(before, diffOf(before, after))).toBe(after);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

test('part by part it is the same as at once', () => {
  const lines = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', 'd\n'), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 8 }), (parts) => {
      const diff = new UnifiedDiff('a.txt');
      const pairs = parts.map(
        (part) => [part.join(''), part.filter((line) => line !== 'b\n').join('')] as const,
      );
      const streamed = pairs.map(([before, after]) => diff.add(before, after)).join('') + diff.end();
      const [before, after] = [0, 1].map((side) => pairs.map((pair) => pair[side as 0 | 1]).join('')) as [
        string,
        string,
      ];
      const shown = (text: string) => text.split('\n').filter((line) => /^[-+][a-d]/.test(line));
      expect(shown(streamed)).toEqual(shown(diffOf(before, after)));
    }),
  );
});

test('shared lines rise on both sides and are equal', () => {
  const lines = fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd', 'e'), { maxLength: 40 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const matches = matchLines(before, after);
      matches.forEach(([i, j], at) => {
        expect(before[i]).toBe(after[j]);
        if (at > 0) expect(i > matches[at - 1]![0] && j > matches[at - 1]![1]).toBe(true);
      });
    }),
  );
});

test('time does not explode over a text without a line in common', () => {
  const lines = (letter: string) => `${letter}\n${letter}${letter}\n`.repeat(200_000);
  const start = performance.now();
  diffOf(lines('a'), lines('b'));
  expect(performance.now() - start).toBeLessThan(5000);
});
