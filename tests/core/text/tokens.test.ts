import { describe, expect, test } from 'vitest';
import { isUnspaced, tokenize } from '../../../src/core/text/tokens.js';

describe('words of a line', () => {
  test.each([
    ['plain words', 'The sea was calm.', ['the', 'sea', 'was', 'calm']],
    ['accents and capitals', 'CAFÉ Ärger naïve', ['cafe', 'arger', 'naive']],
    ['an accent of its own', 'cafe\u0301 E\u0301cole E\u0301', ['cafe', 'ecole', 'e']],
    ['accents on nothing', '\u0301\u0301 a', ['a']],
    ['apostrophes of both kinds', "don’t don't", ["don't", "don't"]],
    ['a number, whatever its digits', '12 comments, 3.5', ['#', 'comments', '#', '#']],
    ['glued words', 'FacebookTwitter12Pinterest', ['facebook', 'twitter', '#', 'pinterest']],
    ['capitals in a row', 'BBC News', ['bbc', 'news']],
    ['capitals glued to a word', 'BBCNews', ['bbc', 'news']],
    ['Chinese, a character a word', '相关阅读', ['相', '关', '阅', '读']],
    ['Japanese beside Latin', 'NHKの記事', ['nhk', 'の', '記', '事']],
    ['Hindi with its vowel signs', 'यह भी पढ़ें', ['यह', 'भी', 'पढ़ें']],
    ['Russian', 'Читайте также:', ['читаите', 'также']],
    ['Arabic', 'اقرأ أيضا', ['اقرأ', 'أيضا']],
    ['nothing but signs', '*** — | »', []],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => expect(tokenize(text).words).toEqual(expected));

  test('know their places', () => {
    const text = 'Café, 12 BBCNews';
    const { words, starts, ends } = tokenize(text);
    expect(words.map((_, at) => text.slice(starts[at], ends[at]))).toEqual(['Café', '12', 'BBC', 'News']);
  });

  test('a script without spaces is known by its characters', () => {
    expect(['相', 'の', 'ไ', 'a', 'я', '#'].map(isUnspaced)).toEqual([true, true, true, false, false, false]);
  });

  test('long runs take linear time', () => {
    const started = performance.now();
    for (const unit of ['a', 'A', 'é', '相', "a'", '1', '\u0301', 'aB']) tokenize(unit.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
