import { describe, expect, test } from 'vitest';
import { foldPhrase, PhraseIndex, packPhrases } from '../../../src/core/text/phrases.js';
import { tokenize } from '../../../src/core/text/tokens.js';

const index = new PhraseIndex(
  packPhrases({ share: ['share', 'share this', 'share * page', '# shares'], ad: ['this', 'advertisement'] }),
);

function found(text: string): [string, string][] {
  return index.find(tokenize(text)).map(({ list, start, end }) => [list, text.slice(start, end)]);
}

describe('phrases of a line', () => {
  test.each([
    [
      'the longest of a list at one place',
      'Share this story',
      [
        ['share', 'Share this'],
        ['ad', 'this'],
      ],
    ],
    [
      'whatever the case and signs',
      'SHARE: THIS',
      [
        ['share', 'SHARE: THIS'],
        ['ad', 'THIS'],
      ],
    ],
    ['any one word', 'Share our page', [['share', 'Share our page']]],
    ['not two words for one', 'Share our own page', [['share', 'Share']]],
    ['any number', '1234 shares', [['share', '1234 shares']]],
    ['one that runs past the end of the line', 'share *', [['share', 'share']]],
    [
      'the same phrase twice',
      'this and this',
      [
        ['ad', 'this'],
        ['ad', 'this'],
      ],
    ],
    ['none', 'The sea was calm.', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('are folded as words of a line are', () => {
    expect(foldPhrase('  Más  leídas! ')).toBe('mas leidas');
    expect(foldPhrase('相关阅读')).toBe('相 关 阅 读');
  });
});
