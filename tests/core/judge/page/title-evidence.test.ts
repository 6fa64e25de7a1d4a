import { describe, expect, it } from 'vitest';
import type { Line, LineLayout } from '../../../../src/core/article.js';
import { readPage } from '../../../../src/core/judge/features/page.js';
import type { Reading } from '../../../../src/core/judge/page/reading.js';
import { chooseTitle } from '../../../../src/core/judge/page/title.js';
import { evidenceOf } from '../../../../src/core/judge/page/title-evidence.js';
import { trace } from '../../../../src/core/text/traced.js';

const PARAGRAPH =
  'The storm took the old pier of the northern harbour in the night, and the ferrymen say that they had warned of it for years.';
const PLAIN: LineLayout = {
  links: 0,
  linked: 0,
  images: 0,
  indent: 0,
  level: 0,
  rows: 1,
  bullet: false,
  code: false,
  part: 0,
  parts: 1,
};

/** A page of these lines above one paragraph, with what the model says of each to be the title. */
function reading(...above: readonly [text: string, chance: number, layout?: Partial<LineLayout>][]): Reading {
  const texts = [...above.map(([text]) => text), PARAGRAPH];
  const lines = texts.map(
    (text, at): Line => ({
      number: at + 1,
      block: at,
      traced: trace(text),
      layout: { ...PLAIN, ...above[at]?.[2] },
    }),
  );
  return {
    page: readPage(lines),
    html: undefined,
    probabilities: new Float32Array(texts.length),
    expected: 0.9,
    kept: Uint8Array.from(texts, (_, at) => (at === above.length ? 1 : 0)),
    titles: Float32Array.from(texts, (_, at) => above[at]?.[1] ?? 0),
    firstParagraph: above.length,
  };
}

describe('evidence for a title', () => {
  it('is that its words come again in the first paragraphs', () => {
    const known = evidenceOf(reading(['Storm takes northern pier', 0.5], ['Recipes from grandmother', 0.5]));
    expect(known(0).lead).toBeGreaterThan(0.5);
    expect(known(1).lead).toBe(0);
  });

  it('is the first heading of Markdown, but not with a link, as the name of the site has it', () => {
    const known = evidenceOf(
      reading(['Harbour Post', 0.5, { level: 1, linked: 1 }], ['Storm takes pier', 0.5, { level: 1 }]),
    );
    expect([known(0).topHeading, known(1).topHeading]).toEqual([0, 1]);
  });

  it('tells the name of the site by the title of the window', () => {
    const known = evidenceOf(reading(['Storm takes the pier | Harbour Post', 0.5], ['Harbour Post', 0.5]));
    expect([known(0).site, known(1).site]).toEqual([0, 1]);
  });

  it('counts capitals only where few lines have them', () => {
    const quiet = evidenceOf(reading(['STORM TAKES PIER', 0.5], ['Recipes', 0.5]));
    expect([quiet(0).capitals, quiet(1).capitals]).toEqual([1, 0]);
    const loud = evidenceOf(
      reading(...Array.from({ length: 12 }, (): [string, number] => ['STORM TAKES PIER', 0.1])),
    );
    expect(loud(0).capitals).toBe(0);
  });

  it('sees the day below, sentences, questions and what is not above the first paragraph', () => {
    const known = evidenceOf(
      reading(['Storm takes pier?', 0.5], ['We were there.', 0.5], ['19 May 2021', 0]),
    );
    expect(known(0)).toMatchObject({ dated: 1, question: 1, ends: 0, below: 0 });
    expect(known(1)).toMatchObject({ dated: 1, question: 0, ends: 1, below: 0 });
    expect(known(3)).toMatchObject({ dated: 0, below: 1 });
  });
});

describe('the choice of a title', () => {
  it('is what the model finds', () => {
    expect(chooseTitle(reading(['Storm takes northern pier', 0.8], ['Ferrymen had warned', 0.5]))).toBe(0);
    expect(chooseTitle(reading(['Home', 0.001]))).toBe(-1);
  });

  it('is another line where all else speaks for it', () => {
    const better = reading(
      ['Which course is right for you?', 0.5],
      ['Storm takes old pier of the northern harbour', 0.3, { level: 1 }],
    );
    expect(chooseTitle(better)).toBe(1);
  });
});
