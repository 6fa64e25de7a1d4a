import { describe, expect, it } from 'vitest';
import type { Line, Verdict } from '../../../src/core/article.js';
import { reflow } from '../../../src/core/reflow/index.js';
import { tidy } from '../../../src/core/reflow/tidy.js';
import { articleOf } from '../../support/article.js';
import { goesOn } from '../../support/breaks.js';

const BODY: Verdict = { label: 'body', rule: 'body/article-line', why: 'reads like text', confidence: 0.9 };

function tidied(source: string, verdict: Verdict = BODY): Line {
  const article = articleOf(source);
  const lines = reflow(goesOn)(article).lines.map((line): Line => ({ ...line, verdict }));
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

  it.each(['━━━━━━━━', '├──────┼──────┤', '[          ]', '![](/pier.webp)  ![](/quay.webp)'])(
    'removes what a program drew or left empty: %s',
    (text) => {
      expect(tidied(text).verdict).toMatchObject({ rule: 'other/marks', decided: true });
    },
  );

  it.each(['[pier-1024x610]', '• [pier_old]', '[41qld7JqAS] [old-pier]', 'IFRAME: https://example.org/map'])(
    'removes the name that stands for a picture or a frame: %s',
    (text) => {
      expect(tidied(text).verdict).toMatchObject({ rule: 'other/placeholder', decided: true });
    },
  );

  it.each([
    ['(BUTTON) Who pays for the pier?', 'Who pays for the pier?'],
    ['[pin-it-ico][svg] Piers of the North', 'Piers of the North'],
    [' ](https://example.org/pier "The pier") The old pier', 'The old pier'],
  ])('takes out of “%s” what a program left before the text', (text, clean) => {
    const { traced } = tidied(text);
    expect(traced.text).toBe(clean);
    expect(traced.pieces[0]!.mark?.reason).toBe('markup');
  });

  it.each(['[sic] is what they said', '[12] Roe 2019', '[Applause]', '(BUTTON)S are gone'])(
    'leaves %s',
    (text) => {
      expect(tidied(text)).toMatchObject({ verdict: BODY, traced: { text } });
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
