import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/article.js';
import { reflow } from '../../../src/core/reflow/index.js';
import { mend, mendArticle } from '../../../src/core/reflow/mend.js';
import { segment } from '../../../src/core/segment/index.js';
import { articleOf } from '../../support/article.js';
import { goesOn } from '../../support/breaks.js';

const VERDICT = {
  label: 'navigation',
  rule: 'navigation/above',
  why: 'stands above',
  confidence: 1,
} as const;
const LAST = 'Nobody has asked for the others.';
/** Of many lengths, so that nobody takes it for wrapped, and with sentences that links broke. */
const FILLER = [
  ...Array.from({ length: 22 }, (_, at) =>
    Array(1 + (at % 6))
      .fill(`Berth ${at} of the harbour is free.`)
      .join(' '),
  ),
  ...['north', 'south', 'west'].flatMap((side) => [`The`, `${side} quay`, ', as it is called, is free too.']),
  LAST,
];

/** The lines of a page without blank lines; those in `removed` have been judged to be menus. */
function mended(lines: readonly string[], removed: readonly string[] = []): string[] {
  const source = [...FILLER, ...lines].join('\n');
  const article = articleOf(source);
  const judged = reflow(goesOn)(article).lines.map(
    (line): Line => (removed.includes(line.traced.text) ? { ...line, verdict: VERDICT } : line),
  );
  const result = mend(goesOn)({ ...article, lines: judged });
  for (const { traced } of result.lines) {
    expect(traced.pieces.map((piece) => piece.text).join('')).toBe(traced.text);
  }
  const texts = result.lines.map((line) => line.traced.text);
  return texts.slice(texts.indexOf(LAST) + 1);
}

const cases: readonly (readonly [name: string, lines: readonly string[], expected: readonly string[]])[] = [
  [
    'what several links broke',
    [
      'With so little room for',
      'ropes',
      ', no more buying of',
      'spare sails in winter',
      ', there is a',
      'limit to guests',
      ', and you',
      'find yourself cleaning all day.',
    ],
    [
      'With so little room for ropes, no more buying of spare sails in winter, there is a limit to guests, and you find yourself cleaning all day.',
    ],
  ],
  [
    'after a comma',
    ['Of the old yards on the northern bay,', 'Gull Dock', 'was the last to close.'],
    ['Of the old yards on the northern bay, Gull Dock was the last to close.'],
  ],
  [
    'an aside behind a name',
    ['Sailing at Night', '(2019) was shown in the hall of the museum.'],
    ['Sailing at Night (2019) was shown in the hall of the museum.'],
  ],
  [
    'a name in brackets',
    ['She wrote a guide to the coast (', 'Gull Dock', ') and sold it.'],
    ['She wrote a guide to the coast (Gull Dock) and sold it.'],
  ],
  [
    'a dash that explains',
    [
      'Moorings',
      '– no limit on how many boats you can bring.',
      'Water',
      '– is free at every berth from March on.',
    ],
    ['Moorings – no limit on how many boats you can bring.', 'Water – is free at every berth from March on.'],
  ],
  [
    'a list with dashes',
    [
      'Moorings',
      '– no limit on how many boats you can bring',
      '– water is free at every berth from March on',
    ],
    [
      'Moorings',
      '– no limit on how many boats you can bring',
      '– water is free at every berth from March on',
    ],
  ],
  ['a list in small letters', ['ropes', 'sails', 'spare anchors'], ['ropes', 'sails', 'spare anchors']],
  [
    'a heading',
    ['What the harbour costs in summer', 'The berths are sold in March.'],
    ['What the harbour costs in summer', 'The berths are sold in March.'],
  ],
  ['without spaces between words', ['木の看板', '、梟の飾りがある。'], ['木の看板、梟の飾りがある。']],
];

describe('mend', () => {
  it.each(cases)('%s', (_, lines, expected) => {
    expect(mended(lines)).toEqual(expected);
  });

  it('leaves what was judged to be a menu, and what follows it', () => {
    const lines = ['Of the old yards on the northern bay,', 'Sign Up', 'Gull Dock was the last to close.'];
    expect(mended(lines, ['Sign Up'])).toEqual(lines);
  });

  it('leaves a text with blank lines', () => {
    const source = Array.from({ length: 30 }, () => 'The harbour sold many boats,\nGull Dock').join('\n\n');
    const article = articleOf(source);
    const page = reflow(goesOn)(article);
    expect(mend(goesOn)(page)).toBe(page);
  });
});

describe('mendArticle', () => {
  const broken = [
    'the harbour of Gull Bay',
    'has a new owner, and the berths have not been sold again.',
    'So it was said on Monday in letters to the',
    'yard',
    ', which had been seen by the',
    'owners of the berths',
    '. Nobody knows who wrote the',
    'letters',
    ', and nobody asks.',
  ];
  const mendedArticle = (lines: readonly string[]): string[] =>
    mendArticle(goesOn)(segment(articleOf(lines.join('\n')))).lines.map((line) => line.traced.text);

  it('joins what links broke, but not the title', () => {
    expect(mendedArticle(broken)).toEqual([
      'the harbour of Gull Bay',
      'has a new owner, and the berths have not been sold again.',
      'So it was said on Monday in letters to the yard, which had been seen by the owners of the berths. Nobody knows who wrote the letters, and nobody asks.',
    ]);
  });

  it('leaves lines that nothing proves to be broken', () => {
    const verse = broken.filter((line) => !/^[.,]/.test(line));
    expect(mendedArticle(verse)).toEqual(verse);
  });

  const said = 'It was said on Monday in letters to the owners of the berths that nobody had thought of';
  it.each([
    ['joins a name behind a small word that ends no sentence', said, 'Gull Dock before.', true],
    [
      'leaves what stands below a heading',
      'The price of a berth',
      'Nobody pays it. The berths stand empty in the winter months.',
      false,
    ],
  ])('%s', (_, line, next, isJoined) => {
    const more = 'Some thought of a sale, others of the harbour, most of them of nothing.';
    const expected = isJoined ? [`${line} ${next}`] : [line, next];
    expect(mendedArticle([...broken, more, line, next]).slice(-expected.length)).toEqual(expected);
  });
});
