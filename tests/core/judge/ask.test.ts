import { describe, expect, test } from 'vitest';
import { hitIn, isWhole, opening, wordsOf } from '../../../src/core/judge/ask.js';
import { createLexicon } from '../../../src/core/lexicon.js';
import { packPhrases } from '../../../src/core/text/phrases.js';
import { viewText } from '../../../src/core/text/view.js';

const label = ['photo', 'photo credit', '照 片', '照 片 来 源', '写 真', 'コ メ ン ト'];
const lexicon = createLexicon({ phrases: packPhrases({ label }), stopWords: {} });
const viewed = (text: string) => viewText(text, lexicon);

describe('a phrase', () => {
  test.each([
    ['opens the line', 'Photo: the wall', true, true],
    ['stands inside', 'The photo', true, false],
    ['opens it behind a stray icon letter', 'cPhoto', true, true],
    ['in Chinese, before a colon', '照片：城墙', true, true],
    ['in Chinese, behind a bracket', '城墙（照片）', true, false],
    ['in Chinese, the beginning of another word', '照片中的男子', false, false],
    ['in Chinese, the end of another word', '老照片', false, false],
    ['in Chinese, long enough to be sure', '照片来源新华社', true, true],
    ['in Japanese, glued to a word', 'コメント欄', false, false],
    ['in Japanese, beside another script', 'コメント12', true, true],
  ])('%s', (_, text, found, opens) => {
    expect(hitIn(viewed(text), 'label') !== undefined).toBe(found);
    expect(opening(viewed(text), 'label') !== undefined).toBe(opens);
  });

  test('may be the whole line', () => {
    expect(['照片', '(photo)', '照片中'].map((text) => isWhole(viewed(text), 'label'))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test.each([
    ['photo', 1],
    ['photo credit', 2],
    ['照片', 1],
    ['照片来源', 2],
    ['コメント', 1],
  ])('%s has its words', (text, words) => {
    const view = viewed(text);
    expect(wordsOf(view, view.hits.at(-1)!)).toBe(words);
  });
});
