import { expect, test } from 'vitest';
import { htmlToText } from '../../src/html.js';

const DEPTH = 100_000;
const STORY = 'The last boat left at noon on Sunday.';

test.each<[string, string]>([
  ['elements never closed', '<div>'.repeat(DEPTH) + STORY],
  ['elements closed', '<div>'.repeat(DEPTH) + STORY + '</div>'.repeat(DEPTH)],
  ['lists in lists', '<ul><li>'.repeat(DEPTH) + STORY],
  ['tables in tables', '<table><tr><td>'.repeat(DEPTH) + STORY],
  ['inline elements', `<p>${'<b><i>'.repeat(DEPTH)}${STORY}`],
  ['quotations', '<blockquote>'.repeat(DEPTH) + STORY],
  ['ends without a start', '</div>'.repeat(DEPTH) + STORY],
  ['comments left open', `${STORY}${'<!--'.repeat(DEPTH)}`],
  ['attributes without end', `${STORY}<a ${'b="'.repeat(DEPTH)}`],
  ['one long attribute', `<div class="${'a '.repeat(DEPTH)}">${STORY}</div>`],
  [
    'many attributes',
    `<div ${Array.from({ length: DEPTH }, (_, at) => `a${at}=b`).join(' ')}>${STORY}</div>`,
  ],
  ['smaller-than signs', STORY + '<'.repeat(DEPTH)],
])('100,000 %s', { timeout: 60_000 }, (_, html) => {
  const start = performance.now();
  expect(htmlToText(html).text).toContain(STORY);
  expect(performance.now() - start).toBeLessThan(30_000);
});
