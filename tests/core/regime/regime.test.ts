import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/article.js';
import { reflow } from '../../../src/core/reflow/index.js';
import { oddsOf } from '../../../src/core/regime/index.js';
import { measureLines } from '../../../src/core/regime/measures.js';
import { hasTitleTwice } from '../../../src/core/regime/title-twice.js';
import { trace } from '../../../src/core/text/traced.js';
import { createCleaner } from '../../../src/index.js';
import { goesOn } from '../../support/breaks.js';

function linesOf(source: string): readonly Line[] {
  const metadata = { byline: null, date: null, dateline: null, language: null };
  return reflow(goesOn)({
    name: 'test',
    source,
    text: trace(source),
    lines: [],
    metadata,
    names: [],
    findings: [],
  }).lines;
}

const SENTENCE =
  'The council of the town has voted to rebuild the old pier, which the storm of the winter had taken away.';
const MENU = ['Home', 'News', 'Sport', 'Weather', 'Culture', 'Contact', 'Search', 'Log in', 'About', 'Jobs'];
const paragraphs = (count: number): string => `${SENTENCE}\n\n`.repeat(count);

describe('the regime of a text', () => {
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
      `${MENU.join('\n')}\n${paragraphs(6)}${`${MENU.join('\n')}\n`.repeat(4)}`,
      true,
    ],
  ])('%s', (_, source, isDump) => {
    const asPage = createCleaner({ names: false, regime: 'dump' }).clean(source).text;
    const asArticle = createCleaner({ names: false, regime: 'residue' }).clean(source).text;
    expect(createCleaner({ names: false }).clean(source).text).toBe(isDump ? asPage : asArticle);
    // An article may come out the same either way; menus do not.
    if (isDump) expect(asPage).not.toBe(asArticle);
  });
});

describe('lines that all look like residue', () => {
  const furnished = (text: string) => `Skip to content Harbour Herald ${text} Back to top`;

  it('are a page where one line holds all of it', () => {
    const source = furnished(`${SENTENCE} `.repeat(20).trim());
    const { text } = createCleaner({ names: false }).clean(source);
    expect(createCleaner({ names: false, regime: 'residue' }).clean(source).text).toContain('Back to top');
    expect(text).toContain(SENTENCE);
    expect(text).not.toContain('Back to top');
  });

  it('are a page where the title stands at the start and behind the menu', () => {
    const title = 'Old pier of the town to be rebuilt';
    const between = linesOf(
      `${title} - Harbour Herald ${MENU.join(' ')} ${MENU.join(' ')} ${title} ${paragraphs(20).replaceAll('\n', ' ')}`,
    );
    expect(hasTitleTwice(between)).toBe(true);
    expect(
      hasTitleTwice(
        linesOf(`${title}\n\n${MENU.join(' ')} ${MENU.join(' ')}\n\n${title}\n\n${paragraphs(20)}`),
      ),
    ).toBe(false);
    expect(hasTitleTwice(linesOf(`${title} ${title} ${paragraphs(20).replaceAll('\n', ' ')}`))).toBe(false);
  });

  it('stay where they are short', () => {
    const source = `${furnished('')}\n`.repeat(20);
    expect(createCleaner({ names: false }).clean(source).text).toContain('Back to top');
  });
});

describe('the measures', () => {
  it('are measured for a text without lines', () => {
    expect(measureLines([])).toMatchObject({ short: 0, lines: 0, words: 0 });
  });

  it('know menus put on one line, and lines that were glued', () => {
    const { menus, glued } = measureLines(linesOf(`${MENU.join(' ')} ${MENU.join(' ')}\n${MENU.join('')}`));
    expect(menus).toBeGreaterThan(0.5);
    expect(glued).toBeGreaterThan(1);
  });

  it('know a page on one line by its parts', () => {
    const onePage = measureLines(linesOf(`${MENU.join(' ')} ${paragraphs(20).replaceAll('\n', ' ')}`));
    expect(onePage.cut).toBeGreaterThan(0.9);
    expect(measureLines(linesOf(paragraphs(20))).cut).toBe(0);
  });

  it('are weighed by their names', () => {
    expect(oddsOf({ weights: { lines: 2, words: -1 }, bias: -1 }, { lines: 2, words: 1, other: 9 })).toBe(2);
  });
});
