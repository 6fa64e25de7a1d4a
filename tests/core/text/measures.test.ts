import { describe, expect, test } from 'vitest';
import {
  capitalShare,
  endsClosed,
  endsSentence,
  opensWithQuote,
  startsLower,
} from '../../../src/core/text/measures.js';

describe('a line', () => {
  test.each([
    ['The sea was calm.', true],
    ['“The sea was calm.”', true],
    ['Was it calm? (Yes!)', true],
    ['大海很平静。', true],
    ['「海は静かだった。」', true],
    ['समुद्र शांत था।', true],
    ['هل كان البحر هادئا؟', true],
    ['The sea was calm.[1]', false],
    ['Latest News', false],
    ['The sea,', false],
    ['', false],
  ])('ends as a sentence does: %s', (text, expected) => expect(endsSentence(text)).toBe(expected));

  test.each([
    ['“Calm”', true],
    ['Calm (so they say)', true],
    ['Calm.', false],
  ])('ends closed: %s', (text, expected) => expect(endsClosed(text)).toBe(expected));

  test.each([
    ['“Calm,” she said', true],
    ['— «Calma», dijo', true],
    ['「静か」', true],
    ["'Calm'", true],
    ['Calm “sea”', false],
  ])('opens with a quotation mark: %s', (text, expected) => expect(opensWithQuote(text)).toBe(expected));

  test.each([
    ['and so on', true],
    ['ärgerlich', true],
    ['And so on', false],
    ['3 boats', false],
    ['海', false],
  ])('starts with a small letter: %s', (text, expected) => expect(startsLower(text)).toBe(expected));

  test.each([
    ['ABCd', 0.75],
    ['abc', 0],
    ['123', 0],
    ['大海', 0],
    ['ÄÖ', 1],
  ])('share of capitals: %s', (text, expected) => expect(capitalShare(text)).toBe(expected));
});
