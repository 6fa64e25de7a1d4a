import { clean, HEADLINE, PROSE, SENTENCE, sizes, WORDS } from './parts.js';

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
export const DASHES = [' - ', '—', ' -- ', ' – ', ': ', '. ', '. - ', ' | ', ' '];

export function* datelines(): Generator<string> {
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

/** How long the sentence behind a dateline is, how it begins, and how far down it stands. */
export function* behindDatelines(): Generator<string> {
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
