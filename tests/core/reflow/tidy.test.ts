import { describe, expect, it } from 'vitest';
import type { Line, Verdict } from '../../../src/core/article.js';
import { reflow } from '../../../src/core/reflow/index.js';
import { tidy } from '../../../src/core/reflow/tidy.js';
import { articleOf } from '../../support/article.js';

const BODY: Verdict = { label: 'body', rule: 'body/article-line', why: 'reads like text', confidence: 0.9 };

function tidied(source: string, verdict: Verdict = BODY): Line {
  const article = articleOf(source);
  const lines = reflow(article).lines.map((line): Line => ({ ...line, verdict }));
  expect(lines).toHaveLength(1);
  return tidy({ ...article, lines }).lines[0]!;
}

describe('tidy', () => {
  it.each(['>', '> >', '|', '![](/pier.webp)', '[](https://example.org/)', '[https://example.org/pier.png]'])(
    'removes a line of nothing but marks: %s',
    (text) => {
      expect(tidied(text).verdict).toMatchObject({ label: 'other', rule: 'other/marks', decided: true });
    },
  );

  it.each(['…', '?!', '3', 'See ![](/pier.webp)', '[12]', '★ Pier', '昼'])('keeps %s', (text) => {
    expect(tidied(text).verdict).toEqual(BODY);
  });

  it('takes out the space before a comma and a full stop, as an edit', () => {
    const { traced } = tidied('The pier , the dock (new ) and the “quay” , were built in 1904 .');
    expect(traced.text).toBe('The pier, the dock (new ) and the “quay”, were built in 1904.');
    expect(traced.pieces.filter((piece) => piece.mark).map(({ start, end }) => end - start)).toEqual([
      1, 1, 1,
    ]);
  });

  it('leaves the spaces of French', () => {
    const text = 'Le port : « beau » ; cher !';
    expect(tidied(text).traced.text).toBe(text);
  });

  it('leaves points that open a word or stand in a row', () => {
    const text = 'Costs .5 with the .net framework, and so on ... as ever';
    expect(tidied(text).traced.text).toBe(text);
  });

  it('leaves what is no text', () => {
    const menu: Verdict = { ...BODY, label: 'navigation' };
    expect(tidied('>', menu).verdict).toEqual(menu);
  });
});
