import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/article.js';
import { reflow } from '../../../src/core/reflow/index.js';
import { partition } from '../../../src/core/reflow/partition.js';
import { articleOf } from '../../support/article.js';
import { goesOn } from '../../support/breaks.js';

const BODY = { label: 'body', rule: 'body/article-line', why: 'is text', confidence: 1 } as const;
const OTHER = { label: 'share', rule: 'share/label', why: 'is a label', confidence: 1 } as const;

/** The paragraphs of a page on one line, of which the parts that hold `removed` go. */
function paragraphs(source: string, removed = 'nothing'): string[] {
  const article = articleOf(source);
  const judged = reflow(goesOn)(article).lines.map(
    (line): Line => ({ ...line, verdict: line.traced.text.includes(removed) ? OTHER : BODY }),
  );
  const texts: string[] = [];
  for (const { traced, layout, verdict } of partition({ ...article, lines: judged }).lines) {
    if (verdict?.label !== 'body') continue;
    if (layout!.opens) texts.push(traced.text);
    else texts.push(`${texts.pop()} ${traced.text}`);
  }
  return texts;
}

const SENTENCES = [
  'The council of the harbour town voted on Tuesday to rebuild the old pier, which a storm had taken.',
  'The work is to begin in March and to cost four million, half of which the county will pay in the end.',
  'Fishermen will be able to land their catch there again, as they once did before the ferry came.',
];
const text = (times: number): string => Array(times).fill(SENTENCES).flat().join(' ');

describe('partition', () => {
  it('sets headings apart', () => {
    const source = `${text(2)} The Price of Piers A pier costs a lot. ${text(4)}`;
    const found = paragraphs(source);
    expect(found.slice(0, 2)).toEqual([text(2), 'The Price of Piers']);
    expect(found[2]).toMatch(/^A pier costs a lot\. The council/);
  });

  it('begins anew where something was taken out, and before a paragraph gets too long', () => {
    const found = paragraphs(`${text(1)} Share this story on the net. ${text(6)}`, 'Share this');
    expect(found[0]).toBe(text(1));
    expect(found.length).toBeGreaterThan(2);
    for (const paragraph of found) {
      expect(paragraph.length).toBeLessThan(1300);
      expect(paragraph).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('takes a space after a Japanese sentence for the end of a paragraph', () => {
    const port = (at: number): string =>
      `${at}号の桟橋は嵐で壊れ、町議会は火曜日に再建を決めた。工事は${at}月に始まる。`;
    const ports = Array.from({ length: 60 }, (_, at) => port(at));
    expect(paragraphs(ports.join(' '))).toEqual(ports.map((line) => line.replace('。工', '。 工')));
  });

  it('leaves shorter lines', () => {
    expect(paragraphs(text(2))).toEqual([`undefined ${text(2)}`]);
  });
});
