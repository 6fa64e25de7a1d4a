import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/article.js';
import { startsWithMenu, titleBelowMenu } from '../../../src/core/regime/title-below-menu.js';
import { trace } from '../../../src/core/text/traced.js';

const linesOf = (texts: readonly string[]): Line[] =>
  texts.map((text, at) => ({ number: at + 1, block: 0, traced: trace(text) }));
const STORY = 'The boiler has failed and the building is too cold.';

describe('the title below a menu', () => {
  it.each<[string, string[], number]>([
    ['longer than an entry', ['Home', 'News', 'Contact', 'Library closed for boiler repair', STORY], 4],
    [
      'below a path of entries',
      ['Home', 'News', 'Contact', 'Home > News > Notices today', 'Closed for boiler repair', STORY],
      5,
    ],
    [
      'below a menu on one line',
      ['Zeitung', 'Abo', 'Menü', 'Politik Wirtschaft Sport Kultur', 'Das Komma als Abgrund', STORY],
      5,
    ],
    [
      'short, next to the story',
      ['Verein', 'Termine', 'Presse', 'Mitglied werden', 'Theaterabend fällt aus', STORY],
      5,
    ],
    [
      'in a script without spaces',
      ['首页', '国内', '登录', '绍兴船工三十年捞起手机四千部', '他从不收钱，只收一样东西。'],
      4,
    ],
    ['not in an article', ['Library closed for boiler repair', 'By Ada Quay', 'Notices', STORY], 0],
    ['not without a story', ['Home', 'News', 'Contact', 'Library closed for boiler repair'], 0],
    [
      'not below the first sentence',
      ['Home', 'News', 'Contact', STORY, 'Library closed for boiler repair'],
      0,
    ],
  ])('%s', (_name, texts, number) => {
    expect(titleBelowMenu(linesOf(texts))).toBe(number);
  });

  it('is no line that a rule knows', () => {
    const lines = linesOf([
      'Home',
      'News',
      'Contact',
      'Published on the 4th of May',
      'Closed for boiler repair',
      STORY,
    ]);
    lines[3] = {
      ...lines[3]!,
      verdict: {
        label: 'dateline-timestamp',
        rule: 'dateline-timestamp/date',
        why: 'is a date',
        confidence: 0.95,
      },
    };
    expect(titleBelowMenu(lines)).toBe(5);
  });
});

it('sentences are no menu, however short', () => {
  expect(startsWithMenu(linesOf(['Rain.', 'We stood.', 'Nobody spoke.']))).toBe(false);
});
