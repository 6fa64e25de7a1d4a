import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../../src/core/lexicon.js';
import { foldPhrase, packPhrases } from '../../../src/core/text/phrases.js';
import { perView, viewFrom, viewText } from '../../../src/core/text/view.js';

const lists = { share: ['share this', 'follow us'].map(foldPhrase), says: ['said'] };
const lexicon = () => createLexicon({ phrases: packPhrases(lists), stopWords: {} });

describe('the view of the end of a line', () => {
  test.each([
    'She said it was over. Share this story',
    'Share this: follow us on the quay',
    'The café is “closed”. ',
    '相关阅读。分享 Share this!',
  ])('is that of the same text alone: %s', (text) => {
    const known = lexicon();
    const view = viewText(text, known);
    for (let at = 0; at <= text.length; at++) {
      // In the middle of a word the rest of it is another word.
      if (view.tokens.starts.some((start, word) => start < at && at < view.tokens.ends[word]!)) continue;
      expect(viewFrom(view, at, known)).toEqual(viewText(text.slice(at), lexicon()));
    }
  });
});

test('a question is asked once for a view', () => {
  let asked = 0;
  const length = perView(({ text }) => {
    asked++;
    return text.length;
  });
  const view = viewText('quay', lexicon());
  expect([length(view), length(view)]).toEqual([4, 4]);
  expect(asked).toBe(1);
});
