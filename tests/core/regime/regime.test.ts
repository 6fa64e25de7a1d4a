import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/article.js';
import { reflow } from '../../../src/core/reflow/index.js';
import { dumpOdds, measureRegime } from '../../../src/core/regime/measures.js';
import { trace } from '../../../src/core/text/traced.js';

function linesOf(source: string): readonly Line[] {
  const metadata = { byline: null, date: null, dateline: null, language: null };
  return reflow({ name: 'test', source, text: trace(source), lines: [], metadata, names: [], findings: [] })
    .lines;
}

const SENTENCE =
  'The council of the town has voted to rebuild the old pier, which the storm of the winter had taken away.';
const MENU = ['Home', 'News', 'Sport', 'Weather', 'Culture', 'Contact', 'Search', 'Log in', 'About', 'Jobs'];
const paragraphs = (count: number): string => `${SENTENCE}\n\n`.repeat(count);

describe('the odds of a whole page', () => {
  it.each([
    ['an article', `Pier to be rebuilt\n\n${paragraphs(12)}`, false],
    [
      'an article with a few lines of residue',
      `Pier to be rebuilt\n\n${paragraphs(8)}Share this\n\nRead more`,
      false,
    ],
    ['an interview', '“Why?”\n\n“Why not?”\n\n“I see.”\n\n'.repeat(6) + paragraphs(4), false],
    [
      'menus around an article',
      `${MENU.join('\n')}\n${paragraphs(6)}${MENU.join('\n')}\n${MENU.join('\n')}`,
      true,
    ],
    [
      'a page on one line',
      `${MENU.join(' ')} ${MENU.join(' ')} ${paragraphs(20).replaceAll('\n', ' ')}${MENU.join(' ')}`,
      true,
    ],
  ])('%s', (_, source, isPage) => {
    expect(dumpOdds(linesOf(source)) > 0).toBe(isPage);
  });

  it('are measured for a text without lines', () => {
    expect(measureRegime([]).short).toBe(0);
    expect(dumpOdds([])).toBeLessThan(0);
  });
});
