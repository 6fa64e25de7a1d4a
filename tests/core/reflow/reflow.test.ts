import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article.js';
import { reflow } from '../../../src/core/reflow/index.js';
import { spanOf, trace } from '../../../src/core/text/traced.js';
import { goesOn } from '../../support/breaks.js';

function reflowed(source: string): Article {
  const metadata = { byline: null, date: null, dateline: null, language: null };
  return reflow(goesOn)({
    name: 'test',
    source,
    text: trace(source),
    lines: [],
    metadata,
    names: [],
    findings: [],
  });
}
const linesOf = (source: string): string[] => reflowed(source).lines.map((line) => line.traced.text);

const WRAPPED = `   The council of the harbour town voted on Tuesday to rebuild the old pier,
   which a storm had taken in the winter before last. The work is to begin in
   March and to cost four million, half of which the county will pay.

     * Home
     * News
     * The long entry of a list that goes on and on until it does not fit on the
       line any more, so that its end stands below.

   Nobody spoke against the plan, although several residents of Quay Street had
   asked for a smaller one, and the minutes record a long round of applause.
   Fishermen will be able to land their catch there again, as they once did.

   The second stage of the work follows in summer, when the ferry does not run.
`;

const MARKDOWN = `# Pier to be rebuilt

[Home](https://example.org/) [News](/news)

The [council](https://example.org/council "The council") voted **on Tuesday** to rebuild the pier.

![A pier in the rain](https://example.org/pier.jpg)

[ ![Logo](/logo.svg) ](https://example.org/) It was built _long_ ago, in 1\\. stages.
`;

const cases: readonly (readonly [name: string, source: string, expected: readonly string[]])[] = [
  [
    'Japanese wrapped at columns',
    '港町の町議会は火曜日、冬の嵐で壊れた古い桟橋を建て直すこ\nとを決めた。工事は三月に始まり、費用は四百万となる。その\n半分は県が払うことになっている。\n\n'.repeat(
      3,
    ),
    Array(3).fill(
      '港町の町議会は火曜日、冬の嵐で壊れた古い桟橋を建て直すことを決めた。工事は三月に始まり、費用は四百万となる。その半分は県が払うことになっている。',
    ),
  ],
  ['nothing', '', []],
  ['one line', 'A line.', ['A line.']],
  ['lines that nobody wrapped', 'One line\nAnother line\n\nA third', ['One line', 'Another line', 'A third']],
  [
    'Markdown',
    MARKDOWN,
    [
      'Pier to be rebuilt',
      'Home News',
      'The council voted on Tuesday to rebuild the pier.',
      'A pier in the rain',
      'It was built long ago, in 1. stages.',
    ],
  ],
  [
    'targets in brackets',
    'Home [https://example.org/]\nNews [/news]\nRead the report [https://example.org/report] and\nwrite to us [mailto:us@example.org]',
    ['Home', 'News', 'Read the report and', 'write to us'],
  ],
  [
    'sentences without a space between them',
    'The pier was rebuilt.The council paid for it, as it had promised.',
    ['The pier was rebuilt.', 'The council paid for it, as it had promised.'],
  ],
];

describe('reflow', () => {
  it.each(cases)('%s', (_, source, expected) => {
    expect(linesOf(source)).toEqual(expected);
  });

  it('joins wrapped lines, list items among them', () => {
    const lines = linesOf(WRAPPED);
    expect(lines[0]).toMatch(/^The council .* county will pay\.$/);
    expect(lines.slice(1, 3)).toEqual(['* Home', '* News']);
    expect(lines[3]).toMatch(/its end stands below\.$/);
    expect(lines).toHaveLength(6);
  });

  it('joins the wrapped lines of a quotation and takes out its marks', () => {
    const quoted = WRAPPED.replace(
      '   The second stage',
      `> The tide does not wait for a committee, the harbour master said, nor does it ask
> whether there is money for the pier that it carries off in one night.
>
> She asked for patience.

   The second stage`,
    );
    const lines = linesOf(quoted).slice(-4);
    expect(lines[0]).toMatch(/^The tide does not .* nor does it ask whether .* one night\.$/);
    expect(lines.slice(1, 3)).toEqual(['>', 'She asked for patience.']);
  });

  it('joins the lines of a quotation that is set in on both sides', () => {
    const inset = WRAPPED.replace(
      '   The second stage',
      `     The tide does not wait for a committee, the harbour master wrote, nor
     does it ask whether there is money for a pier that it carries off.

   The second stage`,
    );
    expect(linesOf(inset).at(-2)).toMatch(/nor does it ask/);
  });

  it('joins lines that were not broken at a no-break space', () => {
    const french = WRAPPED.replace(
      '   The second stage',
      `   Le conseil du port a voté mardi la reconstruction de la jetée dont
   «\u00a0personne\u00a0» ne voulait plus, et la mairie a payé les travaux de la
   « promenade » aussi.

   The second stage`,
    );
    expect(linesOf(french).at(-2)).toMatch(/ dont «\u00a0personne\u00a0» .* de la « promenade » aussi\.$/);
  });

  it('joins wrapped lines between rows of a table that nobody wrapped', () => {
    const sentence = WRAPPED.slice(0, WRAPPED.indexOf('\n\n')).replace(/^ +/gm, '');
    const row = `${'A cell of the table that goes on and on without end | '.repeat(3)}last`;
    const table = Array.from({ length: 8 }, () => row).join('\n\n');
    const lines = linesOf(`${`${sentence}\n\n`.repeat(6)}${table}`);
    expect(lines.filter((line) => /^The council .* county will pay\.$/.test(line))).toHaveLength(6);
    expect(lines.filter((line) => line === row)).toHaveLength(8);
  });

  it('joins what inline tags broke', () => {
    const filler = Array.from({ length: 25 }, (_, at) => `Entry ${at} of the menu`);
    const lines = linesOf([...filler, 'Learn more in', 'the report', ', she said.'].join('\n'));
    expect(lines.at(-1)).toBe('Learn more in the report, she said.');
  });

  it('cuts a page on one line into its menu, its title and its sentences', () => {
    const title = 'Pier of the harbour town to be rebuilt';
    const prose = 'The council voted on Tuesday to rebuild the old pier, and nobody spoke against it. ';
    const menu = 'Home News Sport Weather Culture Contact Search Login Subscribe ';
    const lines = linesOf(`${title} | Harbour Post ${menu}${title} ${prose.repeat(30)}`);
    expect(lines.filter((line) => line === title)).toHaveLength(2);
    expect(lines.filter((line) => line === prose.trim())).toHaveLength(30);
  });

  it('tells code from text', () => {
    const lines = reflowed(
      'window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);}\nThe pier is open.',
    );
    expect(lines.lines.map((line) => line.layout!.code)).toEqual([true, false]);
  });

  it('gives lines that stand for ranges of the source, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a b', '\n', '[x](/y)', '. ', 'Word', ' ', '#', '{', '[http://x]', '。')),
        (parts) => {
          const source = parts.join('');
          let end = 0;
          for (const { traced } of reflowed(source).lines) {
            const span = spanOf(traced);
            expect(span.start).toBeGreaterThanOrEqual(end);
            end = span.end;
            for (const piece of traced.pieces) {
              if (!piece.mark) expect(source.slice(piece.start, piece.end)).toBe(piece.text);
            }
          }
        },
      ),
    );
  });
});
