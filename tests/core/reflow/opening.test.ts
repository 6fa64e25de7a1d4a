import { describe, expect, it } from 'vitest';
import { openingTitle, titleCuts } from '../../../src/core/reflow/opening.js';

const MENU = 'Home News Sport Weather Ferries Tides Contact Login Search Jobs Archive Subscribe About Help ';
const PROSE =
  'The council voted on Tuesday, and in the end nobody spoke against the plan for the pier. '.repeat(4);
const page = (window: string, heading: string) => `${window} ${MENU.repeat(2)}${heading} ${PROSE}`;

describe('the title of a page on one line', () => {
  it('is what stands there twice, in any case and with any marks', () => {
    expect(openingTitle(page('Storm hits pier: ferry stays out', 'Storm Hits Pier Ferry Stays Out'))).toBe(
      'Storm hits pier: ferry stays out',
    );
  });

  it('ends before the name of the site, also where that follows the heading', () => {
    const title = 'Old pier of the town to be rebuilt';
    expect(openingTitle(page(`${title} | Harbour Post`, `${title} Harbour Post`))).toBe(title);
    expect(openingTitle(page(`${title} - Harbour Post`, `${title} - Harbour Post ${title}`))).toBe(title);
  });

  it('begins after the name of the site or of the section', () => {
    const title = 'Nearly all of the boats came back in time';
    expect(openingTitle(page(`Coast news: ${title}`, title))).toBe(title);
    expect(openingTitle(page(`Post | Ferries | ${title}`, title))).toBe(title);
  });

  it('stands before a bar where the page has no second copy', () => {
    expect(openingTitle(page('Ten boats for a small town | Harbour Post', 'Which one to buy'))).toBe(
      'Ten boats for a small town',
    );
    expect(openingTitle(page('Boats of Quay | Harbour Post', 'Which one to buy'))).toBe('Boats of Quay');
  });

  it('is no beginning that two other texts share', () => {
    expect(openingTitle(page('Cheap boats for sale and hire', 'Cheap boats for the summer and more'))).toBe(
      '',
    );
    expect(openingTitle(page('The old harbour town', 'In the old harbour the work has begun'))).toBe('');
  });

  it('is found without spaces between words', () => {
    const title = '港町の古い桟橋を再建へ！';
    const menu = 'ホーム ニュース スポーツ 天気 潮汐 検索 お問い合わせ ';
    expect(openingTitle(`${title}｜港新聞 ${menu.repeat(6)}${title} 町議会は火曜日に決めた。`)).toBe(
      title.slice(0, -1),
    );
  });

  it('is nothing where the first line is a line of its own', () => {
    expect(openingTitle(`Storm hits the pier\n${MENU}\nStorm hits the pier\n${PROSE}`)).toBe('');
  });
});

describe('cuts around the title', () => {
  const title = 'Why the pier was lost';

  it('take its marks along', () => {
    const text = `${title}?! ${MENU}“${title}?” ${PROSE}`;
    const cuts = titleCuts(text, title);
    expect(text.slice(cuts[0], cuts[1])).toBe(`${title}?!`);
    expect(text.slice(cuts[2], cuts[3])).toBe(`“${title}?”`);
  });

  it('are made where a word is glued to it, and not inside a sentence', () => {
    const glued = `Home${title}Share${MENU}`;
    expect(titleCuts(glued, title)).toEqual([4, 4 + title.length]);
    expect(titleCuts(`We asked them, why the pier was lost in one night. ${PROSE}`, title)).toEqual([]);
  });
});
