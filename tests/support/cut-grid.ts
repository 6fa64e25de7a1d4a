import type { CleanResult } from '../../src/index.js';
import { cleanerFor } from './cleaners.js';
import { FORMS } from './line-forms.js';

/**
 * How far headlines and cut-outs reach: heads, tails and headlines put together in every way, and what is taken of
 * each. The table is accepted by a person who reads its changes, so that no limit moves unseen.
 */

const HEADLINE = 'The harbour will be dredged in the spring';
const PROSE =
  'The council met for three hours on Monday and heard from eleven people who live along the river.';
const SENTENCE = 'The old boats that lay along the quay were sold to a yard up the river on Monday.';

const clean = (parts: readonly string[]): CleanResult =>
  cleanerFor({ regime: 'residue', names: false }).clean(parts.join('\n\n'));

/** How many characters were taken out, and put in; for a line that went also the first letters of its rule. */
function sizes(result: CleanResult): string {
  const shown = [
    ...result.edits.map(({ before, after }) => `${before.length}${after ? `+${after.length}` : ''}`),
    ...result.removed.map(({ rule, text }) => `${rule.split('/')[1]!.slice(0, 2)}${text.length}`),
  ];
  return shown.join('&') || '.';
}

const PLACES = [
  ...[
    'LONDON',
    'London',
    'NEW YORK',
    'St. Louis',
    'Ciudad de México',
    'WASHINGTON, D.C.',
    'PORT OF SPAIN/Gdynia',
  ],
  ...['the quay', ''],
];
const DAYS = ['', ', March 5', ' 12. May'];
const SOURCES = ['', ' (Reuters)', ' (Ann Quay)', ' (QUAY)', ' (WalkNews)', ' (see above)'];
const DASHES = [' - ', '—', ' -- ', ' – ', ': ', '. ', '. - ', ' | ', ' '];

function* datelines(): Generator<string> {
  for (const place of PLACES) {
    for (const day of place === '' ? [''] : DAYS) {
      for (const source of SOURCES) {
        const lead = `${place}${day}${source}`.trim();
        const found = DASHES.map((dash) => sizes(clean([HEADLINE, `${lead}${dash}${SENTENCE}`, PROSE])));
        yield `  ${lead.padEnd(44)} ${found.join(' ')}`;
      }
    }
  }
}

const WORDS = 'The old boats that lay along the quay were sold'.split(' ');

/** How long the sentence behind a dateline is, how it begins, and how far down it stands. */
function* behindDatelines(): Generator<string> {
  for (const lead of [
    'LONDON (Reuters) - ',
    'Rabat – ',
    'OSLO—',
    '(CNN) ',
    'Paris, 3 May - ',
    'لندن (رويترز) -- ',
    '(رويترز) - ',
  ]) {
    const byLength = WORDS.map((_, at) =>
      sizes(clean([HEADLINE, `${lead}${WORDS.slice(0, at + 1).join(' ')}.`, PROSE])),
    );
    const starts = ['the', 'the “old”', '“The', '12', '(The', 'Åsa', '中文', '- The'].map((word) =>
      sizes(clean([HEADLINE, `${lead}${word}${SENTENCE.slice(3)}`, PROSE])),
    );
    const lower = [0, 1, 2, 3, 4, 5].map((count) =>
      sizes(clean([HEADLINE, ...Array.from({ length: count }, () => PROSE), `${lead}${SENTENCE}`, PROSE])),
    );
    yield `  ${JSON.stringify(lead)} words ${byLength.join(' ')} | starts ${starts.join(' ')} | lower ${lower.join(' ')}`;
  }
}

const TAILS = [
  ...[
    'Share this story',
    'Share on Facebook',
    'Read more: https://example.org/a',
    '© 2014 Harbour Media Inc.',
    'Related: The boats are sold',
  ],
  ...[
    'Watch the video below',
    'Source: Reuters',
    'Summer Harbour contributed to this article.',
    'Photo: Ann Quay',
    '(AP Photo/Ann Quay)',
  ],
  ...[
    'Sign up for our newsletter',
    'MORE',
    'Advertisement',
    'Click here to share this with all of your friends and everyone else who lives along the old river and its quays',
  ],
  ...[
    '(dpa)',
    '[BBC]',
    '(Con información de Efe)',
    '(Reuters).',
    '(ab/cd)',
    '(see above)',
    '(X)',
    '（新华社）',
  ],
];
const BOUNDARIES = ['. ', '.', '.—', '.” ', '! ', '… ', ' ', ', '];

function* tails(): Generator<string> {
  for (const tail of TAILS) {
    const found = BOUNDARIES.map((gap) => {
      const line = `${SENTENCE.slice(0, -1)}${gap}${tail}`;
      return [clean([HEADLINE, line, PROSE]), clean([HEADLINE, PROSE, line])].map(sizes).join('/');
    });
    yield `  ${tail.slice(0, 44).padEnd(44)} ${found.join(' ')}`;
  }
}

const LABELS = ['Story highlights', 'Highlights', 'Key points', 'Image caption', 'Summary'];

function* heads(): Generator<string> {
  for (const label of LABELS) {
    const found = [' ', ': ', ' – ', '', ' “', ' t'].flatMap((gap) =>
      [3, 4, 5, 17].map((words) =>
        sizes(clean([HEADLINE, `${label}${gap}${SENTENCE.split(' ').slice(0, words).join(' ')}`, PROSE])),
      ),
    );
    yield `  ${label.padEnd(44)} ${found.join(' ')}`;
  }
}

