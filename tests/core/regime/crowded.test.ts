import { describe, expect, it } from 'vitest';
import { createCleaner } from '../../../src/index.js';

const cleaner = createCleaner({ names: false });
const PROSE = [
  'The bridge over the harbour will stay shut until at least April, the council said on Monday.',
  'Divers found a hole of two metres below the pier, and nobody can say how long it has been there.',
  'Shops on the south side have lost a third of their custom, according to a trade group.',
  'Work is to start in March, when the water is at its lowest.',
];
const CROWD = [
  'Harbour Post',
  'Bridge stays shut until spring',
  'By Ada Quay',
  'Published 14 January',
  'Share page',
  PROSE[0]!,
  'Media playback is unsupported on your device',
  PROSE[1]!,
  'Related Topics',
  'Flooding Roads',
  PROSE[2]!,
  PROSE[3]!,
  'More on this story',
  'Ferry queues grow as bridge stays shut',
  'Follow us on Twitter',
  '© 2024 Harbour Post',
].join('\n');

describe('an article in a crowd of furniture', () => {
  it('keeps its title and every sentence, and loses what stands around them', () => {
    const lines = cleaner.clean(CROWD).text.split('\n');
    expect(lines).toEqual(expect.arrayContaining(['Bridge stays shut until spring', ...PROSE]));
    const furniture = /By Ada|Published|Share|playback|More on|Ferry|Follow|©/;
    expect(lines.filter((line) => furniture.test(line))).toEqual([]);
  });

  it('is the same when it is cleaned again', () => {
    const once = cleaner.clean(CROWD).text;
    expect(cleaner.clean(once).text).toBe(once);
  });

  it('keeps a line that a rule of the user keeps', () => {
    const mine = createCleaner({
      names: false,
      rules: [{ action: 'keep', label: 'body', text: 'Flooding Roads', place: 'test' }],
    });
    expect(mine.clean(CROWD).text).toContain('Flooding Roads');
  });

  it('leaves short lines alone in a story with little furniture', () => {
    const story = ['Bridge stays shut', PROSE[0], 'What comes next', PROSE[1], PROSE[2], 'Share page'].join(
      '\n',
    );
    expect(cleaner.clean(story).text).toContain('What comes next');
  });

  it('keeps short sentences that go on with the story', () => {
    const short = [
      ...CROWD.split('\n').slice(0, 12),
      'Boats are not affected.',
      'Ferries run.',
      ...CROWD.split('\n').slice(12),
    ];
    expect(cleaner.clean(short.join('\n')).text).toContain('Boats are not affected.\nFerries run.');
  });
});

describe('a page of few lines', () => {
  const MENU = [
    'Gemeinde Oberweiler',
    'Rathaus',
    'Tourismus',
    'Suche',
    'Sie sind hier: Startseite > Aktuelles',
  ];
  const NOTE = [
    'Wasser in der Lindenstraße abgestellt',
    'Wegen eines Rohrbruchs ist das Wasser in der Lindenstraße bis Mittwoch abgestellt.',
    'Ein Tankwagen steht vor der Schule.',
    'Wir danken für Ihr Verständnis.',
  ];
  const FOOTER = ['Zurück', 'Drucken', 'Kontakt', 'Impressum', 'Datenschutz'];

  it('loses its menu and its footer, and no sentence', () => {
    const { text } = cleaner.clean([...MENU, ...NOTE, ...FOOTER].join('\n'));
    expect(text.split('\n').filter((line) => line !== '')).toEqual(NOTE);
  });
});
