import { describe, expect, it } from 'vitest';
import type { Line } from '../../../../src/core/article.js';
import { readPage } from '../../../../src/core/judge/features/page.js';
import { cutTitle } from '../../../../src/core/judge/page/title-cut.js';
import { trace } from '../../../../src/core/text/traced.js';

/** The title as it comes out of a page that has these other lines. */
function cut(title: string, ...others: string[]): string {
  const lines = [title, ...others].map((text, number): Line => ({ number, block: 0, traced: trace(text) }));
  return cutTitle(lines[0]!, readPage(lines)).traced.text;
}

describe('the name of the site behind a title', () => {
  it('goes after a bar, but not where a label stands before the bar', () => {
    expect(cut('Storm takes the old pier | Harbour Post')).toBe('Storm takes the old pier');
    const labelled = 'Budget 3.0 | Town gets money to hire an army of new ferry drivers';
    expect(cut(labelled)).toBe(labelled);
  });

  it('goes where the head is a line of the page, whatever sign divides them', () => {
    expect(cut('This pier is so long! ✩ Harbour Hacks – the ferry blog', 'This pier is so long!')).toBe(
      'This pier is so long!',
    );
  });

  it('goes after a short head where the page has both alone', () => {
    const site = 'University of the Upper Harbour';
    expect(cut(`Ferries - ${site}`, 'Ferries', `© 2024 ${site}`)).toBe('Ferries');
    expect(cut(`Ferries - ${site}`, 'Ferries')).toBe(`Ferries - ${site}`);
    expect(cut('Harbour – pier falls in the night', 'Harbour')).toBe('Harbour – pier falls in the night');
  });

  it('goes where it is an address or a day', () => {
    expect(cut('Storm takes the old pier - news.harbour.at')).toBe('Storm takes the old pier');
    expect(cut('Storm takes the old pier – HP – 30.01.2024')).toBe('Storm takes the old pier');
  });

  it('leaves a title with a dash of its own', () => {
    const title = 'Poet of the pier has died – why he loved the harbour so much';
    expect(cut(title, 'Home', 'News')).toBe(title);
  });

  it('takes along the word before the name of the writer', () => {
    expect(cut('Storm takes the old pier by', 'Storm takes the old pier')).toBe('Storm takes the old pier');
    expect(cut('A pier to stand by')).toBe('A pier to stand by');
    expect(cut('Storm takes the old pier by', 'Jane Harbourman')).toBe('Storm takes the old pier');
    expect(cut('What the storm set off in', 'Jane Harbourman')).toBe('What the storm set off in');
  });
});

describe('what stands before a title', () => {
  it('goes where the title has a line without it, or stands in the title of the window', () => {
    const title = 'Storm takes the old pier';
    expect(cut(`Concept Report ${title}`, 'Home', title)).toBe(title);
    expect(cut(`Harbours ${title}`, 'Home')).toBe(`Harbours ${title}`);
    expect(cut('10 Best Piers of the North', 'Best Piers of the North')).toBe('10 Best Piers of the North');
    expect(cut('Harbours: The storm takes the pier', 'The storm takes the pier')).toBe(
      'Harbours: The storm takes the pier',
    );
  });

  it('goes where it is the mark of an entry', () => {
    expect(cut('• Storm takes the old pier')).toBe('Storm takes the old pier');
    expect(cut(': Storm takes the old pier')).toBe('Storm takes the old pier');
    expect(cut('5. Storm takes the old pier', '4. Harbour')).toBe('Storm takes the old pier');
    expect(cut('4. # Storm takes the old pier', '3. Harbour')).toBe('Storm takes the old pier');
    expect(cut('12. Harbour day begins', 'Home')).toBe('12. Harbour day begins');
  });

  it('goes where it is the way to the page', () => {
    expect(cut('Home ▸ News ▸ Storm takes the old pier')).toBe('Storm takes the old pier');
    expect(cut('Home /Piers are the best', 'Piers are the best')).toBe('Piers are the best');
    expect(cut('Ferry and/or bridge: the town must choose')).toBe(
      'Ferry and/or bridge: the town must choose',
    );
  });

  it('goes where a label is glued to it', () => {
    expect(cut('Chile:Old pier falls into the sea')).toBe('Old pier falls into the sea');
    expect(cut('“Chile” : Old pier falls into the sea', 'Old pier falls into the sea')).toBe(
      'Old pier falls into the sea',
    );
    const title = 'Chile: Old pier falls into the sea';
    expect(cut(title, 'Old pier falls into the sea')).toBe(title);
  });
});
