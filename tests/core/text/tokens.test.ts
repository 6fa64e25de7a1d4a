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
    ['Hindi with its vowel signs', 'यह भी देखें', ['यह', 'भी', 'देखें']],
    ['Hindi with and without dot, joiner, moon', 'पढ़ें पढें न्‍यूज़ न्यूज यहाँ', ['पढें', 'पढें', 'न्यूज', 'न्यूज', 'यहां']],
    ['digits of every script', '२० ٢٠ ๒๐ ２０', ['#', '#', '#', '#']],
    ['Russian', 'Читайте также:', ['читаите', 'также']],
    ['Arabic, with and without vowels and hamza', 'إقرأ أيضاً اقرا ايضا', ['اقرا', 'ايضا', 'اقرا', 'ايضا']],
    ['Arabic, stretched', 'شـــارك ـــ', ['شارك', 'ـــ']],
    ['Persian on an Arabic keyboard', 'كتابي کتابی می‌شود', ['كتابي', 'كتابي', 'مي', 'شود']],
    ['Hebrew with vowels', 'שָׁלוֹם', ['שלום']],
    ['Ukrainian, three apostrophes', "п’ять пʼять п'ять", ["п'ять", "п'ять", "п'ять"]],
    ['Thai, a letter and its marks', 'ที่นี่', ['ที่', 'นี่']],
    ['Japanese, full and half width', 'ＰＲ ガーｶﾞｰ', ['pr', 'ガ', 'ー', 'ガ', 'ー']],
    ['Japanese, taken apart', 'か\u3099', ['が']],
    ['the zero of Chinese words', '二〇', ['二', '〇']],
    ['letters beyond U+FFFF', '𐐀𐐨𐐨 𠮷x 𝟏𝟐 𝐀𝐁c', ['𐐨𐐨𐐨', '𠮷', 'x', '#', 'A', 'Bc']],
    ['emoji, and half a character', 'sea👍🏽 ⚓️\ud83dtide', ['sea', 'tide']],
    ['nothing but signs', '*** — | »', []],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => expect(tokenize(text).words).toEqual(expected));

  test('know their places', () => {
    const text = 'Café, 12 BBCNews';
    const { words, starts, ends } = tokenize(text);
    expect(words.map((_, at) => text.slice(starts[at], ends[at]))).toEqual(['Café', '12', 'BBC', 'News']);
  });

  test('a script without spaces is known by its characters', () => {
    expect(['相', 'の', 'ー', 'ที่', 'a', 'я', '#'].map(isUnspaced)).toEqual([
      ...[true, true, true, true],
      ...[false, false, false],
    ]);
  });

  test('long runs take linear time', () => {
    const started = performance.now();
    for (const unit of ['a', 'A', 'é', '相', "a'", '1', '\u0301', 'aB', 'ที่', 'ｶﾞ', 'न्\u200d', 'ـ', '𝐀', '😀'])
      tokenize(unit.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
