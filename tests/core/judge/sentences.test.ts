import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/core/judge/features/page.js';
import { joinSentences, keepLeadIn } from '../../../src/core/judge/page/sentences.js';
import { trace } from '../../../src/core/text/traced.js';

const layout = { links: 0, linked: 0, images: 0, indent: 0, level: 0, rows: 1, bullet: false, code: false };

function pageOf(texts: readonly string[], parts: number) {
  return readPage(
    texts.map((text, part) => ({
      number: 1,
      block: 0,
      traced: trace(text),
      layout: { ...layout, part, parts },
    })),
  );
}

const LONG =
  'The council of the harbour town voted on Tuesday to rebuild the old pier before the next winter comes.';

describe('sentences of a page on one line', () => {
  const texts = [LONG, LONG, 'It was late.', LONG, LONG];
  const probabilities = Float32Array.of(0.95, 0.9, 0.3, 0.9, 0.95);

  it('are article where those around them are', () => {
    expect(joinSentences(probabilities, pageOf(texts, 8))[2]).toBeGreaterThan(0.5);
  });
  it('are not where those around them are not', () => {
    const around = Float32Array.of(0.05, 0.1, 0.6, 0.1, 0.05);
    expect(joinSentences(around, pageOf(texts, 8))[2]).toBeLessThan(0.5);
  });
  it('stay as they are where a line is a paragraph', () => {
    expect(joinSentences(probabilities, pageOf(texts, 1))).toEqual(probabilities);
  });
  it('may be alone on the page', () => {
    expect(joinSentences(Float32Array.of(0.3), pageOf(['It was late.'], 8))[0]).toBeCloseTo(0.3, 6);
  });

  it('that lead up to a kept one stay, others do not', () => {
    const kept = Uint8Array.of(0, 0, 0, 1, 0);
    keepLeadIn(kept, Float32Array.of(0.1, 0.45, 0.42, 0.9, 0.45), pageOf(texts, 8));
    expect([...kept]).toEqual([0, 1, 1, 1, 0]);
  });
});