const HEADLINES = [
  HEADLINE,
  'Boats sold',
  'Old boats sold',
  'Three old boats sold',
  'Five men and 12 boats leave the harbour of Gdynia for the last time in May',
  'The Harbour of the Party',
  'The old harbour of Gdynia is shut.',
  '“The quay is ours”',
  '港口今天关闭',
];

/** Copies of a headline, in all forms, one to six lines below it. */
function* copies(): Generator<string> {
  for (const headline of HEADLINES) {
    yield `  ${headline}`;
    for (const distance of [1, 2, 3, 4, 5, 6]) {
      const found = [...FORMS, truncated, changed].map((form) => {
        const between = Array.from({ length: distance - 1 }, () => PROSE);
        const { removed, edits } = clean([headline, ...between, form(headline), PROSE]);
        const repeat = removed.find(({ reason }) => reason === 'headline-repeat');
        if (repeat) return repeat.rule.split('/')[1]![0];
        return edits.some(({ reason }) => reason.startsWith('headline'))
          ? 'G'
          : removed.length > 0
            ? 'x'
            : '.';
      });
      yield `    ${distance} ${found.join('')}`;
    }
  }
}

const truncated = (text: string): string => `${text.split(' ').slice(0, 5).join(' ')} …`;
const changed = (text: string): string => text.replace(/[aeiou]/, 'y');

/** A headline in front of a paragraph, over two lines, below residue, and with the name of a site. */
function* placed(): Generator<string> {
  for (const headline of HEADLINES) {
    const glued = [' ', '. ', ': ', ' – ', '\u201d ', ', '].flatMap((gap) =>
      [
        SENTENCE,
        'Boats were sold to a yard.',
        'Boats go.',
        `“${SENTENCE}`,
        'and so on it went for all of the old boats',
      ].map((rest) => sizes(clean([headline, `${headline}${gap}${rest}`, PROSE]))),
    );
    const words = headline.split(' ');
    const broken = words.slice(1).map((_, at) => {
      const [first, second] = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')];
      return [`${second}. ${SENTENCE}`, `${second} ${SENTENCE}`, `${second}. and so`].map((rest) =>
        sizes(clean([`${first}\n${rest}`, PROSE])),
      );
    });
    const depth = Array.from({ length: 9 }, (_, count) => {
      const { title } = clean([...Array.from({ length: count }, () => 'Advertisement'), headline, PROSE]);
      return title === null ? '.' : title === headline ? '+' : '?';
    });
    yield `  ${headline}`;
    yield `    glued  ${glued.join(' ')}`;
    yield `    broken ${broken.flat().join(' ')}`;
    yield `    depth  ${depth.join('')}`;
  }
}

const DIVIDERS = [' – ', ' | ', ' - ', ' -- ', ': ', ' :: ', ' · ', '- ', ' |'];
const SITES = [
  ...[
    'City Herald',
    'Quay',
    'quay.com',
    'WalkWithHer',
    'ALERTA NACIONAL',
    'The Post of the Old Harbour Town',
    'Harbour News',
    'boats',
  ],
  ...[
    'Who Pays?',
    'News of the World',
    'The Quay Post and the Old Harbour Town of Gdynia Herald',
    'EU',
    '',
    '|',
    '- |',
    'quay.net',
  ],
];

function* siteNames(): Generator<string> {
  for (const site of SITES) {
    for (const headline of [HEADLINE, 'Boats sold', 'THREE OLD BOATS SOLD', 'Three Old Boats Sold']) {
      const found = DIVIDERS.map((divider) => sizes(clean([`${headline}${divider}${site}`, PROSE])));
      yield `  ${`${headline} / ${site}`.padEnd(60)} ${found.join(' ')}`;
    }
  }
}

/** First lines that may be no headline: their length and how they end. */
function* firstLines(): Generator<string> {
  const words = (count: number): string =>
    Array.from({ length: count }, (_, at) => WORDS[at % WORDS.length]).join(' ');
  const isTitle = (parts: readonly string[]): string => (clean(parts).title === null ? '.' : '+');
  for (const end of ['', '.', '.”', ':', ',', ';', '?', '。']) {
    const found = Array.from({ length: 50 }, (_, at) => isTitle([words(at + 1) + end, PROSE]));
    const again = Array.from({ length: 8 }, (_, at) => {
      const between = Array.from({ length: at }, () => PROSE);
      return isTitle([`${words(8)}${end}`, ...between, `${words(8)}${end}`, PROSE]);
    });
    yield `  ${end.padEnd(4)} ${found.join('')} ${again.join('')}`;
  }
  yield `  long ${[20, 25, 26, 27, 30].map((count) => isTitle([Array.from({ length: count }, () => 'quaysides').join(' '), PROSE])).join('')}`;
  yield `  alone ${isTitle([HEADLINE])}`;
}

/** The parts of the table, each with its title. */
export const CUT_GRID: readonly (readonly [title: string, rows: () => Iterable<string>])[] = [
  [`datelines, before: ${DASHES.map((dash) => JSON.stringify(dash)).join(' ')}`, datelines],
  ['what stands behind a dateline', behindDatelines],
  [
    `tails, as first and last paragraph, after: ${BOUNDARIES.map((gap) => JSON.stringify(gap)).join(' ')}`,
    tails,
  ],
  ['labels of boxes', heads],
  ['copies of the headline, at so many lines', copies],
  ['headlines elsewhere', placed],
  [`names of sites, after: ${DIVIDERS.map((divider) => JSON.stringify(divider)).join(' ')}`, siteNames],
  ['first lines', firstLines],
];
