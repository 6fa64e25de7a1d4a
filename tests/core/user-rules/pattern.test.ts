import { describe, expect, test } from 'vitest';
import { foldText, matchesParts, partsOf } from '../../../src/core/user-rules/pattern.js';

const matches = (pattern: string, text: string) => matchesParts(partsOf(foldText(pattern)), foldText(text));

describe('patterns', () => {
  test.each<[string, string, boolean]>([
    ['Sign up', 'sign  UP', true],
    ['Sign up', 'Sign up now', false],
    ['Sign up*', 'Sign up now', true],
    ['*up now', 'Sign up now', true],
    ['Sign*now', 'Sign up now', true],
    ['Sign*now', 'Sign up now!', false],
    ['a*b*c', 'a-c-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['ab*ba', 'aba', false],
    ['*', 'anything', true],
    ['5 \\* stars', '5 * stars', true],
    ['5 \\* stars', '5 x stars', false],
    ['(a+)+$', 'aaaa', false],
    ['(a+)+$', '(a+)+$', true],
    ['港*壁', '港湾の壁', true],
  ])('%s on %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  test('no pattern hangs on any text', () => {
    const parts = partsOf(`${'a*'.repeat(500)}b`);
    const start = performance.now();
    expect(matchesParts(parts, 'a'.repeat(1_000_000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
